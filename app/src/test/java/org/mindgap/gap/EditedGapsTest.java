package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Gaps of an edited survey are those of one that was imported that way. */
class EditedGapsTest {
    private static final int PEOPLE = 120;

    /** @param apart codes that are don't know, and stand last as an import has them */
    private static Survey survey(Role faith, List<String> apart) {
        var land = new String[PEOPLE];
        var of = new String[PEOPLE];
        var said = new String[PEOPLE];
        var weights = new double[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            land[i] = i % 3 == 0 ? "A" : "B";
            of[i] = i % 4 == 0 ? "m" : "h";
            said[i] = "" + (1 + (i * i + i / 7) % 5);
            weights[i] = 0.5 + i % 6 / 4.0;
        }
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("A", "B"), land)
                .divides("R", faith, List.of("h", "m"), of)
                .weight("w", weights)
                .asks(question(apart), said)
                .build();
    }

    private static Question question(List<String> apart) {
        var options = new ArrayList<Option>();
        for (var last : List.of(false, true)) {
            for (var code = 1; code <= 5; code++) {
                if (apart.contains("" + code) == last) {
                    options.add(new Option(
                            "" + code,
                            "option " + code,
                            options.size() + 1,
                            last ? OptionKind.DONT_KNOW : OptionKind.SUBSTANTIVE));
                }
            }
        }
        return new Question("Q", "Q", "", "en", Measure.ORDINAL, "", "", options);
    }

    @Test
    void gapsAfterAnEditAreThoseOfASurveyImportedThatWay() {
        var answers = new AnswerFixture().says("m1", "Q", .3, .1, .2, .25, .15).yardsticks();
        var edited = Overlay.of(
                survey(Role.LEFT_OUT, List.of()),
                List.of(new Edit.KindOfOption("Q", "3", OptionKind.DONT_KNOW), new Edit.UseAs("R", Role.RELIGION)));
        var imported = survey(Role.RELIGION, List.of("3"));
        var query = GapQuery.of(
                List.of("gap.points", "tv", "w1.norm").stream()
                        .map(id -> Metrics.find(id).orElseThrow())
                        .toList(),
                List.of("C", "R"));
        var here = GapCalculator.of(edited, answers).table(query, JobContext.unwatched());
        var there = GapCalculator.of(imported, answers).table(query, JobContext.unwatched());
        assertThat(here.rows()).isNotEmpty().isEqualTo(there.rows());
        assertThat(here.rows()).extracting(GapRow::value).anyMatch(v -> v > 0);
        var before = GapCalculator.of(survey(Role.RELIGION, List.of()), answers).table(query, JobContext.unwatched());
        assertThat(here.rows()).isNotEqualTo(before.rows());
    }
}
