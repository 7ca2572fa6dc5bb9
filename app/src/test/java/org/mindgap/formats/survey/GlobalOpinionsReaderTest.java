package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Questions and figures are made up. */
class GlobalOpinionsReaderTest {
    private static final String HEADER = "question,selections,options,source\n";
    private static final String NEIGHBOURS = "Do you trust people in your neighbourhood?";

    @TempDir
    Path folder;

    @Test
    void readsTheRowOfTheDocumentation() throws Exception {
        var imported = read("\"" + NEIGHBOURS + "\","
                + "\"defaultdict(<class 'list'>, {'Japan': [0.11, 0.62, 0.27], 'India (Non-national sample)': [0.4, 0.35, 0.25]})\","
                + "\"['Completely', \"\"Don't know\"\", 'Not at all']\",WVS\n");
        var survey = imported.survey();
        var question = survey.questions().get(0);
        assertThat(question.id()).matches("q-[0-9a-f]{16}");
        assertThat(question.wording()).isEqualTo(NEIGHBOURS);
        assertThat(question.source()).isEqualTo("WVS");
        assertThat(question.measure()).isEqualTo(Measure.NOMINAL);
        assertThat(question.options())
                .containsExactly(
                        new Option("1", "Completely", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Don't know", 2, OptionKind.DONT_KNOW),
                        new Option("3", "Not at all", 3, OptionKind.SUBSTANTIVE));
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().values())
                .extracting(v -> v.code() + "|" + v.label())
                .containsExactly("Japan|Japan", "India (Non-national sample)|India (Non-national sample)");
        assertThat(cells(survey))
                .containsExactly(
                        cell("Japan", question.id(), Map.of("1", .11, "2", .62, "3", .27)),
                        cell("India (Non-national sample)", question.id(), Map.of("1", .4, "2", .35, "3", .25)));
        assertThat(survey.provenance().citation()).isEqualTo("WVS");
        assertThat(imported.report())
                .extracting(Problem::code)
                .containsExactly("formats.opinions-kind", "formats.opinions-unknown");
    }

    @Test
    void theIdIsTheHashOfTheText() throws Exception {
        // printf %s 'Is rain wet?' | sha256sum
        var survey =
                read(row("Is rain wet?", "{'J': [.5, .5]}", "['Yes', 'No']")).survey();
        assertThat(survey.questions().get(0).id()).isEqualTo("q-486e8cd9ce4c2197");
    }

    @Test
    void trapT12ApostrophesNanAnEmptyQuestionAndEighteenOptions() throws Exception {
        var eighteen = "["
                + String.join(", ", java.util.Collections.nCopies(17, "'al \"\"x\"\"'"))
                + ", \"\"Baltic Republics (Latvia, Estonia, Lithuania together)\"\"]";
        var imported = read(row("", "{'Japan': [0.25, 0.75]}", "['a', 1.0]")
                + row(
                        "It's ours, isn't \"\"it\"\"?",
                        "{\"\"Côte d'Ivoire\"\": [0.5, nan], 'Peru': [nan, nan], 'Chile': [.5, .5]}",
                        "[\"\"It's so\"\", 'No']")
                + row("Many", "{'Japan': [" + "0.05, ".repeat(17) + "0.15]}", eighteen));
        var survey = imported.survey();
        assertThat(survey.questions()).hasSize(3);

        var empty = survey.questions().get(0);
        // the SHA-256 of nothing
        assertThat(empty.id()).isEqualTo("q-e3b0c44298fc1c14");
        assertThat(empty.wording()).isEmpty();
        assertThat(empty.label()).isEqualTo(empty.id());
        assertThat(empty.options()).extracting(Option::label).containsExactly("a", "1");

        var quoted = survey.questions().get(1);
        assertThat(quoted.wording()).isEqualTo("It's ours, isn't \"it\"?");
        assertThat(quoted.options()).extracting(Option::label).containsExactly("It's so", "No");
        assertThat(cells(survey))
                .filteredOn(c -> c.question().equals(quoted.id()))
                .containsExactly(
                        new PublishedCell(
                                Group.of("country", "Côte d'Ivoire"), quoted.id(), null, Map.of("1", .5), "GAS"),
                        new PublishedCell(
                                Group.of("country", "Chile"), quoted.id(), null, Map.of("1", .5, "2", .5), "GAS"));
        // what is unknown stays unknown: it is neither 0 nor the rest
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.ALL)
                .estimate(quoted, Group.of("country", "Côte d'Ivoire"));
        assertThat(estimate.shares()[1]).isNaN();

