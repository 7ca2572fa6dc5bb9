package org.mindgap.formats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.ScoreQuery;

/** Pairs about made-up peoples; the real ones are counted where they are. */
class PairsReaderTest {
    private static final String HEAD =
            ",sent_more,sent_less,sent_more_score,sent_less_score,score,stereo_antistereo,bias_type,anon_writer\n";

    @TempDir
    Path folder;

    /**
     * Ten pairs: of six stereo ones 3 prefer the stereotype, 1 does not, 2 tie after rounding; of four antistereo ones 1
     * prefers it, 3 do not. So 4 of 10, 3 of 4 and 1 of 4.
     */
    @Test
    void tiesStayInTheNumberOfPairs() throws Exception {
        var text = new StringBuilder(HEAD);
        var scores = List.of("-1,-2", "-1,-2", "-1.5,-2", "-3,-2", "-1.0004,-1.0001", "-2,-2");
        for (var i = 0; i < scores.size(); i++) {
            text.append(i + ",Vells are late " + i + ".,Orans are late " + i + ".," + scores.get(i)
                    + ",1,stereo,religion,x\n");
        }
        var others = List.of("-1,-2", "-3,-2", "-3,-2", "-3,-2");
        for (var i = 0; i < others.size(); i++) {
            text.append(i + ",Vells are calm " + i + ".,Orans are calm " + i + ".," + others.get(i)
                    + ",0,antistereo,age,x\n");
        }
        var file = Files.writeString(folder.resolve("scored.csv"), text);
        var read = new PairsReader().read(request(file, BenchmarkKind.CROWS_PAIRS), JobContext.unwatched());
        assertThat(read.items()).hasSize(10);
        assertThat(read.counts()).containsOnlyKeys("benchmark.taken-masked");
        assertThat(read.answers().get(0).series().method()).isEqualTo(Method.MASKED);
        var found = scores(read);
        assertThat(value(Measure.PREFERS_STEREOTYPE, found)).isCloseTo(40, within(1e-12));
        assertThat(value(Measure.PREFERS_STEREOTYPE_STEREO, found)).isCloseTo(75, within(1e-12));
        assertThat(value(Measure.PREFERS_STEREOTYPE_ANTI, found)).isCloseTo(25, within(1e-12));
        assertThat(value(Measure.TIES, found)).isCloseTo(20, within(1e-12));
        // Wilson's interval of 4 of 10, as R's prop.test(4, 10, correct = FALSE) prints it
        var interval = found.stream()
                .filter(s -> s.measure() == Measure.PREFERS_STEREOTYPE)
                .findFirst()
                .orElseThrow()
                .certainty()
                .interval();
        assertThat(interval.lower()).isCloseTo(16.818033, within(1e-5));
        assertThat(interval.upper()).isCloseTo(68.732623, within(1e-5));
    }

    @Test
    void scoresThatAreNoNumbersAreToldAndNotCounted() throws Exception {
        var file = Files.writeString(
                folder.resolve("scored.csv"),
                HEAD
                        + "0,A b.,C b.,nan,-1,0,stereo,age,x\n"
                        + "1,A c.,C c.,-1,-2,1,sideways,age,x\n"
                        + "2,,C d.,-1,-2,1,stereo,age,x\n");
        var read = new PairsReader().read(request(file, BenchmarkKind.CROWS_PAIRS), JobContext.unwatched());
        assertThat(read.problems())
                .extracting(Problem::code)
                .contains("benchmark.no-score", "benchmark.direction", "benchmark.field");
        var all = scores(read).stream()
                .filter(s -> s.measure() == Measure.PREFERS_STEREOTYPE)
                .findFirst()
                .orElseThrow();
        assertThat(all.items()).isEqualTo(1);
        assertThat(all.value()).isEqualTo(100);
    }

    @Test
    void aFileOfScoresNeedsAModel() throws Exception {
        var file = Files.writeString(folder.resolve("scored.csv"), HEAD + "0,A b.,C b.,-1,-2,0,stereo,age,x\n");
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> new PairsReader()
                        .read(BenchmarkRequest.of(file, BenchmarkKind.CROWS_PAIRS), JobContext.unwatched()));
        assertThat(thrown.problems().get(0).code()).isEqualTo("benchmark.no-model");
    }

    @Test
    void indianPairsComeInBothLanguagesAndScoresFindThem() throws Exception {
        var items = Files.writeString(
                folder.resolve("items.csv"),
                ",index,modified_eng_sent_more,modified_eng_sent_less,sent_more_hindi,sent_less_hindi,bias_type,stereo_antistereo\n"
                        + "0,649,Vells sing.,Orans sing.,वेल गाते हैं।,ओरान गाते हैं।,Caste,stereo\n");
        var read = new PairsReader().read(BenchmarkRequest.of(items, BenchmarkKind.INDIBIAS), JobContext.unwatched());
        assertThat(read.items()).extracting(BenchmarkItem::language).containsExactly("en", "hi");
        assertThat(read.answers()).isEmpty();
        var scored = Files.writeString(
                folder.resolve("hindi.csv"), HEAD + "0,वेल गाते हैं।,ओरान गाते हैं।,-1,-2,1,stereo,Caste,x\n");
        var answers = new PairsReader().read(request(scored, BenchmarkKind.INDIBIAS), JobContext.unwatched());
        assertThat(answers.items().get(0)).isEqualTo(read.items().get(1));
    }

    @Test
    void theRealPairs() throws Exception {
        var file = SharedData.file("benchmarks/crows-pairs/crows_pairs_anonymized.csv");
        var read = new PairsReader().read(BenchmarkRequest.of(file, BenchmarkKind.CROWS_PAIRS), JobContext.unwatched());
        assertThat(read.items()).hasSize(1508);
        assertThat(read.items().stream().filter(i -> i.direction() == Direction.STEREO))
                .hasSize(1290);
        var counts =
                read.items().stream().collect(Collectors.groupingBy(BenchmarkItem::category, Collectors.counting()));
        assertThat(counts)
                .containsEntry("race-color", 516L)
                .containsEntry("gender", 262L)
                .containsEntry("religion", 105L)
                .hasSize(9);
        assertThat(read.problems()).isEmpty();
    }

    private static double value(Measure measure, List<BenchmarkScore> scores) {
        return scores.stream()
                .filter(s -> s.measure() == measure)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<BenchmarkScore> scores(BenchmarkFile read) {
        return new BenchmarkScores(FileSource.of(read, List.of())).of(ScoreQuery.everything(), JobContext.unwatched());
    }

    private static BenchmarkRequest request(Path file, BenchmarkKind kind) {
        var plain = BenchmarkRequest.of(file, kind);
        return new BenchmarkRequest(
                file,
                kind,
                Optional.of("demo"),
                plain.method(),
                plain.language(),
                plain.beside(),
                plain.name(),
                plain.known());
    }
}
