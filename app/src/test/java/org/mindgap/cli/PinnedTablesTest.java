package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.pin.Tabled;
import org.mindgap.problem.Problem;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;

/** Pins of files: computed again while the file is there, their numbers as they were when it is gone. */
class PinnedTablesTest {
    private static final String ROWS = """
            y,x,group
            1,1,a
            2,2,a
            4,3,a
            2,1,b
            3,2,b
            5,3,b
            """;
    private static final String SCORES = """
            model_name,language,question_key,response_pro_score,ground_truth_pro_score
            m,en,q1,0.1,0.2
            m,en,q1,0.2,0.2
            m,en,q2,0.9,0.8
            m,en,q2,0.8,0.8
            m,en,q3,0.4,0.6
            m,en,q3,0.5,0.6
            """;

    @TempDir
    Path folder;

    private StudyFile study;

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", file, "--practice").exit()).isZero();
        study = StudyFile.openReadOnly(file);
    }

    @AfterEach
    void close() {
        study.close();
    }

    /** By hand: the slope of 1, 2, 4 on 1, 2, 3 is 1.5, and that of the other group as well. */
    @Test
    void aRegressionOfAFileIsFittedAgainAndSaysWhenTheFileIsAnotherOrGone() throws Exception {
        var file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        var pin = regression(file, true, List.of());
        var there = of(pin);
        var content = there.computed().orElseThrow();
        assertThat(slope(content.data())).isCloseTo(1.5, within(1e-12));
        assertThat(content.figure().orElseThrow().watermark()).startsWith("INVENTED");
        assertThat(codes(there)).contains("pin.of-file").doesNotContain("pin.file-changed");

        Files.writeString(file, ROWS.replace("4,3,a", "10,3,a"));
        var changed = of(pin);
        assertThat(codes(changed)).contains("pin.file-changed");
        assertThat(slope(changed.computed().orElseThrow().data())).isCloseTo(3, within(1e-12));

        Files.delete(file);
        var gone = of(pin);
        assertThat(codes(gone)).contains("pin.file-gone");
        assertThat(gone.computed().orElseThrow().figure()).isEmpty();
        assertThat(gone.computed().orElseThrow().data()).isEqualTo(pin.frozen().numbers());
        assertThat(gone.computed().orElseThrow().title()).isEqualTo("y (INVENTED)");
    }

    @Test
    void consistencyOfAFileIsThatOfTheCommandAndItsCellsCanBeRegressed() throws Exception {
        var file = Files.writeString(folder.resolve("scores.csv"), SCORES);
        var columns = List.of("model_name", "language", "question_key", "response_pro_score", "ground_truth_pro_score");
        var hash = FileFacts.sha256(file);
        var content = of(new Tabled(
                        Optional.of(new Tabled.File(file.toString(), hash, false, columns, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        Tabled.Frozen.nothing()))
                .computed()
                .orElseThrow();
        var printed = CommandRun.of("consistency", file, "--csv");
        for (var column : List.of("alignment", "alignment_lower", "alignment_upper")) {
            assertThat((double) content.data()
                            .rows()
                            .get(0)
                            .get(content.data().columns().indexOf(column)))
                    .isCloseTo(printed.number(1, column), within(1e-12));
        }

        var cells = of(regression(file, false, columns));
        assertThat(codes(cells)).contains("compare.no-column");
        var own = of(new Tabled(
                Optional.empty(),
                Optional.of(new PinRequest.Steady(Set.of(), AskedAs.NO_ONE, Optional.empty(), Middle.NEITHER)),
                Optional.of(fitted("consistency ~ n_responses")),
                Tabled.Frozen.nothing()));
        assertThat(own.problems())
                .extracting(Problem::code)
                .doesNotContain("compare.no-column", "pin.nothing-compared");
    }

    @Test
    void theStudyKeepsAllOfIt() throws Exception {
        var file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        var pins = folder.resolve("kept.mindgap");
        assertThat(CommandRun.of("new", pins, "--practice").exit()).isZero();
        try (var kept = StudyFile.open(pins)) {
            var board = new PinBoard(kept.kept());
            var asked = request(regression(file, true, List.of()));
            board.add(asked, mark());
            assertThat(board.content().pins()).extracting(Pin::request).containsExactly(asked);
        }
    }

    private static double slope(DataTable table) {
        return (double) table.rows().get(1).get(table.columns().indexOf("estimate"));
    }

    private static List<String> codes(PinnedFigure figure) {
        return figure.problems().stream().map(Problem::code).toList();
    }

    private static Tabled regression(Path file, boolean invented, List<String> columns) throws Exception {
        var numbers = new DataTable(List.of("term", "estimate", "df", "se"), List.of(List.of("x", 1.5, 3, Double.NaN)));
        return new Tabled(
                Optional.of(new Tabled.File(file.toString(), FileFacts.sha256(file), invented, columns, 1)),
                Optional.empty(),
                Optional.of(fitted("y ~ x")),
                new Tabled.Frozen("y (INVENTED)", numbers));
    }

    private static PinRequest.Fitted fitted(String formula) {
        return new PinRequest.Fitted(formula, Optional.empty(), false, Optional.empty(), FitPart.COEFFICIENTS);
    }

    private PinRequest request(PinRequest.Compared compared) {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());
        return PinRequest.compared(study.surveys().get(0).id(), new HeatmapRequest(query, List.of(), false), compared);
    }

    private StudyMark mark() {
        var survey = study.survey(study.surveys().get(0).id()).orElseThrow();
        return StudyMark.of("", survey, study.imports());
    }

    private PinnedFigure of(PinRequest.Compared compared) {
        var pin = new Pin("p", "", request(compared), mark(), 1, "", "");
        return new PinnedFigures(ReportSource.of(study)).of(pin, JobContext.unwatched());
    }
}