        assertThat(survey.questions().get(2).options()).hasSize(18);
        assertThat(codes(imported))
                .containsExactly(
                        "formats.opinions-no-text",
                        "formats.opinions-nan",
                        "formats.opinions-no-distribution",
                        "formats.opinions-unknown");
        assertThat(imported.report().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void aCountryWhoseListIsWrongIsLeftOutThereAndSaid() throws Exception {
        var imported = read(row(
                "Q",
                "{'Short': [1.0], 'Minus': [-0.1, 1.1], 'Word': ['a', 1], 'Much': [1.5, 0.5], 'None': None,"
                        + " 'Zero': [0, 0], '': [.5, .5], 'Good': [.5, .5], 'Infinite': [inf, 0]}",
                "['Yes', 'No']"));
        assertThat(cells(imported.survey()))
                .containsExactly(
                        cell("Good", imported.survey().questions().get(0).id(), Map.of("1", .5, "2", .5), "GAS"));
        assertThat(imported.survey().variables().get(0).values()).hasSize(1);
        var lengths = of(imported, "formats.opinions-length");
        assertThat(lengths).hasSize(2);
        assertThat(lengths.get(0).arguments()).startsWith("Short", "2", "1");
        assertThat(lengths.get(0).place().line()).isEqualTo(2);
        assertThat(of(imported, "formats.opinions-share")).hasSize(4);
        assertThat(of(imported, "formats.opinions-no-distribution")).hasSize(1);
        assertThat(of(imported, "formats.opinions-country")).hasSize(1);
    }

    @Test
    void sumsOffOneAreKeptAsPrintedAndRescaledByTheEstimate() throws Exception {
        var imported = read(row("Q", "{'A': [.5, .45], 'B': [.5, .51], 'C': [.6, .6]}", "['Yes', 'No']"));
        var survey = imported.survey();
        assertThat(cells(survey)).hasSize(3);
        assertThat(cells(survey).get(0).shares()).isEqualTo(Map.of("1", .5, "2", .45));
        assertThat(of(imported, "formats.opinions-sum"))
                .extracting(p -> p.arguments().get(0) + " " + p.arguments().get(2))
                .containsExactly("A 0.9500", "C 1.2000");
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.questions().get(0), Group.of("country", "A"));
        assertThat(estimate.shares()).containsExactly(.5 / .95, .45 / .95);
        // no n, no interval
        assertThat(estimate.base()).isZero();
        assertThat(estimate.interval(estimate.counted().get(0)).lower()).isNaN();
    }

