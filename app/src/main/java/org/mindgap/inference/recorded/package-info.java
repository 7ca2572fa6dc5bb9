/** Recorded sessions: answers that came before, played again, with no model and no network. */
@NullMarked
package org.mindgap.inference.recorded;

import org.jspecify.annotations.NullMarked;
