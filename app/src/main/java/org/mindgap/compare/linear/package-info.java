/** Linear models without random effects, and errors that hold when rows of one cluster depend on one another. */
@NullMarked
package org.mindgap.compare.linear;

import org.jspecify.annotations.NullMarked;
