package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.example.Practice;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.DifferenceScatterSpec;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.JoinedSpec;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Everything of the room of group differences, pinned, on the practice survey with two items of a benchmark. */
class PinnedStereotypesTest {
    private static final String ITEMS = """
        item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct,model,picked
        1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,Mirror,1
        2,en,faith,Vell,t2,ambiguous,Two met.,Who was calm?,The Oran,biased,The Vell,counter,Unknown,unknown,3,Mirror,1
        """;
    private static final Group PEOPLE = Group.of("PLACE", "2").and("FAITH", "1");

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void practice() throws Exception {
        study = folder.resolve("practice.mindgap");
        Practice.build(study);
    }

    private void benchmark() throws Exception {
        var items = Files.writeString(folder.resolve("late.csv"), ITEMS);
        assertThat(run("benchmark", "import", "--benchmark", "table", items, "--study", study)
                        .exit())
                .isZero();
        assertThat(run("benchmark", "groups", "--benchmark", "table", "--study", study, "--set", "Vell=FAITH:1")
                        .exit())
                .isZero();
    }

    private static PinRequest.Contrast against(String whom) {
        return new PinRequest.Contrast(whom, false);
    }

    private static HeatmapRequest everything() {
        return new HeatmapRequest(
                GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()).with(Uncertainty.USUAL),
                List.of("PLACE", "FAITH"),
                false);
    }

    private static PinRequest.Cell cell(StudyFile of) {
        return new PinRequest.Cell(PEOPLE, model(of, "Mirror"), AskedAs.GROUP);
    }

    private static String model(StudyFile of, String name) {
        return of.models().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PinnedFigure computed(StudyFile of, Survey survey, PinRequest request) {
        var pin = new Pin("p", "", request, StudyMark.of("", survey, of.imports()), 1, "", "");
        return new PinnedFigures(ReportSource.of(of)).of(pin, JobContext.unwatched());
    }

    private static Survey survey(StudyFile of) {
        return of.survey(of.surveys().get(0).id()).orElseThrow();
    }

    @Test
    void aBenchmarkAndBothTogetherAreComputedAgain() throws Exception {
        benchmark();
        try (var opened = StudyFile.openReadOnly(study)) {
            var survey = survey(opened);
            var set = opened.benchmarks().sets().get(0).id();
            var scores = computed(opened, survey, PinRequest.benchmark(survey.id(), new PinRequest.Benchmark(set, "")));
            var content = scores.computed().orElseThrow();
            assertThat(content.figure()).containsInstanceOf(BenchmarkSpec.class);
            // both items were answered with the stereotype: 100 of at most 100
            assertThat(content.data().rows().get(0).get(content.data().columns().indexOf("value")))
                    .isEqualTo(100.0);
            var joined = computed(
                            opened,
                            survey,
                            PinRequest.joined(
                                    survey.id(), everything(), against("largest"), new PinRequest.Benchmark(set, "")))
                    .computed()
                    .orElseThrow();
            assertThat(joined.figure()).containsInstanceOf(JoinedSpec.class);
            assertThat(joined.data().rows()).isNotEmpty();
            var gone = computed(opened, survey, PinRequest.benchmark(survey.id(), new PinRequest.Benchmark("no", "")));
            assertThat(gone.computed()).isEmpty();
            assertThat(gone.problems()).extracting(p -> p.code()).containsExactly("pin.benchmark-gone");
        }
    }

    @Test
    void aBenchmarkOnAPageHasNoReviewersQuestionsOfPeople() throws Exception {
        benchmark();
        try (var opened = StudyFile.open(study)) {
            var survey = survey(opened);
            var set = opened.benchmarks().sets().get(0).id();
            new PinBoard(opened.kept())
                    .add(
                            PinRequest.benchmark(survey.id(), new PinRequest.Benchmark(set, "")),
                            StudyMark.of("", survey, opened.imports()));
        }
        assertThat(report())
                .contains("late: Bias score")
                .doesNotContain("rest on the same questions")
                .doesNotContain("6,000 respondents");
    }

    @Test
    void groupsSideBySideAndOneQuestionAreComputedAgain() throws Exception {
        try (var opened = StudyFile.openReadOnly(study)) {
            var survey = survey(opened);
            var all = new HeatmapRequest(
                    everything().query().models(java.util.Set.of(model(opened, "Mirror"))),
                    everything().rows(),
                    false);
            var several = computed(
                            opened, survey, PinRequest.sideBySide(survey.id(), all, against("largest"), cell(opened)))
                    .computed()
                    .orElseThrow();
            assertThat(several.figure().orElseThrow())
                    .isInstanceOfSatisfying(
                            DifferenceScatterSpec.class,
                            s -> assertThat(s.panels()).hasSizeGreaterThan(3));
            var rest = question(opened, survey, all, "rest");
            var everyone = question(opened, survey, all, "public");
            var own = people(rest, 0);
            var others = people(rest, 1);
            var together = people(everyone, 1);
            // by definition everyone is the group and the rest, each option in the same proportion
            var share = (together.get(0) - others.get(0)) / (own.get(0) - others.get(0));
            assertThat(share).isBetween(0.0, 1.0);
            for (var i = 1; i < own.size(); i++) {
                assertThat(share * own.get(i) + (1 - share) * others.get(i)).isCloseTo(together.get(i), within(1e-9));
            }
        }
    }

    private static MultiplesSpec question(StudyFile opened, Survey survey, HeatmapRequest all, String against) {
        var content = computed(
                        opened, survey, PinRequest.difference(survey.id(), all, against(against), cell(opened), "FA1"))
                .computed()
                .orElseThrow();
        assertThat(content.data().rows())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r).hasSameSizeAs(content.data().columns()))
                .extracting(r -> r.get(content.data().columns().indexOf("side")))
                .contains("group", "compared-with");
        return (MultiplesSpec) content.figure().orElseThrow();
    }

    private static List<Double> people(MultiplesSpec figure, int panel) {
        return figure.panels().get(panel).options().stream()
                .map(b -> b.people())
                .toList();
    }

    @Test
    void aDeclaredDirectionStandsInTheReportWithItsSourceAndOtherwiseNobodySaysTheWord() throws Exception {
        try (var opened = StudyFile.open(study)) {
            var survey = survey(opened);
            var board = new PinBoard(opened.kept());
            var mark = StudyMark.of("", survey, opened.imports());
            var heatmap = everything();
            board.add(PinRequest.differences(survey.id(), heatmap, against("largest")), mark);
            board.add(PinRequest.points(survey.id(), heatmap, against("largest"), cell(opened)), mark);
        }
        assertThat(report()).contains("Does the model exaggerate").doesNotContainIgnoringCase("stereotyp");
        var declared = Files.writeString(
                folder.resolve("directions.csv"),
                "question,group,options,source\nFA1,FAITH=1,1,A made-up handbook of prejudice\n");
        var said = run("import", "stereotypes", declared, "--study", study);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(report())
                .contains("Stereotypes were declared, from: A made-up handbook of prejudice.")
                .contains("points towards them; each number stands with its interval")
                .containsPattern("shifted .{1,5} points towards them \\(95 % interval .{1,5} to .{1,5}\\)");
    }

    private String report() throws Exception {
        var out = folder.resolve("report");
        var written = run("report", "--study", study, "--pins", "--out", out);
        assertThat(written.exit()).as(written.err()).isZero();
        return Files.readString(out.resolve("report.html"));
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(new DrawnAsText(), args);
    }
}
