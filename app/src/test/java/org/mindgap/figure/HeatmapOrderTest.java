package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;

/** Total variation from one model: Buddhists 95, Hindus 40, Muslims 75; from the other 30, 80 and 30. */
class HeatmapOrderTest {

    @ParameterizedTest
    @CsvSource({
        "GAP, 'Buddhist, Hindu, Muslim', 'the furthest from the same first; groups of few people last.'",
        "ALIKE, 'Buddhist, Muslim, Hindu', 'Groups whose numbers are alike stand beside each other'"
    })
    void groupsStandAsTheFigureSays(HeatmapOrder order, String rows, String said) {
        var study = new FigureStudy()
                .published(FigureStudy.people("IN", "B"), "q1", 1000, 5, 70, 25)
                .published(FigureStudy.people("IN", "H"), "q1", 1000, 60, 20, 20)
                .published(FigureStudy.people("IN", "M"), "q1", 1000, 25, 70, 5)
                .model("one", "One", Model.Kind.INVENTED)
                .model("two", "Two", Model.Kind.INVENTED)
                .answer("one", AskedAs.NO_ONE, Group.everyone(), "q1", "0,1,2", 100, 0, 0)
                .answer("two", AskedAs.NO_ONE, Group.everyone(), "q1", "0,1,2", 0, 100, 0);
        var figure = FigureBuilder.of(study.survey(), study, Locale.ENGLISH)
                .heatmap(
                        new HeatmapRequest(
                                GapQuery.of(List.of(Metrics.find("tv").orElseThrow()), List.of()),
                                List.of("country", "religion"),
                                false,
                                order),
                        JobContext.unwatched());
        var labels = figure.spec().rows().stream()
                .filter(r -> !r.everyone())
                .map(HeatmapSpec.Row::label)
                .map(l -> l.replace("India, ", ""))
                .toList();
        assertThat(String.join(", ", labels)).isEqualTo(rows);
        assertThat(figure.spec().caption().text()).contains(said);
    }
}
