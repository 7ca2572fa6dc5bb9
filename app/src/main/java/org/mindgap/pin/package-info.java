/** Figures and tables that somebody pinned: what was asked, of which state of the study. */
@NullMarked
package org.mindgap.pin;

import org.jspecify.annotations.NullMarked;
