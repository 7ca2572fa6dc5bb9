/** Tests of the build of the portable folder. */
@NullMarked
package org.mindgap.packaging.image;

import org.jspecify.annotations.NullMarked;
