package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptReply;
import org.mindgap.store.ReplayCopy;
import org.mindgap.store.StudyFile;

/** A plan that says nothing but where, asked of recordings: of answers that were brought, and of a run of ours. */
class ReplayTest {
    @TempDir
    Path folder;

    private Path study;
    private Path other;
    private Path plan;

    @BeforeEach
    void twoStudies() throws ProblemException {
        study = empty("study.mindgap");
        other = empty("other.mindgap");
        plan = folder.resolve("plan.json");
    }

    private Path empty(String name) throws ProblemException {
        var file = folder.resolve(name);
        try (var made = StudyFile.create(file)) {
            made.addSurvey(AskedSurvey.of(2), JobContext.unwatched());
        }
        return file;
    }

    /** What is done while a command serves. */
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

    private static CommandRun run(Object... words) {
        return CommandRun.of(new Composition(), words);
    }

    private void plan(String kind, String address, String more) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"again\",\"kind\":\"" + kind + "\",\"address\":\""
                        + address + "\",\"model\":\"demo\""
                        + (kind.equals("openai") ? ",\"settings\":{\"server\":\"recorded\"}" : "") + "}]" + more + "}");
    }

    private void bring(String steer, String who, String shares) throws IOException {
        var line = "{\"schema\":\"run/1\",\"q\":\"q1\"," + who + "\"steer\":\"" + steer
                + "\",\"lang\":\"en\",\"mode\":\"logprob\",\"model\":{\"id\":\"demo\",\"name\":\"demo\"},\"opts\":["
                + shares
                + "]}\n";
        Files.writeString(
                folder.resolve("answers.jsonl"),
                line,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }

    private static String shares(double a, double b, double c) {
        return "{\"code\":\"1\",\"share\":" + a + "},{\"code\":\"2\",\"share\":" + b + "},{\"code\":\"3\",\"share\":"
                + c + "}";
    }

    /** Nobody said in which order options stood: they are played in one, the plan asks in that one, and it is said. */
    @Test
    void aPlanThatSaysNoOrdersAsksInThoseThatWereRecorded() throws Exception {
        bring("none", "", shares(0.5, 0.25, 0.25));
        bring("country", "\"country\":\"India\",", shares(0.125, 0.375, 0.5));
        var brought = run("import", "answers", folder.resolve("answers.jsonl"), "--study", study);
        assertThat(brought.exit()).as(brought.err()).isZero();

        var runs = new ArrayList<CommandRun>();
        var served = serving(
                address -> {
                    plan("openai", address, ",\"questions\":[\"q1\"]");
                    runs.add(run("run", plan, "--study", other, "--dry-run", "--csv"));
                    runs.add(run("run", plan, "--study", other, "--csv"));
                    plan("openai", address, ",\"questions\":[\"q2\"]");
                    runs.add(run("run", plan, "--study", other));
                    plan(
                            "openai",
                            address,
                            ",\"questions\":[\"q1\"],\"asked_as\":[\"none\"],\"orders\":\"forward-reversed\"");
                    runs.add(run("run", plan, "--study", other, "--dry-run"));
                },
                "serve-recorded",
                study,
                "--port",
                "0");

        assertThat(served.err()).contains("Note: Of 2 of them nobody said in which order options stood");
        assertThat(runs.get(0).exit()).as(runs.get(0).err()).isZero();
        assertThat(runs.get(0).number(1, "orders")).isEqualTo(1);
        assertThat(runs.get(0).err())
                .contains("Warning: 4 of 6 calls of this plan were not recorded and bring no answer.")
                .contains("q1 was not recorded asked as C Thailand. It was recorded asked: as no one in particular,"
                        + " as C India.");
        assertThat(runs.get(1).exit()).as(runs.get(1).err()).isZero();
        try (var made = StudyFile.openReadOnly(other)) {
            var answers = made.answers("s", made.models().get(0).id()).stream()
                    .filter(a -> !a.shares().isEmpty())
                    .toList();
            assertThat(answers).hasSize(2);
            assertThat(answers.get(0).shares().get("1")).isEqualTo(0.5);
            assertThat(answers.get(1).shares().get("3")).isEqualTo(0.5);
        }
        assertThat(runs.get(2).exit()).isEqualTo(1);
        assertThat(runs.get(2).err())
                .contains("Of the 6 calls of this plan not one was recorded; nothing is asked.")
                .contains("Recorded are 1 question: q1.");
        assertThat(runs.get(3).err())
                .contains("Warning: 1 of 2 calls of this plan were not recorded")
                .contains(
                        "q1, asked as no one in particular, was not recorded with the options in this order: the other"
                                + " way round. Recorded: not said, and played as on the questionnaire.");
    }

    /** What a made-up model said is no language model's answer when it is played: from the file, and from the server. */
    @Test
    void whatIsMadeUpStaysMadeUp() throws Exception {
        var session = folder.resolve("session.mindgap");
        assertThat(run("new", session, "--practice").exit()).isZero();
        var copy = folder.resolve("copy.mindgap");
        ReplayCopy.make(session, copy);
        var asked = ",\"questions\":[\"FA1\"],\"asked_as\":[\"none\"]";
        plan("recorded", session.toString(), asked);
        Files.writeString(plan, Files.readString(plan).replace("demo", "Mirror"));
        assertThat(run("run", plan, "--study", copy).exit()).isZero();
        serving(
                address -> {
                    plan("openai", address, asked);
                    Files.writeString(
                            plan,
                            Files.readString(plan).replace("demo", "Guesser").replace("again", "served"));
                    assertThat(run("run", plan, "--study", copy).exit()).isZero();
                },
                "serve-recorded",
                session,
                "--port",
                "0");
        try (var made = StudyFile.openReadOnly(copy)) {
            assertThat(made.models())
                    .filteredOn(m -> !m.kind().yardstick())
                    .extracting(m -> m.name() + " " + m.kind())
                    .containsExactly("Mirror INVENTED", "Guesser INVENTED");
        }
    }

    private List<KeptReply> replies(Path of) throws Exception {
        var all = new ArrayList<KeptReply>();
        try (var made = StudyFile.openReadOnly(of)) {
            for (var run : made.runs().all()) {
                made.runs().replies(run.id(), all::add, JobContext.unwatched());
            }
        }
        return all;
    }

    /** Through the server, and through the engine that reads the study: the same letters, blanks and line ends included. */
    @Test
    void repliesOfARunComeBackLetterByLetter() throws Exception {
        try (var server = new LocalServer((seen, out, socket) -> LocalServer.reply(
                out,
                200,
                "",
                "{\"model\": \"demo-1\",\r\n\t\"x\": \"\u0e01" + seen.body().hashCode()
                        + "\", \"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\","
                        + "\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"A\","
                        + "\"logprob\":-0.5},{\"token\":\"B\",\"logprob\":-1."
                        + Math.abs(seen.body().hashCode() % 1000)
                        + "}]}]}}]}"))) {
            plan("openai", server.url("/v1"), "");
            var first = run("run", plan, "--study", study);
            assertThat(first.exit()).as(first.err()).isZero();
        }
        var came = replies(study);
        assertThat(came).hasSize(24);

        var again = new ArrayList<CommandRun>();
        var served = serving(
                address -> {
                    plan("openai", address, "");
                    again.add(run("run", plan, "--study", other));
                },
                "serve-recorded",
                study,
                "--port",
                "0",
                "--run",
                runOf(study));
        assertThat(served.exit()).as(served.err()).isZero();
        assertThat(again.get(0).exit()).as(again.get(0).err()).isZero();
        assertThat(again.get(0).err()).doesNotContain("not recorded");
        assertSame(came, replies(other));

        var third = empty("third.mindgap");
        plan("recorded", study.toString().replace("\\", "\\\\"), "");
        var engine = run("run", plan, "--study", third);
        assertThat(engine.exit()).as(engine.err()).isZero();
        assertSame(came, replies(third));
    }

    private static String runOf(Path of) throws Exception {
        try (var made = StudyFile.openReadOnly(of)) {
            return made.runs().all().get(0).id();
        }
    }

    private static void assertSame(List<KeptReply> before, List<KeptReply> now) {
        assertThat(now)
                .extracting(r -> r.received().body())
                .containsExactlyElementsOf(
                        before.stream().map(r -> r.received().body()).toList());
        assertThat(now)
                .extracting(KeptReply::condition)
                .containsExactlyElementsOf(
                        before.stream().map(KeptReply::condition).toList());
        assertThat(now)
                .extracting(KeptReply::question)
                .containsExactlyElementsOf(
                        before.stream().map(KeptReply::question).toList());
    }
}
