package org.mindgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/**
 * design.md §9: all gaps with their intervals, 10,000 respondents, 150 questions, 5 countries × 8 religions, 10 models,
 * 1,000 replicates, in a warm JVM; beside it R's {@code survey} doing replicates of the same data on the same machine in
 * the same run. Prints and writes what it measured; asserts no time.
 */
@Tag("bench")
class GapsBench {
    private static final int PEOPLE = 10_000;
    private static final int QUESTIONS = 150;
    private static final int MODELS = 10;
    private static final int ROUNDS = Integer.getInteger("mindgap.bench.rounds", 7);
    /** What R is given of it: 10 questions, 100 replicates. */
    private static final int R_QUESTIONS = 10;

    private static final int R_REPLICATES = 100;

    private final Random random = new Random(1);
    private final List<String> report = new ArrayList<>();

    @Test
    void allGapsWithIntervals() throws IOException, InterruptedException {
        var columns = new LinkedHashMap<String, String[]>();
        var weights = random.doubles(PEOPLE, .4, 1.9).toArray();
        var survey = survey(columns, weights);
        var answers = new Known(survey, random);
        var options =
                survey.questions().stream().mapToInt(q -> q.options().size()).sum();
        say(
                "%d respondents, %d questions with %d options, 40 cells, %d models, 1,000 replicates, %d cores",
                PEOPLE, QUESTIONS, options, MODELS, Runtime.getRuntime().availableProcessors());
        var ours = 0.0;
        for (var id : System.getProperty("mindgap.bench.metrics", "gap.points,jsd.div.bits,tv")
                .split(",")) {
            var median = median(survey, answers, Metrics.find(id).orElseThrow());
            say("%-14s %.2f s (limit 3 s), %.2f s of processor time", id, median, processor);
            ours = Math.max(ours, median);
        }
        peer(columns, weights, ours);
        var folder = Path.of("target/bench");
        Files.createDirectories(folder);
        Files.write(folder.resolve("gaps.txt"), report);
    }

    private double processor;

