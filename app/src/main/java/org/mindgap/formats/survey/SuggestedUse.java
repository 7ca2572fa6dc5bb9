package org.mindgap.formats.survey;

import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;

/**
 * What a variable could be used as. A proposal: nothing is used so before somebody has seen it.
 *
 * @param variable its name
 * @param use what it could be used as
 * @param why in a sentence
 */
public record SuggestedUse(String variable, Role use, Problem why) {}
