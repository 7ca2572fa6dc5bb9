/**
 * Bias benchmarks: items, what models answered to them, and scores down to the single item. A score tells what a model
 * does on the items of a benchmark; it says nothing of the people an item names.
 */
@NullMarked
package org.mindgap.stereotype.benchmark;

import org.jspecify.annotations.NullMarked;
