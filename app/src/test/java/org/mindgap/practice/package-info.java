/**
 * The practice survey: respondents of places and faiths that do not exist, drawn from a known truth, and models whose
 * bias is known exactly. Writes {@code sample-data/practice} and shows by simulation that planted biases are found.
 */
@NullMarked
package org.mindgap.practice;

import org.jspecify.annotations.NullMarked;
