/** Regression formulas as in R: what they say, and the columns that they make of a table of observations. */
@NullMarked
package org.mindgap.compare.formula;

import org.jspecify.annotations.NullMarked;
