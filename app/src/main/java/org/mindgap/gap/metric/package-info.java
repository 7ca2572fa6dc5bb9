/**
 * What a gap is measured by: one number of two distributions over the same options, or of two rows of means. Pure
 * arithmetic that knows neither people nor answers, so that what is said of a metric can be tested against its
 * definition alone.
 */
@NullMarked
package org.mindgap.gap.metric;

import org.jspecify.annotations.NullMarked;
