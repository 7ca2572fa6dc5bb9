/** What a user keeps of looking at a study: saved views of the heatmap and notes on its cells. */
@NullMarked
package org.mindgap.look;

import org.jspecify.annotations.NullMarked;
