/** Declared stereotypes as files. */
@NullMarked
package org.mindgap.formats.stereotype;

import org.jspecify.annotations.NullMarked;
