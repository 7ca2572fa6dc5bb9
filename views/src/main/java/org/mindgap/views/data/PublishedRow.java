package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mindgap.survey.Group;
import org.mindgap.survey.Option;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Texts;

/**
 * One published number as a row of text.
 *
 * @param share as it was published, in percent
 * @param base people asked, or a word where the source does not say
 * @param found what can be searched for, in lower case
 */
record PublishedRow(String group, String question, String option, String share, String base, String found) {

    static List<PublishedRow> of(Survey survey, PublishedShares shares, Texts texts) {
        var rows = new ArrayList<PublishedRow>();
        for (var cell : shares.cells()) {
            var group = group(survey, cell.group(), texts);
            var question = survey.question(cell.question());
            var asked = question.map(Question::label).filter(l -> !l.isEmpty()).orElse(cell.question());
            var base = cell.base() == null ? texts.get("respondents.base.unknown") : texts.number(cell.base());
            var found = (group + "\n" + asked + "\n" + cell.question()).toLowerCase(Locale.ROOT);
            cell.shares().forEach((code, share) -> {
                var option = question.flatMap(q -> q.option(code))
                        .map(Option::label)
                        .filter(l -> !l.isEmpty())
                        .orElse(code);
                rows.add(new PublishedRow(
                        group,
                        asked,
                        option,
                        texts.number(share * 100, 1),
                        base,
                        found + "\n" + option.toLowerCase(Locale.ROOT)));
            });
        }
        return rows;
    }

    private static String group(Survey survey, Group group, Texts texts) {
        return group.isEveryone()
                ? texts.get("respondents.everyone")
                : group.codes().entrySet().stream()
                        .map(e -> survey.variable(e.getKey())
                                .map((Variable v) -> v.labelOf(e.getValue()))
                                .orElse(e.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
