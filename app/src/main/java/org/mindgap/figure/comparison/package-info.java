/** Assembles the figures of comparisons: sides, subgroups, consistency, regressions. */
@NullMarked
package org.mindgap.figure.comparison;

import org.jspecify.annotations.NullMarked;
