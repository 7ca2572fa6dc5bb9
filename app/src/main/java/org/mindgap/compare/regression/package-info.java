/** A regression from a formula to what is told of it: mixed or linear, compared, clustered. */
@NullMarked
package org.mindgap.compare.regression;

import org.jspecify.annotations.NullMarked;
