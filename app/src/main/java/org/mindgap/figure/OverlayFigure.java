package org.mindgap.figure;

import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Group;

/**
 * An overlay and the numbers behind it, for the data file beside the figure.
 *
 * @param spec what is drawn
 * @param comparison people and model
 * @param model who answers
 * @param askedAs as whom it was asked
 * @param group the people, filter included
 * @param query metric, filter, policy and weight
 */
public record OverlayFigure(
        OverlaySpec spec, QuestionComparison comparison, Model model, AskedAs askedAs, Group group, GapQuery query) {}
