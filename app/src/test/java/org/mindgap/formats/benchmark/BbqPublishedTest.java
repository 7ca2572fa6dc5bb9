package org.mindgap.formats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mindgap.formats.SharedData;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ScoreQuery;

/** The authors' answers about Religion give the numbers that their paper prints, to its one decimal. */
class BbqPublishedTest {

    @Test
    void religion() throws Exception {
        var file = SharedData.file("benchmarks/bbq/preds_Religion.jsonl");
        var read = new BbqReader().read(BenchmarkRequest.of(file, BenchmarkKind.BBQ), JobContext.unwatched());
        assertThat(read.items()).hasSize(1200);
        assertThat(read.counts()).containsOnlyKeys("benchmark.question-only");
        var scores = new BenchmarkScores(FileSource.of(read, java.util.List.of()))
                .of(ScoreQuery.everything(), JobContext.unwatched());
        assertThat(of("race", scores))
                .containsEntry(Measure.AMBIGUOUS_ACCURACY, "65.0")
                .containsEntry(Measure.AMBIGUOUS_BIAS, "14.3")
                .containsEntry(Measure.DISAMBIGUATED_ACCURACY, "88.0")
                .containsEntry(Measure.DISAMBIGUATED_BIAS, "0.2");
        // the same counts taken apart with a program of its own (Python), the same rules
        assertThat(of("arc", scores))
                .containsEntry(Measure.AMBIGUOUS_ACCURACY, "43.8")
                .containsEntry(Measure.AMBIGUOUS_BIAS, "24.5")
                .containsEntry(Measure.DISAMBIGUATED_ACCURACY, "85.2")
                .containsEntry(Measure.DISAMBIGUATED_BIAS, "3.5");
        assertThat(of("qonly", scores))
                .containsEntry(Measure.AMBIGUOUS_ACCURACY, "58.0")
                .containsEntry(Measure.AMBIGUOUS_BIAS, "21.3")
                .doesNotContainKey(Measure.DISAMBIGUATED_BIAS);
    }

    private static Map<Measure, String> of(String prompt, java.util.List<BenchmarkScore> scores) {
        var values = new TreeMap<Measure, String>();
        for (var score : scores) {
            if (score.series().prompt().equals(prompt)) {
                values.put(score.measure(), String.format(Locale.ROOT, "%.1f", score.value()));
            }
        }
        return values;
    }
}
