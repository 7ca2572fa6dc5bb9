/** Gaps: heatmap, ranked questions, one question, where a number comes from. */
@NullMarked
package org.mindgap.views.gaps;

import org.jspecify.annotations.NullMarked;
