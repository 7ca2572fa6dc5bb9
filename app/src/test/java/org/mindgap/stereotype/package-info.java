@NullMarked
package org.mindgap.stereotype;

import org.jspecify.annotations.NullMarked;
