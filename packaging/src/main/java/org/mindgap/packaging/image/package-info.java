/** Builds the portable folder: a Java of its own, the program, its launchers. Runs in the build; not part of the program. */
@NullMarked
package org.mindgap.packaging.image;

import org.jspecify.annotations.NullMarked;
