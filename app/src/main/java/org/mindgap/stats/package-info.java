/** Numerics only: weighted shares, linearised errors, intervals, distances between distributions. */
@NullMarked
package org.mindgap.stats;

import org.jspecify.annotations.NullMarked;
