/** Response styles of people and models: acquiescence, extreme and midpoint responding. */
@NullMarked
package org.mindgap.compare.style;

import org.jspecify.annotations.NullMarked;
