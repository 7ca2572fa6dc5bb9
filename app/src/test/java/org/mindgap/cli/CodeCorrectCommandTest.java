package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** A coder that takes every fifth “never” for “all the time” is found out by hand, and gaps are corrected for it. */
class CodeCorrectCommandTest {
    private static final int DRAWS = 45;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Path study;

    /** A third of the answers each: option 1, option 3, none; coded and checked by nobody yet. */
    @BeforeEach
    void aCodedStudy() throws IOException, ProblemException {
        study = folder.resolve("study.mindgap");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
        try (var server = new LocalServer((seen, out, socket) -> {
            if (seen.path().endsWith("/models")) {
                LocalServer.reply(out, 404, "", "{}");
                return;
            }
            var text = seen.body().contains("You code answers") ? code(seen.body()) : answer();
            LocalServer.reply(
                    out,
                    200,
                    "",
                    "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"" + text
                            + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":50,"
                            + "\"completion_tokens\":10}}");
        })) {
            var at = "\"kind\":\"openai\",\"address\":\"" + server.url("/v1") + "\",";
            var plan = folder.resolve("plan.json");
            Files.writeString(
                    plan,
                    "{\"schema\":\"plan/1\",\"name\":\"Free\",\"mode\":\"open\",\"asked_as\":[\"none\"],\"draws\":"
                            + DRAWS
                            + ",\"limits\":{\"at_once\":1},\"endpoints\":[{\"id\":\"demo\"," + at
                            + "\"model\":\"demo\"}],\"coder\":{\"id\":\"judge\"," + at
                            + "\"model\":\"judge\",\"scheme\":\"\"}}");
            var run = CommandRun.of("run", plan, "--study", study);
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    private String answer() {
        var n = asked.getAndIncrement();
        return new String[] {"I do that all the time", "Honestly, never", "That is private"}[n % 3] + ", " + n / 3;
    }

    private static String code(String body) {
        var answer = body.split("-----", -1)[1];
        var number = NUMBER.matcher(answer);
        var fifth = number.find() && Integer.parseInt(number.group()) % 5 == 0;
        return answer.contains("all the time") ? "A" : answer.contains("never") ? fifth ? "A" : "C" : "E";
    }

    private void byHand(String person, int size) throws IOException {
        var sample = folder.resolve(person + size + ".csv");
        CommandRun.of("code", "sample", "--study", study, "--size", String.valueOf(size), "--out", sample);
        Files.writeString(
                sample,
                Files.readString(sample)
                        .lines()
                        .map(l -> !l.endsWith("\",")
                                ? l
                                : l + (l.contains("all the time") ? 1 : l.contains("never") ? 3 : 5))
                        .collect(Collectors.joining("\n")));
        var read = CommandRun.of("code", "read", sample, "--study", study, "--coder", person);
        assertThat(read.exit()).as(read.err()).isZero();
    }

    private CommandRun gaps(String... more) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(
                "gaps", "--study", study, "--metric", "hellinger", "--by", "C", "--replicates", "0", "--csv"));
        all.addAll(java.util.List.of(more));
        return CommandRun.of(all.toArray());
    }

    /** People say 50, 30, 20; the model 50, 0, 50. The coder put 3 of the 15 that say never to option 1: 60, 0, 40. */
    @Test
    void gapsAreThoseOfTheCorrectedShares() throws IOException {
        byHand("Ines", DRAWS);
        var coded = gaps();
        assertThat(coded.exit()).as(coded.err()).isZero();
        assertThat(coded.out()).doesNotContain("corrected for the coder");
        var expected = hellinger(.5, 0, .5);
        assertThat(metric(gaps())).isEqualTo(hellinger(.6, 0, .4), within(1e-6));
        assertThat(metric(gaps("--corrected"))).isEqualTo(expected, within(1e-6));

        var set = CommandRun.of("code", "correct", "--study", study, "--csv");
        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(set.out()).contains("q1,45,yes");
        assertThat(set.err()).contains("now take shares of coded free answers corrected");
        assertThat(metric(gaps())).isEqualTo(expected, within(1e-6));
        assertThat(metric(gaps("--no-corrected"))).isEqualTo(hellinger(.6, 0, .4), within(1e-6));
        assertThat(CommandRun.of("gaps", "--study", study, "--by", "C").err())
                .contains("demo [coded by judge]: shares of the free answers are corrected for the coder’s errors");
        assertThat(CommandRun.of("code", "check", "--study", study, "--shares").err())
                .contains("Gaps and figures take these corrected shares");

        CommandRun.of("code", "correct", "--study", study, "--off");
        assertThat(metric(gaps())).isEqualTo(hellinger(.6, 0, .4), within(1e-6));
    }

    private static double metric(CommandRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run.number(1, "value");
    }

    /** From people's 50, 30, 20. */
    private static double hellinger(double... q) {
        var p = new double[] {.5, .3, .2};
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            sum += Math.pow(Math.sqrt(p[i]) - Math.sqrt(q[i]), 2);
        }
        return Math.sqrt(sum / 2);
    }

    @Test
    void whereTooLittleIsKnownOfTheCoderThereIsAReasonInPlaceOfANumber() throws IOException {
        assertThat(gaps("--corrected").err()).contains("nobody coded a sample of the free answers by hand");
        byHand("Ines", 6);
        assertThat(gaps("--corrected").err()).contains("fewer than 5 answers of a category that is not rare");
        var set = CommandRun.of("code", "correct", "--study", study, "--csv");
        assertThat(set.out()).contains("q1,6,no,\"People coded fewer than 5 answers");
        assertThat(gaps().err()).contains("fewer than 5 answers of a category");
        assertThat(gaps("--no-corrected").exit()).isZero();

        byHand("Omar", DRAWS);
        assertThat(gaps().err()).contains("several people coded a sample by hand");
        var unknown = CommandRun.of("code", "correct", "--study", study, "--coder", "Nobody");
        assertThat(unknown.exit()).isNotZero();
        assertThat(unknown.err()).contains("Ines, Omar");
        CommandRun.of("code", "correct", "--study", study, "--coder", "Omar");
        assertThat(gaps().err()).doesNotContain("several people");
    }
}
