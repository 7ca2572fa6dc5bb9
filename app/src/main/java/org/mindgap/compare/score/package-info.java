/** How probable a model holds the answers that respondents gave. */
@NullMarked
package org.mindgap.compare.score;

import org.jspecify.annotations.NullMarked;
