package org.mindgap.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Over 200 samples: every planted bias is in its 95 % interval about as often as 95 % say, and where none was planted
 * none is found. Prints what it saw to {@code target/bench}.
 */
@Tag("bench")
class PlantedBiasCoverageTest {
    private static final int SAMPLES = Integer.getInteger("mindgap.bench.samples", 200);
    private static final int REPLICATES = Integer.getInteger("mindgap.bench.replicates", 200);
    private static final Path OUT = Path.of("target", "bench");

    @Test
    void thePracticeSurvey() throws IOException {
        var coverage = new Coverage();
        var practice = BiasDesigns.practice(REPLICATES, coverage);
        for (var seed = 1; seed <= SAMPLES; seed++) {
            BiasDesigns.all(practice.round(seed));
        }
        report("coverage.txt", "The practice survey, these questions", coverage);
    }

    @Test
    void eightClustersInFourStrata() throws IOException {
        var coverage = new Coverage();
        var few = BiasDesigns.fewClusters(REPLICATES, coverage);
        for (var seed = 1; seed <= SAMPLES; seed++) {
            BiasDesigns.all(few.round(seed));
        }
        report("coverage-few-clusters.txt", "Eight clusters in four strata, these questions", coverage);
    }

    @Test
    void questionsLikeThese() throws IOException {
        var coverage = new Coverage();
        for (var seed = 1; seed <= SAMPLES; seed++) {
            for (var questions : new int[] {8, 20}) {
                var drawn = BiasDesigns.drawnQuestions(questions, REPLICATES, seed, coverage);
                BiasDesigns.sampled(questions + " questions like these", drawn.round(seed));
            }
        }
        report("coverage-drawn-questions.txt", "Questions drawn from 400 for which they stand", coverage);
    }

    private static void report(String file, String title, Coverage coverage) throws IOException {
        Files.createDirectories(OUT);
        var head = title + ": " + SAMPLES + " samples, " + REPLICATES + " replicates of each\n\n";
        Files.writeString(OUT.resolve(file), head + coverage.text());
        assertThat(new Bounds(SAMPLES).outside(coverage)).isEmpty();
    }
}
