package org.mindgap.compare.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.PeopleCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;

/** People beside one another and beside models: what SciPy says of the real files of study S4, and what must be so. */
class PeopleTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static final String RUNS = "runs/hypothetical-survey/";

    private static People countries() throws Exception {
        return PeopleCsv.PUBLISHED.of(
                ObservationsCsv.read(SharedData.file(RUNS + "ground_truth_all_countries.csv"), JobContext.unwatched())
                        .data());
    }

    /** scipy.stats.spearmanr and pearsonr over the questions that both countries have. */
    @Test
    void countriesCorrelateAsSciPySays() throws Exception {
        var pairs = countries().pairs(0, new Seed(1));

        assertThat(pairs).hasSize(11 * 10 / 2);
        var pair = pairs.stream()
                .filter(p -> List.of("DK", "US").containsAll(List.of(p.one(), p.other())))
                .findFirst()
                .orElseThrow();
        assertThat(pair.questions()).isEqualTo(91);
        assertThat(pair.ranked().value()).isCloseTo(0.7829909221213568, CLOSE);
        assertThat(pair.linear()).isCloseTo(0.7772693435032684, CLOSE);
        assertThat(pair.distance()).isCloseTo(0.15780023692742712, CLOSE);
        assertThat(pair.ranked().lower()).isNaN();
    }

    /** scipy.stats.spearmanr of 238 Danish responses with the numbers of Denmark and of the United States. */
    @Test
    void responsesAreHeldAgainstTwoPeoplesAsSciPySays() throws Exception {
        var table = ObservationsCsv.read(
                        SharedData.file(RUNS + "all_lang_model_responses_with_scores.csv"), JobContext.unwatched())
                .data();
        var responses = ResponsesCsv.PUBLISHED.of(table).responses().stream()
                .filter(r -> r.model().equals("OLMo-2-0325-32B-Instruct"))
                .map(PeopleCsv::keyed)
                .toList();

        var rows = Contrast.rows(responses, countries(), "US", 100, new Seed(1));

        assertThat(rows.stream().map(r -> r.language() + " " + r.home()))
                .containsExactly(
                        "da DK", "en AU", "en CA", "en GB", "en KE", "en NZ", "en ZW", "nl NL", "pt BR", "pt PT");
        var first = rows.get(0);
        assertThat(first.responses()).isEqualTo(238);
        assertThat(first.questions()).isEqualTo(32);
        assertThat(first.toHome().value()).isCloseTo(0.6452045518456383, CLOSE);
        assertThat(first.toOther().value()).isCloseTo(0.6265758285379024, CLOSE);
        assertThat(first.difference().value()).isCloseTo(0.6265758285379024 - 0.6452045518456383, CLOSE);
        assertThat(first.difference().lower()).isLessThan(first.difference().value());
        assertThat(first.people()).isCloseTo(0.8808651026392962, CLOSE);
        assertThat(first.same()).isCloseTo(0.8718900314218874, CLOSE);
    }

    @Test
    void peopleWhoAllSayTheSameAreAlikeInEveryGroup() {
        var scores = IntStream.range(0, 12)
                .mapToObj(q -> {
                    var of = new double[50];
                    Arrays.fill(of, q % 2);
                    return of;
                })
                .toArray(double[][]::new);
        var weights = new double[50];
        Arrays.fill(weights, 1);

        var band = HumanBand.of(scores, weights, 10, 20, new Seed(1));

        assertThat(band.lowest()).isCloseTo(1, CLOSE);
        assertThat(band.highest()).isCloseTo(1, CLOSE);
        assertThat(band.linearMedian()).isCloseTo(1, CLOSE);
        assertThat(band.draws()).isEqualTo(20);
        assertThat(band.questions()).isCloseTo(12, CLOSE);
    }

    /**
     * Pearson's correlation of two groups of k is reliability: the variance of the questions' shares p over that plus the
     * variance of a group of k, p(1 − p)/k on average. Here p runs from .1 to .9 evenly.
     */
    @Test
    void theBandLiesAboutTheReliabilityOfGroupsOfThatSize() {
        var random = new Seed(4).generator();
        var shares = IntStream.range(0, 81).mapToDouble(q -> .1 + q / 100.0).toArray();
        var scores = Arrays.stream(shares)
                .mapToObj(p -> IntStream.range(0, 4000)
                        .mapToDouble(i -> random.nextDouble() < p ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        var weights = new double[4000];
        Arrays.fill(weights, 2);
        var mean = Arrays.stream(shares).average().orElseThrow();
        var between = Arrays.stream(shares)
                .map(p -> (p - mean) * (p - mean))
                .average()
                .orElseThrow();
        var within = Arrays.stream(shares).map(p -> p * (1 - p) / 10).average().orElseThrow();

        var band = HumanBand.of(scores, weights, 10, 200, new Seed(1));

        assertThat(band.linearMedian()).isCloseTo(between / (between + within), within(.02));
        assertThat(band.lowest()).isLessThan(band.median());
        assertThat(band.highest()).isGreaterThan(band.median());
    }

    @Test
    void fewerThanTwoGroupsOfPeopleHaveNoBand() {
        var band = HumanBand.of(new double[][] {new double[19]}, ones(19), 10, 5, new Seed(1));

        assertThat(band.people()).isEqualTo(19);
        assertThat(band.draws()).isZero();
        assertThat(band.lowest()).isNaN();
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void twoNumbersForOneQuestionAreRefused(@TempDir Path folder) throws Exception {
        var file = folder.resolve("p.csv");
        Files.writeString(file, "cntry_an,question_key,pro_score\nDK,E1,.4\nDK,e1,.5\n");
        var table = ObservationsCsv.read(file, JobContext.unwatched()).data();

        assertThatThrownBy(() -> PeopleCsv.PUBLISHED.of(table))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("compare.people-twice");
        assertThat(new People(Map.of("DK", Map.of("e1", .4)), Map.of()).of("da"))
                .containsExactly("DK");
    }
}
