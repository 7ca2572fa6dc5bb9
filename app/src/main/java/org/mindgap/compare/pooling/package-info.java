/** Gaps of small cells drawn towards what cells like them have: a model, beside the raw numbers. */
@NullMarked
package org.mindgap.compare.pooling;

import org.jspecify.annotations.NullMarked;
