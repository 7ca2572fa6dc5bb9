package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.ReplyReading;
import org.mindgap.example.Example;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.inference.Engines;
import org.mindgap.job.JobContext;
import org.mindgap.run.Ending;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Planner;
import org.mindgap.run.Received;
import org.mindgap.run.Replies;
import org.mindgap.run.RequestKey;
import org.mindgap.run.Retrying;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunPlan;
import org.mindgap.run.RunResult;
import org.mindgap.run.Runner;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

class ServeRecordedCommandTest {
    private static final Path ANSWERS =
            Path.of(System.getProperty("mindgap.root", ".."), "sample-data", "answers.jsonl");

    @TempDir
    Path folder;

    /** Runs the command and, while it serves, something that asks. */
    private interface Client {
        void ask(String address) throws Exception;
    }

    private static CommandRun serving(Client client, Object... words) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    void serve(String address) {
                        try {
                            client.ask(address);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                words);
    }

    /** The example's recorded answers, asked once more by a plan over HTTP: every number is the one that was recorded. */
    @Test
    void theGapsEqualThoseOfTheRecordedAnswers() throws Exception {
        var file = folder.resolve("example.mindgap");
        Example.build(file);
        var asked = new ArrayList<Answer>();
        try (var study = StudyFile.openReadOnly(file)) {
            var survey = study.survey(study.surveys().get(0).id()).orElseThrow();
            var mirror = study.models().stream()
                    .filter(m -> m.name().equals("Mirror"))
                    .findFirst()
                    .orElseThrow();
            var recorded = study.answers(survey.id(), mirror.id());
            var run = serving(
                    address -> asked.addAll(ask(address, survey, recorded, mirror)),
                    "serve-recorded",
                    ANSWERS,
                    "--study",
                    file,
                    "--port",
                    "0",
                    "--model",
                    "Mirror");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).startsWith("Note: A recording of Mirror: " + recorded.size() + " answers to ");
            assertThat(run.out()).matches("http://127\\.0\\.0\\.1:\\d+/v1\n");
            assertThat(asked).hasSameSizeAs(recorded);
            assertThat(gaps(survey, mirror, asked))
                    .usingElementComparator((a, b) -> same(a, b) ? 0 : 1)
                    .containsExactlyElementsOf(gaps(survey, mirror, recorded));
        }
    }

    private static boolean same(GapRow a, GapRow b) {
        return a.model().equals(b.model())
                && a.askedAs() == b.askedAs()
                && a.group().equals(b.group())
                && a.questions() == b.questions()
                && a.base() == b.base()
                && a.state() == b.state()
                && (Double.isNaN(a.value()) ? Double.isNaN(b.value()) : Math.abs(a.value() - b.value()) < 1e-9);
    }

    private static List<GapRow> gaps(Survey survey, Model model, List<Answer> answers) {
        var rows = GapCalculator.of(survey, new Given(model, answers))
                .table(
                        GapQuery.of(
                                List.of(Metrics.GAP_POINTS),
                                List.of(GapQuery.MODEL, GapQuery.QUESTION, "country", "religion")),
                        JobContext.unwatched())
                .rows();
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    private static List<Answer> ask(String address, Survey survey, List<Answer> recorded, Model model)
            throws Exception {
        var plan = new RunPlan(
                "again",
                survey.id(),
                List.of("e"),
                new RunPlan.Scope(
                        List.of(),
                        recorded.stream().map(Answer::target).distinct().toList(),
                        0),
                new RunPlan.Ways(
                        Mode.LABEL,
                        List.of(AskedAs.values()),
                        List.of("en"),
                        List.of("standard"),
                        Orders.FORWARD_REVERSED,
                        24,
                        new RunPlan.Drawing(1, 0, 1, 1),
                        false),
                RunPlan.Limits.NONE,
                1);
        var endpoint =
                new org.mindgap.inference.Endpoint("e", "E", "openai", address, "Mirror", "", Map.of("top", "20"));
        try (var engine = Engines.found().open(endpoint, place -> Optional.empty(), JobContext.unwatched())) {
            var read = new Read(survey.id(), model.id(), engine);
            var calls = new Planner(plan, survey, Templates.presets()).calls("e", engine.ability(), p -> {});
            var result = new Runner(
                            engine,
                            "e",
                            read,
                            plan.limits(),
                            Optional.empty(),
                            new Retrying(1, Duration.ofMillis(1), Duration.ofMillis(2)),
                            new Runner.Watch(
                                    (call, received, reply, reused) -> read.take(call, received), new RunControl()))
                    .run(calls);
            assertThat(result.ending()).isEqualTo(Ending.DONE);
            assertThat(result.count(Outcome.RECEIVED)).isEqualTo(recorded.size());
            notAsked(result, recorded);
            return read.answers;
        }
    }

    /** What the plan asks beyond the recording is said to be not recorded, and is no answer. */
    private static void notAsked(RunResult result, List<Answer> recorded) {
        var all = result.outcomes().values().stream().mapToLong(n -> n).sum();
        assertThat(result.count(Outcome.NOT_RECORDED)).isEqualTo(all - recorded.size());
    }

    /** Keeps nothing; reads each reply as it comes. */
    private static final class Read implements Replies {
        private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        private final String survey;
        private final String model;
        private final org.mindgap.inference.Engine engine;

        Read(String survey, String model, org.mindgap.inference.Engine engine) {
            this.survey = survey;
            this.model = model;
            this.engine = engine;
        }

        void take(PlannedCall call, Received received) {
            var reply = engine.read(call.call(), received);
            if (reply.outcome() == Outcome.RECEIVED) {
                var read = new ReplyReading(ReadingRules.STANDARD)
                        .read(call.mode(), call.call().prompt(), reply);
                answers.add(new Answer(
                        0,
                        model,
                        survey,
                        call.subject().question(),
                        call.condition(),
                        call.subject().target(),
                        read.shares(),
                        0,
                        read.coverage(),
                        read.status()));
            }
        }

        @Override
        public Optional<Received> kept(RequestKey key) {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<Void> keep(
                RequestKey key, PlannedCall call, String wire, String body, Received received) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void reuse(RequestKey key, PlannedCall call) {
            throw new AssertionError();
        }
    }

    private record Given(Model model, List<Answer> all) implements AnswerSource {
        @Override
        public List<Model> models() {
            return List.of(model);
        }

        @Override
        public List<Answer> answers(String survey, String id) {
            return id.equals(model.id()) ? all : List.of();
        }

        @Override
        public Evidence evidence(long answer) {
            throw new AssertionError();
        }
    }

    /** A study's stored answers are played as well as the file they came from. */
    @Test
    void aStudyIsPlayedByItself() throws Exception {
        var file = folder.resolve("example.mindgap");
        Example.build(file);

        var run = serving(address -> {}, "serve-recorded", file, "--port", "0");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err().lines().collect(Collectors.toList()))
                .hasSize(4)
                .allMatch(l -> l.contains("A recording of "));
    }

    /** The example's prompts are in words of their own and its lines do not say which letter is which option. */
    @Test
    void whatCannotBePlayedIsSaid() throws Exception {
        var bare = serving(address -> {}, "serve-recorded", ANSWERS, "--port", "0");
        assertThat(bare.exit()).isEqualTo(1);
        assertThat(bare.err())
                .contains("nothing in answers.jsonl that can be played")
                .contains("--study");

        var none = serving(address -> {}, "serve-recorded", folder.resolve("none.jsonl"), "--port", "0");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("none.jsonl");

        var wrong = serving(
                address -> {},
                "serve-recorded",
                Files.createFile(folder.resolve("x.jsonl")),
                "--port",
                "0",
                "--speed",
                "fast");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("fast is no speed");
    }
}
