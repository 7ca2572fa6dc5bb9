/** How much of an answer hangs on the way of asking: wording, order of options, persona, chance. */
@NullMarked
package org.mindgap.elicit.stable;

import org.jspecify.annotations.NullMarked;
