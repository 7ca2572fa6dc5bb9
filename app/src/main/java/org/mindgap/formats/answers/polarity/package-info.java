/** Scores of opinions in hypothetical surveys (study S4). */
@NullMarked
package org.mindgap.formats.answers.polarity;

import org.jspecify.annotations.NullMarked;