    private double median(Survey survey, AnswerSource answers, Metric metric) {
        var query = GapQuery.of(List.of(metric), List.of("country", "religion")).with(Uncertainty.USUAL);
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var from = System.nanoTime();
            var worked = worked();
            // a new calculator: nothing is kept from the round before
            var rows = GapCalculator.of(survey, answers)
                    .table(query, JobContext.unwatched())
                    .rows();
            times[round] = (System.nanoTime() - from) / 1e9;
            processor = (worked() - worked) / 1e9;
            if (rows.size() != 40 * MODELS
                    || rows.stream()
                            .anyMatch(r -> !r.interval().known()
                                    && r.interval().reason().isEmpty())) {
                throw new IllegalStateException("not the table that was to be measured: " + rows.size() + " rows");
            }
        }
        java.util.Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /** Processor time of this process, all threads, which a busy machine does not lengthen; in nanoseconds. */
    private static long worked() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The same divergence of the same people, replicate by replicate, by R. */
    private void peer(Map<String, String[]> columns, double[] weights, double ours)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("mindgap-bench");
        var csv = new StringBuilder("country,religion,w");
        for (var q = 0; q < R_QUESTIONS; q++) {
            csv.append(",Q").append(q);
        }
        for (var i = 0; i < PEOPLE; i++) {
            csv.append('\n').append(columns.get("country")[i]).append(',').append(columns.get("religion")[i]);
            csv.append(',').append(weights[i]);
            for (var q = 0; q < R_QUESTIONS; q++) {
                csv.append(',').append(columns.get("Q" + q)[i]);
            }
        }
        Files.writeString(folder.resolve("people.csv"), csv);
        Files.writeString(folder.resolve("peer.R"), """
            suppressMessages(library(survey))
            d <- read.csv("people.csv")
            d$cell <- interaction(d$country, d$religion)
            design <- as.svrepdesign(svydesign(ids = ~1, weights = ~w, data = d), type = "subbootstrap", replicates = %d)
            jsd <- function(p, q) { m <- (p + q) / 2; t <- function(a) sum(ifelse(a > 0, a * log2(a / m), 0)); (t(p) + t(q)) / 2 }
            from <- proc.time()[["elapsed"]]
            for (q in 0:%d) {
              k <- length(unique(d[[paste0("Q", q)]]))
              for (cell in levels(d$cell)) {
                withReplicates(subset(design, cell == get("cell", envir = globalenv())), function(w, data) {
                  p <- tapply(w, factor(data[[paste0("Q", q)]], levels = 1:k), sum, default = 0)
                  jsd(p / sum(p), rep(1 / k, k))
                })
              }
            }
            cat(proc.time()[["elapsed"]] - from)
            """.formatted(R_REPLICATES, R_QUESTIONS - 1));
        Process r;
        try {
            r = new ProcessBuilder("Rscript", "peer.R")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            say("R is not here: no peer");
            return;
        }
        var out = new String(r.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!r.waitFor(10, TimeUnit.MINUTES) || r.exitValue() != 0) {
            say(
                    "R's survey could not be run: no peer (%s)",
                    out.lines().findFirst().orElse(""));
            return;
        }
        var seconds = Double.parseDouble(out.strip());
        var whole = seconds * QUESTIONS / R_QUESTIONS * 1000 / R_REPLICATES * MODELS;
        say(
                "R survey: %d questions x 40 cells x %d replicates, one model, in %.2f s; the whole by proportion %.0f"
                        + " s, %.0f times ours (goal: 100)",
                R_QUESTIONS, R_REPLICATES, seconds, whole, whole / ours);
        say("R survey without counting models twice: %.0f s, %.0f times ours", whole / MODELS, whole / MODELS / ours);
    }

    private void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.add(line);
    }

    private Survey survey(Map<String, String[]> columns, double[] weights) {
        columns.put("country", codes(5));
        columns.put("religion", codes(8));
        var fixture = new SurveyFixture()
                .divides("country", Role.COUNTRY, List.of("1", "2", "3", "4", "5"), columns.get("country"))
                .divides(
                        "religion",
                        Role.RELIGION,
                        List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                        columns.get("religion"))
                .weight("W", weights);
        for (var q = 0; q < QUESTIONS; q++) {
            // 674 options in all
            var k = q % 2 == 0 ? 4 : q % 150 == 149 ? 4 : 5;
            columns.put("Q" + q, codes(k));
            fixture.asks(
                    SurveyFixture.question("Q" + q, Measure.ORDINAL, "topic " + q % 5, k, false), columns.get("Q" + q));
        }
        return fixture.build();
    }

    private String[] codes(int k) {
        var codes = new String[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            codes[i] = "" + (1 + (int) (k * Math.pow(random.nextDouble(), 1.3)));
        }
        return codes;
    }

    /** Ten models, each with probabilities for every question, whoever is meant. */
    private static final class Known implements AnswerSource {
        private final Map<String, List<Answer>> answers = new LinkedHashMap<>();

        Known(Survey survey, Random random) {
            for (var m = 0; m < MODELS; m++) {
                var list = new ArrayList<Answer>();
                for (var question : survey.questions()) {
                    var shares = new LinkedHashMap<String, Double>();
                    var draws =
                            random.doubles(question.options().size(), .05, 1).toArray();
                    var sum = java.util.Arrays.stream(draws).sum();
                    for (var i = 0; i < draws.length; i++) {
                        shares.put("" + (i + 1), draws[i] / sum);
                    }
                    list.add(new Answer(
                            0,
                            "m" + m,
                            "s",
                            question.id(),
                            Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES),
                            Group.everyone(),
                            shares,
                            0,
                            1,
                            AnswerStatus.OK));
                }
                answers.put("m" + m, list);
            }
        }

        @Override
        public List<Model> models() {
            return answers.keySet().stream()
                    .map(id -> new Model(id, id, Model.Kind.INVENTED, ""))
                    .toList();
        }

        @Override
        public List<Answer> answers(String survey, String model) {
            return answers.getOrDefault(model, List.of());
        }

        @Override
        public Evidence evidence(long answer) {
            return new Evidence("", "", "", 0, "");
        }
    }
}
