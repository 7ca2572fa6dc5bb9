package org.mindgap.inference.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.Want;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Asker;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.survey.Group;

/** Where a file of a batch ends and the next begins. */
class BatchWriterTest {
    @TempDir
    Path folder;

    private final Asker asker = new Asker() {
        @Override
        public String wire() {
            return "openai.chat";
        }

        @Override
        public Identity identity() {
            return new Identity("demo", "", "");
        }

        @Override
        public Ability ability() {
            return Ability.TEXT_ONLY;
        }

        @Override
        public String body(Call call) {
            return "{\"q\":\"" + call.prompt().messages().get(0).text() + "\"}";
        }

        @Override
        public Received ask(String body, BooleanSupplier stopped) {
            throw new AssertionError("a batch sends nothing");
        }

        @Override
        public ModelReply read(Call call, Received received) {
            throw new AssertionError("nothing came");
        }
    };

    private static PlannedCall call(int number, String words) {
        return new PlannedCall(
                number,
                "demo",
                new PlannedCall.Subject("s", "q" + number, Group.everyone()),
                Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                Mode.SAMPLED,
                0,
                new Call(
                        Want.TEXT,
                        new Prompt(List.of(Message.user(words)), "", List.of(), List.of()),
                        new Decoding(1, 1, OptionalLong.empty(), 1)));
    }

    private BatchWriter.Written write(BatchWriter.Limits limits, Iterator<PlannedCall> calls)
            throws IOException, ProblemException {
        return new BatchWriter(asker, "demo", folder, limits).write(calls, (c, k) -> false, JobContext.unwatched());
    }

    private static Iterator<PlannedCall> calls(int count) {
        return IntStream.range(0, count).mapToObj(i -> call(i, "w" + i)).iterator();
    }

    private static List<Long> lines(BatchWriter.Written written) throws IOException {
        var all = new ArrayList<Long>();
        for (var file : written.files()) {
            try (var lines = Files.lines(file)) {
                all.add(lines.count());
            }
        }
        return all;
    }

    @Test
    void theLineAfterFiftyThousandBeginsAnotherFile() throws Exception {
        var written = write(BatchWriter.Limits.USUAL, calls(50_001));

        assertThat(written.requests()).isEqualTo(50_001);
        assertThat(lines(written)).containsExactly(50_000L, 1L);
        assertThat(written.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("demo-requests-0001.jsonl", "demo-requests-0002.jsonl");
    }

    @Test
    void justFiftyThousandAreOneFile() throws Exception {
        assertThat(lines(write(BatchWriter.Limits.USUAL, calls(50_000)))).containsExactly(50_000L);
    }

    /** To the byte: a file may be as large as the limit, and not one byte larger. */
    @Test
    void noFileIsLargerThanTheLimit() throws Exception {
        var whole = write(new BatchWriter.Limits(50_000, Long.MAX_VALUE), calls(10));
        var bytes = Files.size(whole.files().get(0));
        Files.delete(whole.files().get(0));

        var just = write(new BatchWriter.Limits(50_000, bytes), calls(10));
        assertThat(lines(just)).containsExactly(10L);
        Files.delete(just.files().get(0));

        var one = write(new BatchWriter.Limits(50_000, bytes - 1), calls(10));
        assertThat(lines(one)).containsExactly(9L, 1L);
        assertThat(one.files()).allSatisfy(f -> assertThat(Files.size(f)).isLessThan(bytes));
    }

    @Test
    void theLimitsAreThoseOfTheService() {
        assertThat(BatchWriter.Limits.USUAL.lines()).isEqualTo(50_000);
        assertThat(BatchWriter.Limits.USUAL.bytes()).isEqualTo(200_000_000L);
    }

    @Test
    void aRequestThatFitsNoFileIsRefused() throws Exception {
        var calls = List.of(call(0, "x".repeat(400)), call(1, "short"));
        var written = write(new BatchWriter.Limits(10, 300), calls.iterator());

        assertThat(written.requests()).isEqualTo(1);
        assertThat(written.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("inference.batch-line"));
    }
}
