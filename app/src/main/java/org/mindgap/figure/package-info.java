/** What figures show, in facts and words; no colours, no pixels. */
@NullMarked
package org.mindgap.figure;

import org.jspecify.annotations.NullMarked;
