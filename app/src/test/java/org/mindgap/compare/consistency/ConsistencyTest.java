package org.mindgap.compare.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.compare.formula.Observations;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Seed;

/** What writing every pair down gives, and what SciPy's spearmanr says of the real scores of study S4. */
class ConsistencyTest {
    private static final List<double[]> QUESTIONS =
            List.of(new double[] {.1, .3, .3}, new double[] {.9, .8}, new double[] {.5}, new double[] {.2, .9, .4, .4});

    private static double pairs(List<double[]> questions, int copies) {
        var one = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        for (var scores : questions) {
            var all = new double[scores.length * copies];
            for (var i = 0; i < all.length; i++) {
                all[i] = scores[i % scores.length];
            }
            for (var i = 0; i < all.length; i++) {
                for (var j = 0; j < all.length; j++) {
                    if (i != j) {
                        one.add(all[i]);
                        other.add(all[j]);
                    }
                }
            }
        }
        return spearman(one, other);
    }

    private static double spearman(List<Double> one, List<Double> other) {
        return WeightedRanks.correlation(
                WeightedRanks.of(one.stream().mapToDouble(v -> v).toArray()),
                WeightedRanks.of(other.stream().mapToDouble(v -> v).toArray()));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4", "13"})
    void consistencyIsSpearmansOverEveryPairWrittenDown(int copies) {
        assertThat(Pairs.within(QUESTIONS, copies).correlation()).isCloseTo(pairs(QUESTIONS, copies), within(1e-12));
    }

    @Test
    void copiesOfResponsesRaiseIt() {
        assertThat(Pairs.within(QUESTIONS, 4).correlation())
                .isGreaterThan(Pairs.within(QUESTIONS, 1).correlation());
    }

    @Test
    void aResponseWithoutAnotherPairsWithNone() {
        assertThat(Pairs.within(List.of(new double[] {.2}, new double[] {.7}), 1)
                        .correlation())
                .isNaN();
        assertThat(Pairs.within(List.of(new double[] {.2, .2}, new double[] {.7, .7}), 1)
                        .correlation())
                .isCloseTo(1, within(1e-12));
        assertThat(Pairs.within(List.of(new double[] {.2, .7}, new double[] {.7, .2}), 1)
                        .correlation())
                .isCloseTo(-1, within(1e-12));
    }

    /** Thirty equal scores: their mean has last digits of its own, of which a correlation of 1 was once made. */
    @Test
    void scoresThatNeverVaryHaveNoCorrelation() {
        var same = new ArrayList<double[]>();
        var languages = new ArrayList<List<double[]>>();
        for (var q = 0; q < 10; q++) {
            same.add(new double[] {.3, .3, .3});
            languages.add(List.of(new double[] {.3, .3, .3}, new double[] {.3}));
        }

        assertThat(Pairs.within(same, 1).correlation()).isNaN();
        assertThat(Pairs.within(same, 4).correlation()).isNaN();
        assertThat(Pairs.between(languages).correlation()).isNaN();
        var tenths = new double[] {.1, .1, .1};
        assertThat(WeightedRanks.correlation(tenths, new double[] {1, 2, 3})).isNaN();
    }

    @Test
    void betweenLanguagesIsSpearmansOverPairsOfTwo() {
        var first = List.of(new double[] {.1, .3}, new double[] {.9}, new double[] {.4});
        var second = List.of(new double[] {.2}, new double[] {.8, .6}, new double[0]);
        var third = List.of(new double[] {.3}, new double[] {.3}, new double[] {.5, .9});
        var one = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        var languages = List.of(first, second, third);
        for (var a : languages) {
            for (var b : languages) {
                for (var q = 0; a != b && q < 3; q++) {
                    for (var x : a.get(q)) {
                        for (var y : b.get(q)) {
                            one.add(x);
                            other.add(y);
                        }
                    }
                }
            }
        }
        var questions = new ArrayList<List<double[]>>();
        for (var q = 0; q < 3; q++) {
            questions.add(List.of(first.get(q), second.get(q), third.get(q)));
        }

        assertThat(Pairs.between(questions).correlation()).isCloseTo(spearman(one, other), within(1e-12));
    }

    /** Of questions drawn: what writing each down as often as it was drawn gives. */
    @Test
    void drawnQuestionsAreAsManyQuestions() {
        var times = new int[] {2, 0, 1, 3};
        var truths = new double[] {.4, .1, Double.NaN, .8};
        var written = new ArrayList<double[]>();
        var scores = new ArrayList<Double>();
        var people = new ArrayList<Double>();
        for (var q = 0; q < times.length; q++) {
            for (var t = 0; t < times[q]; t++) {
                written.add(QUESTIONS.get(q));
                for (var score : QUESTIONS.get(q)) {
                    if (!Double.isNaN(truths[q])) {
                        scores.add(score);
                        people.add(truths[q]);
                    }
                }
            }
        }

        assertThat(Pairs.within(QUESTIONS, 4).correlation(times)).isCloseTo(pairs(written, 4), within(1e-12));
        assertThat(new Matched(QUESTIONS, truths).correlation(times))
                .isCloseTo(spearman(scores, people), within(1e-12));
    }

    @Test
    void halvesShareNoResponse() {
        var cell = Cell.of(List.of(
                new Response("m", "en", "q", .1, .5),
                new Response("m", "en", "q", .2, .5),
                new Response("m", "en", "q", .3, .5),
                new Response("m", "en", "r", .4, .6)));
        for (var seed = 0; seed < 20; seed++) {
            var halves = cell.halves(new Seed(seed).generator());
            var all = new ArrayList<Double>();
            for (var half : halves) {
                half.questions()
                        .forEach(q -> java.util.Arrays.stream(q.scores()).forEach(all::add));
            }
            assertThat(all).containsExactlyInAnyOrder(.1, .2, .3, .4);
        }
    }

    @Test
    void theSameSeedGivesTheSameIntervalsWhateverOtherModelsThereAre() {
        var some = new ArrayList<Response>();
        for (var i = 0; i < 60; i++) {
            some.add(new Response("m", "en", "q" + i % 12, Math.abs(Math.sin(i)), i % 12 / 12.0));
        }
        var more = new ArrayList<>(some);
        some.forEach(r -> more.add(new Response("a", r.language(), r.question(), r.score(), r.truth())));
        var how = new Consistency(0, 1, 200, 10, new Seed(7));

        assertThat(how.rows(more)).containsAll(how.rows(some));
    }

    /** SciPy: over itertools.permutations of each question's responses, four copies, responses against truth. */
    @Test
    void realScoresHaveTheNumbersOfSciPy() throws Exception {
        var file = SharedData.file("runs/hypothetical-survey/all_lang_model_responses_with_scores.csv");
        Observations table = ObservationsCsv.read(file, JobContext.unwatched()).data();
        var responses = ResponsesCsv.PUBLISHED.of(table).responses();
        var how = new Consistency(.045, 4, 0, 0, new Seed(1));

        var rows = how.rows(responses);
        var first = rows.get(0);

        assertThat(responses).hasSize(9148);
        assertThat(rows).hasSize(36);
        assertThat(first.model() + " " + first.language()).isEqualTo("OLMo-2-0325-32B-Instruct da");
        assertThat(first.responses()).isEqualTo(259);
        assertThat(first.consistency().value()).isCloseTo(0.5987338576222312, within(1e-10));
        assertThat(first.corrected()).isCloseTo(0.5987338576222312 / .955, within(1e-10));
        assertThat(first.copied()).isCloseTo(0.6310403106710168, within(1e-10));
        assertThat(first.alignment().value()).isCloseTo(0.6680565533447245, within(1e-10));
        assertThat(rows.get(2).consistency().value()).isCloseTo(0.5028792332709892, within(1e-10));
        assertThat(how.gaps(responses).get(0).between()).isCloseTo(0.5372488452282086, within(1e-10));
    }
}
