package org.mindgap.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;

/**
 * design.md §9, the rows on a changed filter and a clicked cell, without the drawing: the practice survey (6,000
 * respondents, 40 questions, 6 models asked in 3 ways, about 5,700 answers), intervals of 1,000 replicates included. Prints
 * and writes what it measured beside the limit; asserts no time.
 */
@Tag("bench")
class LookBench {
    private final List<String> report = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void filterAndClick() throws IOException, ProblemException {
        var study = folder.resolve("practice.mindgap");
        var quiet = new PrintStream(PrintStream.nullOutputStream());
        if (CommandLineMain.run(new String[] {"new", study.toString(), "--practice"}, quiet, quiet) != 0) {
            throw new IllegalStateException("the practice study was not made");
        }
        try (var file = StudyFile.openReadOnly(study)) {
            var survey = file.survey(file.surveys().get(0).id()).orElseThrow();
            var calculator = GapCalculator.of(survey, new WithYardsticks(file));
            var all = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("model", "asked_as", "PLACE", "FAITH"))
                    .with(Uncertainty.USUAL);
            say("first table, nothing read yet  %7.0f ms", measured(1, () -> table(calculator, all))[0]);
            var narrowed = survey.questions().stream()
                    .map(q -> q.topic())
                    .distinct()
                    .map(topic -> GapQuery.of(all.metrics(), all.by())
                            .topics(Set.of(topic))
                            .with(all.policy())
                            .with(all.scope())
                            .with(Uncertainty.USUAL))
                    .toList();
            say(
                    "another topic: new table       %7.0f ms p95 (limit 100 ms)",
                    p95(measured(25, round -> table(calculator, narrowed.get(round % narrowed.size())))));
            say(
                    "everything again: new table    %7.0f ms p95 (limit 100 ms)",
                    p95(measured(10, () -> table(calculator, all))));
            var group = Group.of("PLACE", "1").and("FAITH", "1");
            say(
                    "one question of one cell       %7.0f ms p95 (limit 50 ms)",
                    p95(measured(
                            40,
                            round -> calculator.compare(
                                    "exaggerator",
                                    AskedAs.GROUP,
                                    group,
                                    survey.questions().get(round).id(),
                                    Metrics.GAP_POINTS,
                                    all))));
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/look.txt"), report);
    }

    private static void table(GapCalculator calculator, GapQuery query) {
        if (calculator.table(query, JobContext.unwatched()).rows().isEmpty()) {
            throw new IllegalStateException("not the table that was to be measured");
        }
    }

    private interface Round {
        void run(int round);
    }

    private static double[] measured(int rounds, Runnable what) {
        return measured(rounds, round -> what.run());
    }

    private static double[] measured(int rounds, Round what) {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var from = System.nanoTime();
            what.run(round);
            times[round] = (System.nanoTime() - from) / 1e6;
        }
        return times;
    }

    private static double p95(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(.95 * sorted.length) - 1];
    }

    private void say(String format, double value) {
        var line = String.format(Locale.ROOT, format, value);
        System.out.println(line);
        report.add(line);
    }
}