    @Test
    void nobodyOnTheCountedOptionsIsNoDistribution() throws Exception {
        var survey = read(row("Q", "{'A': [0.0, 0.0, 1.0]}", "['Yes', 'No', 'Missing; Not available']"))
                .survey();
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.questions().get(0), Group.of("country", "A"));
        assertThat(estimate.answered()).isFalse();
    }

    @Test
    void countriesOfOneCodeAreSaidAndNotMerged() throws Exception {
        var imported = read(row(
                "Q",
                "{'Britain': [.5, .5], 'Great Britain': [.4, .6], 'India (Current national sample)': [.5, .5],"
                        + " 'India (Old national sample)': [.5, .5], 'Taiwan': [.5, .5], 'Taiwan ROC': [.5, .5],"
                        + " 'Czechia': [.5, .5], 'Czech Rep.': [.5, .5], 'S. Korea': [.5, .5], 'South Korea': [.5, .5],"
                        + " 'Turkey': [.5, .5], 'Palest. ter.': [.5, .5]}",
                "['Yes', 'No']"));
        assertThat(imported.survey().variables().get(0).values()).hasSize(12);
        assertThat(of(imported, "formats.opinions-same-country"))
                .extracting(p -> p.arguments().get(1) + ": " + p.arguments().get(0))
                .containsExactly(
                        "CZ: Czechia, Czech Rep.",
                        "GB: Britain, Great Britain",
                        "IN: India (Current national sample), India (Old national sample)",
                        "KR: S. Korea, South Korea",
                        "TW: Taiwan, Taiwan ROC");
    }

    @Test
    void theSameTextTwiceIsTwoQuestions() throws Exception {
        var imported =
                read(row("Q", "{'A': [.5, .5]}", "['Yes', 'No']") + row("Q", "{'A': [.2, .8]}", "['Good', 'Bad']"));
        var ids = imported.survey().questions().stream().map(q -> q.id()).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + "-2");
        assertThat(of(imported, "formats.opinions-twice")).hasSize(1);
    }

    @Test
    void rowsThatAreNoLiteralsAreLeftOut() throws Exception {
        var imported = read(row("A", "__import__('os')", "['Yes', 'No']")
                + row("B", "{'A': [.5, .5]}", "['Yes', 'No'")
                + row("C", "[.5, .5]", "['Yes', 'No']")
                + row("D", "{'A': [1.0]}", "['Yes']")
                + row("E", "{'A': [.5, .5]}", "[['Yes'], 'No']")
                + row("F", "{}", "['Yes', 'No']")
                + row("G", "{'A': [.5, .5]}", "['Yes', 'No']"));
        assertThat(imported.survey().questions()).extracting(q -> q.wording()).containsExactly("G");
        assertThat(of(imported, "formats.opinions-row"))
                .extracting(p -> p.place().line())
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(of(imported, "formats.opinions-nobody")).hasSize(1);
    }

    @Test
    void aFileWithoutAFigureIsRefused() throws IOException {
        var file = file(HEADER + row("A", "{'A': [.5]}", "['Yes', 'No']"));
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> new GlobalOpinionsReader().read(SurveyRequest.of(file), JobContext.unwatched()));
        assertThat(thrown.problems())
                .extracting(Problem::code)
                .containsExactly("formats.no-cells", "formats.opinions-length", "formats.opinions-nobody");
    }

    @Test
    void aCellOfAMegabyteIsRead() throws Exception {
        var text = "long ".repeat(200_000) + "?";
        var countries = new StringBuilder("{");
        for (var i = 0; i < 40_000; i++) {
            countries.append("'c").append(i).append("': [0.5, 0.5], ");
        }
        var survey = read(row(text, countries + "}", "['Yes', 'No']")).survey();
        assertThat(survey.questions().get(0).wording()).isEqualTo(text);
        assertThat(cells(survey)).hasSize(40_000);
    }

    @Test
    void isFoundForItsFilesOnly() throws Exception {
        var formats = new Formats();
        assertThat(formats.choose(file(HEADER + row("A", "{}", "[]")), Formats.AUTO, false)
                        .format())
                .isEqualTo("globalopinionqa");
        for (var other : List.of(
                "question,country,selections,options,llm_reasoning,llm_distribution\na,b,c,d,e,f\n",
                "question_sha256,options,probs,model_id\na,b,c,d\n",
                "country,question_id,option,percent\na,b,c,4\n",
                "question,option,share\na,b,.5\n",
                "{\"question\":1,\"selections\":2,\"options\":3}")) {
            assertThat(new GlobalOpinionsReader().recognises(file(other)))
                    .as(other)
                    .isFalse();
        }
    }

    private SurveyImport read(String rows) throws IOException, ProblemException {
        return new GlobalOpinionsReader().read(SurveyRequest.of(file(HEADER + rows)), JobContext.unwatched());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("opinions.csv"), text);
    }

    private static String row(String question, String selections, String options) {
        return "\"" + question + "\",\"" + selections + "\",\"" + options + "\",GAS\n";
    }

    private static PublishedCell cell(String country, String question, Map<String, Double> shares) {
        return cell(country, question, shares, "WVS");
    }

    private static PublishedCell cell(String country, String question, Map<String, Double> shares, String source) {
        return new PublishedCell(Group.of("country", country), question, null, shares, source);
    }

    private static List<PublishedCell> cells(Survey survey) {
        return ((PublishedShares) survey.source()).cells();
    }

    private static List<String> codes(SurveyImport imported) {
        return imported.report().stream().map(Problem::code).toList();
    }

    private static List<Problem> of(SurveyImport imported, String code) {
        return imported.report().stream().filter(p -> p.code().equals(code)).toList();
    }
}
