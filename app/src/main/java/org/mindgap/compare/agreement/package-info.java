/** Agreement of several coders, judges or models on the same things: Krippendorff's alpha. */
@NullMarked
package org.mindgap.compare.agreement;

import org.jspecify.annotations.NullMarked;
