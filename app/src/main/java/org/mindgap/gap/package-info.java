/** Gaps between people and models: metrics, tables, yardsticks. */
@NullMarked
package org.mindgap.gap;

import org.jspecify.annotations.NullMarked;
