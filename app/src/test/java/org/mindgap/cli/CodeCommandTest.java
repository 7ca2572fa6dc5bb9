package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** Free answers are asked for, kept, coded by another model, and coded again in other words. */
class CodeCommandTest {
    /** 2 questions, no one, 6 draws. */
    private static final int CALLS = 12;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger coded = new AtomicInteger();
    private final AtomicBoolean coderFails = new AtomicBoolean();
    private Path study;
    private Path plan;

    @BeforeEach
    void aStudy() throws ProblemException {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(2), JobContext.unwatched());
        }
    }

    /** Of three free answers one is often, one is never, one will not say; the coder reads each rightly. */
    private LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> {
            if (seen.path().endsWith("/models")) {
                LocalServer.reply(out, 404, "", "{}");
                return;
            }
            String text;
            if (seen.body().contains("You code answers")) {
                coded.incrementAndGet();
                if (coderFails.get()) {
                    LocalServer.reply(out, 400, "", "{\"error\":{\"message\":\"no\"}}");
                    return;
                }
                var answer = seen.body().split("-----", -1)[1];
                text = answer.contains("all the time") ? "A" : answer.contains("never") ? "C" : "E";
            } else {
                text = new String[] {"I do that all the time.", "Honestly, never.", "That is private."}
                        [asked.getAndIncrement() % 3];
            }
            LocalServer.reply(
                    out,
                    200,
                    "",
                    "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"" + text
                            + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":50,"
                            + "\"completion_tokens\":10}}");
        });
    }

    private void write(LocalServer server, String coder) throws IOException {
        var at = "\"kind\":\"openai\",\"address\":\"" + server.url("/v1") + "\",";
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"name\":\"Free\",\"mode\":\"open\",\"asked_as\":[\"none\"],\"draws\":6,"
                        + "\"limits\":{\"at_once\":1},\"endpoints\":[{\"id\":\"demo\"," + at + "\"model\":\"demo\"}]"
                        + (coder.isEmpty()
                                ? ""
                                : ",\"coder\":{\"id\":\"judge\"," + at + "\"model\":\"judge\"" + coder + "}")
                        + ",\"prices\":[{\"model\":\"demo\",\"prompt\":10,\"answer\":20},{\"model\":\"judge\","
                        + "\"prompt\":1,\"answer\":2}]}");
    }

    private CommandRun asked() {
        return CommandRun.of("run", plan, "--study", study, "--csv");
    }

    @Test
    void whatItTakesIsSaidForTheCoderTooAndNothingIsSent() throws IOException {
        try (var server = server()) {
            write(server, ",\"stances\":{\"q1\":{\"1\":\"Does it constantly\"}}");
            var dry = CommandRun.of("run", plan, "--study", study, "--dry-run");
            assertThat(dry.exit()).as(dry.err()).isZero();
            assertThat(dry.err())
                    .contains(CALLS + " calls, way of asking: open")
                    .contains("Coding by judge: " + CALLS + " calls")
                    .contains("Cost of coding: 0.00 to");
            var prompts = CommandRun.of("prompts", "--plan", plan, "--study", study, "--limit", "1");
            assertThat(prompts.out())
                    .contains("in your own words")
                    .contains("=== coding of each free answer")
                    .contains("A. Does it constantly\nB. Answer 2")
                    .contains("{\"model\":\"judge\"");
            assertThat(server.seen()).noneMatch(s -> s.path().endsWith("/chat/completions"));
        }
    }

    @Test
    void freeAnswersAreKeptAndCodedAndTheCoderIsNamed() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, ",\"scheme\":\"\"");
            var run = asked();
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(asked).hasValue(CALLS);
            // three texts to each of two questions: the same words are coded once
            assertThat(coded).hasValue(6);
            assertThat(run.out()).contains("judge,answers,ok,8").contains("judge,answers,declined,4");
            try (var opened = StudyFile.openReadOnly(study)) {
                var model = opened.models().get(0);
                assertThat(model.name()).isEqualTo("demo [coded by judge]");
                assertThat(model.details()).contains("coded by judge, model judge");
                var answers = opened.answers("s", model.id());
                assertThat(answers).hasSize(CALLS);
                var first = answers.get(0);
                assertThat(first.shares()).containsEntry("1", 1.0);
                assertThat(first.draws()).isEqualTo(1);
                var evidence = opened.evidence(first.id());
                assertThat(evidence.reply()).contains("I do that all the time.");
                assertThat(evidence.prompt()).contains("in your own words");
                assertThat(evidence.file()).contains("coded by judge in run");
            }
            var again = asked();
            assertThat(again.exit()).isZero();
            assertThat(asked).hasValue(CALLS);
            assertThat(coded).hasValue(6);
        }
    }

    @Test
    void otherWordsCodeAgainWithoutAskingAgain() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, ",\"scheme\":\"\"");
            asked();
            var stances = CommandRun.of("code", "stances", "--study", study, "--csv");
            assertThat(stances.csv()).hasSize(1 + 2 * 5);
            var file = folder.resolve("wide.csv");
            Files.writeString(file, "question,code,says\nq1,1,Does it constantly\n");
            var before = coded.get();
            var dry = CommandRun.of("code", "answers", "--study", study, "--stances", file, "--dry-run");
            assertThat(dry.err())
                    .contains("Coding by judge (wide): " + CALLS + " calls")
                    .contains("USD");
            assertThat(coded).hasValue(before);
            var again = CommandRun.of("code", "answers", "--study", study, "--stances", file);
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(asked).hasValue(CALLS);
            // q2 is said as before, so only the three texts to q1 are read again
            assertThat(coded).hasValue(before + 3);
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.models())
                        .extracting(m -> m.name())
                        .containsExactly("demo [coded by judge]", "demo [coded by judge, wide]");
            }
            Files.writeString(file, "question,code,says\nq1,5,Nothing\n");
            assertThat(CommandRun.of("code", "answers", "--study", study, "--stances", file)
                            .err())
                    .contains("which q1 does not have");
            Files.writeString(file, "question,says\nq1,Nothing\n");
            assertThat(CommandRun.of("code", "answers", "--study", study, "--stances", file)
                            .err())
                    .contains("question, code, says");
        }
    }

    @Test
    void whatTheCoderFailedAtIsNoAnswerAndIsCodedLater() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, "");
            var run = asked();
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("\"free, not yet coded\",12");
            assertThat(run.err()).contains("nobody is named who puts them to options");

            write(server, ",\"scheme\":\"\"");
            coderFails.set(true);
            var failed = asked();
            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.out()).contains("judge,answers,\"free, not yet coded\",12");
            coderFails.set(false);
            var again = asked();
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(asked).hasValue(CALLS);
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.answers("s", opened.models().get(0).id()))
                        .hasSize(CALLS)
                        .filteredOn(a -> a.status() == AnswerStatus.OK)
                        .hasSize(8);
            }
        }
    }

    @Test
    void aSampleIsCodedInASpreadsheetAndTheCoderIsCheckedByIt() throws IOException {
        try (var server = server()) {
            write(server, ",\"scheme\":\"\"");
            assertThat(CommandRun.of("code", "sample", "--study", study, "--out", folder.resolve("x.csv"))
                            .err())
                    .contains("No free answers of this study were coded");
            asked();
            assertThat(CommandRun.of("code", "check", "--study", study).err()).contains("Nobody has coded");
            var sample = folder.resolve("sample.csv");
            var drawn = CommandRun.of("code", "sample", "--study", study, "--size", "6", "--out", sample);
            assertThat(drawn.exit()).as(drawn.err()).isZero();
            var table = Files.readString(sample);
            // blind: each answer ends with an empty code
            assertThat(table.lines().skip(1)).hasSize(CALLS).allMatch(l -> l.endsWith("\","));
            assertThat(CommandRun.of("code", "sample", "--study", study, "--out", sample)
                            .err())
                    .contains("There is a file sample.csv already");
            var filled = table.lines()
                    .map(l ->
                            l.endsWith("\",") ? l + (l.contains("all the time") ? 1 : l.contains("never") ? 3 : 5) : l)
                    .collect(java.util.stream.Collectors.joining("\n"));
            Files.writeString(sample, filled);
            var read = CommandRun.of("code", "read", sample, "--study", study, "--coder", "Ines");
            assertThat(read.err()).contains("12 of 12 answers coded by Ines");
            var check = CommandRun.of("code", "check", "--study", study, "--csv");
            assertThat(check.exit()).as(check.err()).isZero();
            assertThat(check.number(1, "n")).isEqualTo(6);
            assertThat(check.number(1, "kappa")).isEqualTo(1);
            var shares = CommandRun.of("code", "check", "--study", study, "--shares", "--csv");
            assertThat(shares.out()).contains("q1,1,Answer 1,2,0.333").contains("q1,3,Answer 3,2,0.333");
            assertThat(shares.number(1, "corrected")).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(shares.err())
                    .contains("fewer than 5 answers")
                    .contains("Gaps and figures are made of the answers as the model coded them");

            codedBefore(sample, filled);
            Files.writeString(sample, filled.replaceFirst("\",1", "\",9"));
            assertThat(CommandRun.of("code", "read", sample, "--study", study, "--coder", "Omar")
                            .err())
                    .contains("there are 1 to 5");
        }
    }

    /** Whoever starts the same sample anew takes nothing away that was coded. */
    private void codedBefore(Path sample, String filled) throws IOException {
        // an empty table, one code changed, and sorted otherwise
        Files.writeString(sample, filled.replaceAll("(?m)\",[135]$", "\","));
        var empty = CommandRun.of("code", "read", sample, "--study", study, "--coder", "Ines");
        assertThat(empty.err()).contains("12 of 12 answers coded by Ines");
        var changed = filled.replaceFirst("\",1", "\",2");
        var sorted = java.util.stream.Stream.concat(
                        changed.lines().limit(1), changed.lines().skip(1).sorted(java.util.Comparator.reverseOrder()))
                .collect(java.util.stream.Collectors.joining("\n"));
        Files.writeString(sample, sorted);
        var other = CommandRun.of("code", "read", sample, "--study", study, "--coder", "Ines");
        assertThat(other.exit()).isNotZero();
        assertThat(other.err()).contains("Ines coded 1 of these answers otherwise before. Nothing was taken.");
        assertThat(CommandRun.of("code", "check", "--study", study, "--csv").number(1, "kappa"))
                .isEqualTo(1);
        var replaced = CommandRun.of("code", "read", sample, "--study", study, "--coder", "Ines", "--replace");
        assertThat(replaced.err()).contains("12 of 12 answers coded by Ines");
        assertThat(CommandRun.of("code", "check", "--study", study, "--csv").number(1, "kappa"))
                .isLessThan(1);
    }

    private static org.assertj.core.data.Offset<Double> within(double most) {
        return org.assertj.core.data.Offset.offset(most);
    }
}
