/** The same questions as a choice, after reasoning and in conversation, with what could not be put to an option (study S2). */
@NullMarked
package org.mindgap.compare.setting;

import org.jspecify.annotations.NullMarked;
