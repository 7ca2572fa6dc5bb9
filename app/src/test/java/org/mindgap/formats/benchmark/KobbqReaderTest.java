package org.mindgap.formats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.PeopleSaid;
import org.mindgap.stereotype.benchmark.Role;
import org.mindgap.stereotype.benchmark.ScoreQuery;

/** Made-up samples under all three orders of options; counts by hand. */
class KobbqReaderTest {
    private static final String HEAD =
            "sample_id\tlabel_annotation\tcontext\tquestion\tchoices\tbiased_answer\tanswer\tbbq_id\tbbq_category"
                    + "\tprediction\tA\tB\tC\n";
    private static final List<String> OPTIONS = List.of("vell", "oran", "not told");

    @TempDir
    Path folder;

    private final StringBuilder text = new StringBuilder(HEAD);
    private int number;

    /**
     * The same predictions under each order: 14 biased, 6 counter, 30 unknown of 50 ambiguous ones, 45 of 50 right where
     * the context accords and 38 of 50 where it does not: .16 of at most .4 and .14 of at most .34. Letters and words are
     * read alike, and 10 answers name nothing.
     */
    @Test
    void everyOrderGivesTheSameScores() throws Exception {
        for (var order = 0; order < 3; order++) {
            number = 0;
            rows(14, "a", "amb", order, 0);
            rows(6, "a", "amb", order, 1);
            rows(30, "b", "amb", order, 2);
            rows(45, "b", "dis", order, 0);
            rows(5, "d", "dis", order, 2);
            rows(38, "a", "dis", order, 1);
            rows(12, "c", "dis", order, 0);
        }
        number = 1000;
        rows(10, "a", "amb", 1, -1);
        var file = Files.writeString(folder.resolve("KoBBQ_test_evaluation_2_demo.tsv"), text);
        var read = new KobbqReader().read(BenchmarkRequest.of(file, BenchmarkKind.KOBBQ), JobContext.unwatched());
        assertThat(read.problems()).isEmpty();
        assertThat(read.items()).hasSize(160);
        var series = read.answers().get(0).series();
        assertThat(series.model()).isEqualTo("demo");
        assertThat(series.prompt()).isEqualTo("prompt 2");
        var scores =
                new BenchmarkScores(FileSource.of(read, List.of())).of(ScoreQuery.everything(), JobContext.unwatched());
        var ambiguous = score(Measure.AMBIGUOUS_DIFFERENCE, scores);
        assertThat(ambiguous.value()).isCloseTo(0.16, within(1e-12));
        assertThat(ambiguous.maximum()).isCloseTo(0.4, within(1e-12));
        assertThat(ambiguous.items()).isEqualTo(50);
        assertThat(ambiguous.answers()).isEqualTo(150);
        var told = score(Measure.DISAMBIGUATED_DIFFERENCE, scores);
        assertThat(told.value()).isCloseTo(0.14, within(1e-12));
        assertThat(told.maximum()).isCloseTo(0.34, within(1e-12));
        assertThat(score(Measure.OUT_OF_CHOICE, scores).value()).isCloseTo(100.0 * 10 / 460, within(1e-12));
    }

    @Test
    void whatIsWrongWithASampleIsTold() throws Exception {
        rows(1, "a", "amb", 0, 2);
        var row = text.substring(HEAD.length()).stripTrailing();
        var file = Files.writeString(
                folder.resolve("KoBBQ_test_evaluation_2_demo.tsv"),
                text + row.replaceFirst("^\\S+", "no-sample") + "\n" + row.replaceFirst("\\[.*?\\]", "[1") + "\n"
                        + row.replaceFirst("\\[.*?\\]", "['a', 'b', 'not told']") + "\n");
        var read = new KobbqReader().read(BenchmarkRequest.of(file, BenchmarkKind.KOBBQ), JobContext.unwatched());
        assertThat(read.items()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("benchmark.kobbq-id", "benchmark.kobbq-choices", "benchmark.kobbq-choices");
    }

    @Test
    void theRealSamplesTemplatesAndSurvey() throws Exception {
        var folder = "benchmarks/kobbq/";
        var read = new KobbqReader()
                .read(
                        BenchmarkRequest.of(SharedData.file(folder + "KoBBQ_test_samples.tsv"), BenchmarkKind.KOBBQ),
                        JobContext.unwatched());
        assertThat(read.problems()).isEmpty();
        assertThat(read.answers()).isEmpty();
        assertThat(read.items()).hasSize(2280);
        assertThat(read.items().stream().filter(i -> i.context() == Context.AMBIGUOUS))
                .hasSize(1140);
        assertThat(read.items().stream().filter(i -> i.category().equals("religion")))
                .hasSize(160);
        // the letter of the template tells what the correct answer tells
        assertThat(read.items().stream().filter(i -> i.context() == Context.DISAMBIGUATED))
                .allMatch(i -> (i.direction() == Direction.STEREO)
                        == (i.choices().get(i.correct()).role() == Role.BIASED));
        // in the samples' order the biased one stands first in one half
        assertThat(read.items().stream().filter(i -> i.place(Role.BIASED) == 0)).hasSize(1140);
        var templates = new KobbqTemplates()
                .read(
                        BenchmarkRequest.of(SharedData.file(folder + "KoBBQ_templates.tsv"), BenchmarkKind.KOBBQ),
                        JobContext.unwatched());
        assertThat(templates.problems()).isEmpty();
        // the file numbers 269 templates: two share a stereotype and its survey
        assertThat(templates.people()).hasSize(269);
        var known =
                Set.copyOf(templates.people().stream().map(PeopleSaid::template).toList());
        assertThat(read.items()).allMatch(i -> known.contains(i.template()));
        var survey = new KobbqSurvey()
                .read(
                        BenchmarkRequest.of(SharedData.file(folder + "KoBBQ_survey_result.json"), BenchmarkKind.KOBBQ),
                        JobContext.unwatched());
        assertThat(survey.problems()).isEmpty();
        assertThat(survey.people()).hasSize(268);
        assertThat(survey.people().stream().filter(PeopleSaid::several)).hasSize(84);
    }

    private static BenchmarkScore score(Measure measure, List<BenchmarkScore> scores) {
        return scores.stream().filter(s -> s.measure() == measure).findFirst().orElseThrow();
    }

    /** Samples whose prediction is the biased (0), the other (1) or the unknown option (2), or no option (-1). */
    private void rows(int n, String letter, String context, int order, int predicted) {
        var correct = context.equals("amb") ? 2 : letter.equals("b") || letter.equals("d") ? 0 : 1;
        for (var i = 0; i < n; i++) {
            number++;
            var shown = List.of(OPTIONS.get(order), OPTIONS.get((order + 2) % 3), OPTIONS.get((order + 1) % 3));
            var said = predicted < 0
                    ? "hm"
                    : number % 2 == 0
                            ? OPTIONS.get(predicted)
                            : String.valueOf((char) ('A' + shown.indexOf(OPTIONS.get(predicted))));
            text.append(String.join(
                            "\t",
                            "age-" + String.format("%03d", number % 7) + letter + "-" + number + "-" + context + "-bsd-"
                                    + order,
                            "ST",
                            "They met.",
                            "Who?",
                            "['" + String.join("', '", shown) + "']",
                            "vell",
                            OPTIONS.get(correct),
                            "1",
                            "Age",
                            said,
                            shown.get(0),
                            shown.get(1),
                            shown.get(2)))
                    .append('\n');
        }
    }
}
