package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.store.LogEntry;
import org.mindgap.store.StudyFile;

/** Traps of formats.md §3 that no smaller test shows whole (docs/formats/traps.md lists all that concern runs). */
class RunTrapsTest {
    private static final int QUESTIONS = 6;

    @TempDir
    Path folder;

    private Path study;
    private Path plan;

    @BeforeEach
    void aStudy() throws Exception {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(QUESTIONS), JobContext.unwatched());
        }
    }

    private static CommandRun run(Object... words) {
        return CommandRun.of(new Composition(), words);
    }

    private void plan(LocalServer server, String more) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\""
                        + server.url("/v1") + "\",\"model\":\"demo\",\"settings\":{\"server\":\"other\"}}]" + more
                        + "}");
    }

    private static String reply(String chances) {
        return "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\"" + chances
                + "}]}";
    }

    private static String chances(double a) {
        return ",\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":" + Math.log(a)
                + ",\"top_logprobs\":[{\"token\":\"A\",\"logprob\":" + Math.log(a) + "},{\"token\":\"B\",\"logprob\":"
                + Math.log((1 - a) / 2) + "},{\"token\":\"C\",\"logprob\":" + Math.log((1 - a) / 2) + "}]}]}";
    }

    private static String brought(int question, String steer, String who, double first) {
        return "{\"schema\":\"run/1\",\"q\":\"q" + question + "\"," + who + "\"steer\":\"" + steer
                + "\",\"lang\":\"en\",\"mode\":\"logprob\",\"model\":{\"id\":\"deaf\",\"name\":\"Deaf\"},\"opts\":["
                + "{\"code\":\"1\",\"share\":" + first + "},{\"code\":\"2\",\"share\":0.25},{\"code\":\"3\",\"share\":"
                + (0.75 - first) + "}]}";
    }

    private CommandRun checkedAfterBringing(double asCountry) throws IOException {
        Files.writeString(
                folder.resolve("answers.jsonl"),
                IntStream.rangeClosed(1, QUESTIONS)
                        .boxed()
                        .flatMap(q -> Stream.of(
                                brought(q, "none", "", 0.25 + q / 64.0),
                                brought(q, "country", "\"country\":\"India\",", asCountry + q / 64.0)))
                        .collect(Collectors.joining("\n")));
        var brought = run("import", "answers", folder.resolve("answers.jsonl"), "--study", study);
        assertThat(brought.exit()).as(brought.err()).isZero();
        return run("check", study);
    }

    /** T23, for answers that somebody else's run brought: to the last bit the same with a persona and without. */
    @Test
    void aPersonaWithoutEffectIsSaidOfBroughtAnswers() throws IOException {
        var checked = checkedAfterBringing(0.25);
        assertThat(checked.err() + checked.out())
                .contains("the answers to all of the " + QUESTIONS + " questions are the same")
                .contains(
                        "The words that say whom to answer as may never have reached the model; check its chat template");
    }

    @Test
    void aPersonaWithAnEffectIsNot() throws IOException {
        var checked = checkedAfterBringing(0.3125);
        assertThat(checked.err() + checked.out())
                .doesNotContain("The words that say whom to answer as may never have reached");
    }

    /** T23, for a run of ours whose server drops what stands before the question. */
    @Test
    void aPersonaWithoutEffectIsSaidOfARun() throws IOException {
        try (var server = new LocalServer((seen, out, socket) -> {
            var question = seen.body().replaceAll("(?s).*what q(\\d+) says.*", "$1");
            LocalServer.reply(out, 200, "", reply(chances(0.4 + Integer.parseInt(question) / 100.0)));
        })) {
            plan(server, "");
            var run = run("run", plan, "--study", study);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err())
                    .contains(
                            "The words that say whom to answer as may never have reached the model; check its chat template");
        }
    }

    /** T3: 200 and no probabilities. The run stops with the reason, and no number comes of it. */
    @Test
    void withoutProbabilitiesTheRunStopsAndNothingIsScored() throws Exception {
        try (var server = LocalServer.replying(reply(""))) {
            plan(server, ",\"mode\":\"label\",\"limits\":{\"at_once\":1}");
            var run = run("run", plan, "--study", study);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(server.seen()).hasSize(1);
            try (var made = StudyFile.openReadOnly(study)) {
                assertThat(made.models())
                        .allSatisfy(m -> assertThat(made.answers("s", m.id()))
                                .allSatisfy(a -> assertThat(a.shares()).isEmpty()));
            }
        }
    }

    /** T21: one word of the prompt is another request, another price or limit is the same. */
    @Test
    void anotherWordIsAskedAndAnotherPriceIsNot() throws IOException {
        try (var server = LocalServer.replying(reply(chances(0.5)))) {
            plan(server, ",\"asked_as\":[\"none\"]");
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            var first = server.seen().size();
            assertThat(first).isEqualTo(2 * QUESTIONS);

            plan(
                    server,
                    ",\"asked_as\":[\"none\"],\"name\":\"Other\",\"prices\":[{\"model\":\"demo\",\"prompt\":1,\"answer\":1}],"
                            + "\"limits\":{\"at_once\":2},\"reading\":{\"missing\":\"opinions-qa\"}");
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            assertThat(server.seen()).hasSize(first);

            var wording =
                    Files.writeString(folder.resolve("w.csv"), "id,wording\nq1,How rarely do you do what q1 says?\n");
            var edited = run("edit", "wording", wording, "--study", study);
            assertThat(edited.exit()).as(edited.err()).isZero();
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            assertThat(server.seen()).hasSize(first + 2);
        }
    }

    /** T21, its second half: other colours are the same answers, read as they are: nothing is asked, nothing is written. */
    @Test
    void t21OtherColoursAskNothingAndChangeNoNumber() throws Exception {
        try (var server = LocalServer.replying(reply(chances(0.5)))) {
            plan(server, ",\"asked_as\":[\"none\"]");
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            var asked = server.seen().size();
            var log = log();

            var drawn = new ArrayList<String>();
            for (var palette : List.of("standard", "warm", "grey")) {
                var file = folder.resolve(palette + ".svg");
                var figure = CommandRun.of(
                        new DrawnAsText(), "figure", "heatmap", "--study", study, "--palette", palette, "--out", file);
                assertThat(figure.exit()).as(figure.err()).isZero();
                drawn.add(Files.readString(folder.resolve(palette + ".csv")));
            }
            assertThat(drawn).as("the numbers beside the figures").hasSize(3).allMatch(drawn.get(0)::equals);
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            assertThat(server.seen()).hasSize(asked);
            assertThat(log()).as("what was done to the study").startsWith(log.toArray(LogEntry[]::new));
        }
    }

    private List<LogEntry> log() throws Exception {
        try (var opened = StudyFile.openReadOnly(study)) {
            return opened.log();
        }
    }

    /** T22: what a filter withheld is a category of its own. */
    @Test
    void whatAFilterWithheldIsNoFailure() throws Exception {
        try (var server = LocalServer.replying(
                "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"content_filter\"}]}")) {
            plan(server, ",\"asked_as\":[\"none\"],\"questions\":[\"q1\"]");
            var run = run("run", plan, "--study", study, "--csv");
            assertThat(run.out()).contains("demo,calls,blocked,2").contains("demo,answers,blocked,2");
        }
    }
}
