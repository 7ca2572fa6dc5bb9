/** The example, imported from plain files through the same doors as anybody's. */
@NullMarked
package org.mindgap.example;

import org.jspecify.annotations.NullMarked;
