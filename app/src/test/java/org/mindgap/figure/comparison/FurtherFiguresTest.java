package org.mindgap.figure.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.compare.association.Associations;
import org.mindgap.compare.people.Scope;
import org.mindgap.compare.pooling.PooledGaps;
import org.mindgap.compare.rank.RankedGaps;
import org.mindgap.compare.score.LogScores;
import org.mindgap.compare.style.Agreement;
import org.mindgap.compare.style.Styles;
import org.mindgap.figure.DataTable;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/** Numbers under the heads of the room are those that went in; those of R stand in AnswersOfPracticeTest. */
class FurtherFiguresTest {
    @TempDir
    Path folder;

    private static double number(DataTable table, int row, String head) {
        return ((Number) table.rows().get(row).get(table.columns().indexOf(head))).doubleValue();
    }

    @Test
    void everyNumberOfThePracticeStudy() throws Exception {
        var path = folder.resolve("p.mindgap");
        var said = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        assertThat(CommandLineMain.run(new String[] {"new", path.toString(), "--practice"}, said, said))
                .isZero();
        try (var file = StudyFile.openReadOnly(path)) {
            var survey = file.survey(file.surveys().get(0).id()).orElseThrow();
            var calculator = GapCalculator.of(survey, file);
            var figures = new FurtherFigures(survey, file.models(), Locale.ENGLISH);
            var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("PLACE"))
                    .models(Set.of("mirror", "guesser"))
                    .where(Group.of("PLACE", "1"));
            var nobody = JobContext.unwatched();

            var styles = new Styles(new Scope(calculator, query, nobody), Agreement.READ).rows();
            var drawn = figures.styles(styles, query).orElseThrow();
            assertThat(drawn.data().rows()).hasSameSizeAs(styles);
            assertThat(number(drawn.data(), 0, "difference"))
                    .isCloseTo(100 * styles.get(0).difference(), within(1e-12));
            assertThat(drawn.spec().watermark()).contains("INVENTED");

            var scores = new LogScores(new Scope(calculator, query, nobody), 0).rows();
            var scored = figures.logScores(scores, query).orElseThrow();
            assertThat(number(scored.data(), 1, "best possible"))
                    .isEqualTo(scores.get(1).ceiling());
            assertThat(scored.spec().beside()).contains("best possible");

            var questions = new ArrayList<Question>();
            for (var id : List.of("FA1", "FA2", "FN4")) {
                questions.add(survey.question(id).orElseThrow());
            }
            var pairs = new Associations(calculator, query.by(List.of()), questions, nobody).people();
            var associated = figures.associations(pairs, query).orElseThrow();
            // R: docs/verification/answers.txt
            assertThat(number(associated.data(), 0, "V")).isCloseTo(0.0505808448, within(1e-9));
            assertThat(associated.spec().rows().get(0).label()).isEqualTo("FA1, FA2");
            assertThat(associated.spec().rows().get(0).sure()).isFalse();

            var how = new Uncertainty(100, 1, Uncertainty.Items.USUAL);
            var ranked = RankedGaps.of(
                    calculator,
                    query.by(List.of(GapQuery.MODEL, GapQuery.ASKED_AS, "PLACE"))
                            .with(how),
                    GapQuery.MODEL,
                    nobody);
            var places = figures.ranks(ranked, Metrics.GAP_POINTS).orElseThrow();
            assertThat(places.data().columns()).startsWith("model", "asked", "people", "gap", "place");
            assertThat(places.spec().subtitle()).contains("Tarkuvel");

            var pooled = PooledGaps.of(
                    calculator,
                    GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("PLACE", "FAITH"))
                            .models(Set.of("mirror"))
                            .with(new Uncertainty(100, 1, Uncertainty.Items.FIXED)),
                    List.of("PLACE", "FAITH"),
                    nobody);
            assertThat(pooled.rows()).isNotEmpty();
            var cells = figures.pooled(pooled, Metrics.GAP_POINTS).orElseThrow();
            assertThat(number(cells.data(), 0, "raw gap"))
                    .isEqualTo(Metrics.GAP_POINTS.shown(pooled.rows().get(0).raw()));
            assertThat(figures.styles(List.of(), query)).isEmpty();
        }
    }
}
