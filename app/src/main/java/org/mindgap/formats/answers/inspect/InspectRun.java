package org.mindgap.formats.answers.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.formats.answers.runs.Came;
import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.formats.answers.runs.WireWords;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Problem;

/** What the head of a log says, and the records that its samples make with it. */
final class InspectRun {
    private static final List<String> ATTACHED = List.of("attachment://", "tc://");

    private final ObjectNode header;

    InspectRun(ObjectNode header) {
        this.header = header;
    }

    /** What concerns all samples. */
    void note(RecordTaker taker) {
        if (shuffled()) {
            taker.note(Problem.note("runs.inspect-shuffled"), 0);
        }
        var status = JsonText.text(header.get("status"));
        if (status.equals("error") || status.equals("cancelled")) {
            taker.note(Problem.warning("runs.inspect-status", status), 0);
        }
        if (header.path("invalidated").asBoolean(false)) {
            taker.note(Problem.warning("runs.inspect-invalidated"), 0);
        }
    }

    /** After shuffling, Inspect writes prompt and answer anew as if it had not, and the log-probabilities as they were. */
    private boolean shuffled() {
        for (var step : header.path("plan").path("steps")) {
            var shuffle = step.path("params").path("shuffle");
            if (step.path("solver").asText("").contains("multiple_choice")
                    && !shuffle.isMissingNode()
                    && !shuffle.isNull()
                    && !(shuffle.isBoolean() && !shuffle.booleanValue())) {
                return true;
            }
        }
        return false;
    }

    RunRecord record(ObjectNode sample, int number) {
        var eval = header.path("eval");
        if (!sample.has("eval")) {
            var about = sample.putObject("eval");
            for (var key : List.of("task", "model", "task_args", "metadata", "tags", "created", "dataset")) {
                if (eval.has(key)) {
                    about.set(key, eval.get(key));
                }
            }
        }
        var options = new ArrayList<String>();
        sample.path("choices").forEach(c -> options.add(text(sample, c.asText(""))));
        return new RunRecord(
                sample,
                number,
                prompt(sample),
                WireWords.conversation(sample.path("input"), t -> text(sample, t)),
                options,
                came(sample),
                sample.path("output").isMissingNode()
                        ? ""
                        : sample.path("output").toString(),
                new RunRecord.Origin(
                        JsonText.text(eval.get("model")), details(), asked(sample), temperature(), !shuffled()),
                Optional.empty());
    }

    /** The turns before the model's last one, else the input. */
    private static String prompt(ObjectNode sample) {
        var turns = JsonText.mapper().createArrayNode();
        for (var message : sample.path("messages")) {
            turns.add(message);
        }
        while (!turns.isEmpty()
                && turns.get(turns.size() - 1).path("role").asText("").equals("assistant")) {
            turns.remove(turns.size() - 1);
        }
        return turns.isEmpty()
                ? WireWords.conversation(sample.path("input"), t -> text(sample, t))
                : WireWords.conversation(turns, t -> text(sample, t));
    }

    /** Long texts stand once, under their hash. */
    private static String text(JsonNode sample, String written) {
        for (var mark : ATTACHED) {
            if (written.startsWith(mark)) {
                var attached = sample.path("attachments").path(written.substring(mark.length()));
                return attached.isTextual() ? attached.textValue() : written;
            }
        }
        return written;
    }

    private List<Came> came(ObjectNode sample) {
        if (sample.path("error").isObject()) {
            return failed(sample.path("error").path("message").asText(""));
        }
        var output = sample.path("output");
        var came = new ArrayList<Came>();
        for (var choice : output.path("choices")) {
            came.add(resolved(sample, WireWords.choice(choice)));
        }
        if (came.isEmpty()) {
            var said = JsonText.text(output.get("error"));
            return failed(said.isEmpty() ? "no answer in the sample" : said);
        }
        return came;
    }

    private Came resolved(ObjectNode sample, Came came) {
        return came instanceof Came.Words words
                ? new Came.Words(text(sample, words.text()), shuffled() ? List.of() : words.tokens())
                : came;
    }

    private static List<Came> failed(String said) {
        return List.of(new Came.Nothing(AnswerStatus.FAILED, said));
    }

    private String details() {
        var eval = header.path("eval");
        return Stream.of(
                        word("inspect_ai ", eval.path("packages").get("inspect_ai")),
                        word("at ", eval.get("model_base_url")),
                        word("task ", eval.get("task")))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String word(String before, @Nullable JsonNode node) {
        var text = JsonText.text(node);
        return text.isEmpty() ? "" : before + text;
    }

    private String asked(ObjectNode sample) {
        var started = JsonText.text(sample.get("started_at"));
        return started.isEmpty() ? JsonText.text(header.path("eval").get("created")) : started;
    }

    private @Nullable Double temperature() {
        for (var how :
                List.of(header.path("plan").path("config"), header.path("eval").path("model_generate_config"))) {
            var said = JsonText.number(how.get("temperature"));
            if (said.isPresent() && said.getAsDouble() >= 0) {
                return said.getAsDouble();
            }
        }
        return null;
    }
}
