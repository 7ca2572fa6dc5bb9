/** Files of bias benchmarks by others: items, predictions, scores, templates, human surveys. */
@NullMarked
package org.mindgap.formats.benchmark;

import org.jspecify.annotations.NullMarked;
