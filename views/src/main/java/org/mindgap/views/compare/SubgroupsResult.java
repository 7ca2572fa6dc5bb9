package org.mindgap.views.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.compare.subgroup.DiversityRow;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Groups and models by their most common answers.
 *
 * @param by what the groups are crossed of
 * @param fewest people of a group on a question
 * @param scores none where the groups' own diversity was asked for
 * @param disparities none where it was not asked for
 * @param diversity none where it was not asked for
 * @param figures of each model, asked as one thing, of which two groups or more can be drawn
 */
record SubgroupsResult(
        Survey survey,
        GapQuery query,
        List<Variable> by,
        int fewest,
        SubgroupsModel.What what,
        List<SubgroupScore> scores,
        List<GroupDisparity> disparities,
        List<DiversityRow> diversity,
        List<Problem> notes,
        Map<Column, ComparedFigure<DisparitySpec>> figures) {
    SubgroupsResult {
        by = List.copyOf(by);
        scores = List.copyOf(scores);
        disparities = List.copyOf(disparities);
        diversity = List.copyOf(diversity);
        notes = List.copyOf(notes);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
