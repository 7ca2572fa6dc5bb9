/** Tests of the way in: what the arguments mean, what happens without a display, and the launcher itself. */
@NullMarked
package org.mindgap.packaging;

import org.jspecify.annotations.NullMarked;
