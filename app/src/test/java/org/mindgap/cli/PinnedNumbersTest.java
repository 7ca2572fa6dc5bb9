package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.problem.Problem;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.PinnedReport;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Pins of the room Compare have the numbers that the command line prints of the same study. */
class PinnedNumbersTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static StudyFile study;
    private static Survey survey;

    @BeforeAll
    static void open() throws Exception {
        file = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", file, "--practice").exit()).isZero();
        study = StudyFile.openReadOnly(file);
        survey = study.survey(study.surveys().get(0).id()).orElseThrow();
    }

    @AfterAll
    static void close() {
        study.close();
    }

    @Test
    void consistencyIsThatOfTheCommand() {
        var content = content(new PinRequest.Steady(Set.of(), AskedAs.NO_ONE, Optional.empty(), Middle.NEITHER));
        var printed = CommandRun.of("consistency", "--study", file, "--csv");

        var data = content.data();
        assertThat(content.figure().orElseThrow().watermark()).isEqualTo("INVENTED DATA");
        assertThat(printed.csv()).hasSize(data.rows().size() + 1);
        for (var row = 1; row < printed.csv().size(); row++) {
            var own = row(data, printed.field(row, "model"));
            for (var column : List.of("alignment", "alignment_lower", "alignment_upper")) {
                assertThat((double) own.get(data.columns().indexOf(column)))
                        .isCloseTo(printed.number(row, column), within(1e-12));
            }
        }
    }

    @Test
    void placesOfModelsAreThoseOfTheCommand() {
        var country = survey.withRole(Role.COUNTRY).orElseThrow().name();
        var data = content(new PinRequest.Further(FurtherNumber.RANKS), List.of(country))
                .data();
        var printed = CommandRun.of("ranks", "--study", file, "--by", country, "--csv");

        assertThat(data.rows()).isNotEmpty();
        assertThat(printed.csv()).hasSize(data.rows().size() + 1);
    }

    @Test
    void aRegressionOfTheGapsIsFittedAgainAndOneOfNoColumnSaysSo() {
        var part = new FitPart(FitPart.Kind.OWN, 0, 0);
        var own = content(fitted("gap ~ model + (1 | question)", part));
        var fixed = content(fitted("gap ~ model + (1 | question)", FitPart.COEFFICIENTS));
        var models = fixed.columns().stream().map(c -> c.model()).distinct().count();

        assertThat(fixed.data().rows()).hasSize((int) models); // an intercept, and a row for every model but the first
        assertThat(own.data().rows().size()).isGreaterThan(fixed.data().rows().size());
        assertThat(fixed.figure().orElseThrow().watermark()).isEqualTo("INVENTED DATA");
        assertThat(of(fitted("gap ~ nothing", FitPart.COEFFICIENTS), List.of()).problems())
                .extracting(Problem::code)
                .containsExactly("compare.no-column");
        assertThat(of(fitted("gap ~ model", part), List.of()).problems())
                .extracting(Problem::code)
                .contains("pin.nothing-compared");
    }

    @Test
    void theSheetOfAPresetStandsInTheReportWithoutAReviewersQuestions() throws Exception {
        var sheet = of(new PinRequest.Sheet("mind-the-gap"), List.of());
        var content = sheet.computed().orElseThrow();
        var page = folder.resolve("report.html");
        var report = new PinnedReport(ReportSource.of(study));
        report.html(report.document(List.of(sheet.pin()), JobContext.unwatched()), new DrawnAsText(), page);

        assertThat(content.data().rows()).isNotEmpty();
        assertThat(java.nio.file.Files.readString(page))
                .contains("where we deviate from what was published")
                .doesNotContain("Was the order of the options varied?");
        assertThat(of(new PinRequest.Sheet("another"), List.of()).problems())
                .extracting(Problem::code)
                .containsExactly("pin.preset-gone");
    }

    private static List<Object> row(DataTable data, String model) {
        return data.rows().stream()
                .filter(r -> r.get(0).equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static PinRequest.Fitted fitted(String formula, FitPart part) {
        return new PinRequest.Fitted(formula, Optional.empty(), false, Optional.empty(), part);
    }

    private static PinnedFigure.Content content(PinRequest.Compared compared) {
        return content(compared, List.of());
    }

    private static PinnedFigure.Content content(PinRequest.Compared compared, List<String> by) {
        return of(compared, by).computed().orElseThrow();
    }

    private static PinnedFigure of(PinRequest.Compared compared, List<String> by) {
        var source = ReportSource.of(study);
        var asked = study.models().stream()
                .filter(m -> !m.kind().yardstick())
                .map(Model::id)
                .collect(Collectors.toSet());
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), by).models(asked);
        var request = new HeatmapRequest(query, by, false);
        var mark = StudyMark.of("", survey, source.imports());
        var pin = new Pin("p", "", PinRequest.compared(survey.id(), request, compared), mark, 1, "", "");
        return new PinnedFigures(source).of(pin, JobContext.unwatched());
    }
}
