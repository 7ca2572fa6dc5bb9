package org.mindgap.formats.answers.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.Came;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.formats.answers.runs.WireWords;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Problem;

/** One line of a file of samples. */
final class HarnessSample {
    private static final List<String> QUESTION = List.of("question", "q", "query");

    private final JsonNode sample;
    private final long line;
    private final RunMap map;
    private final HarnessResults results;
    private final List<Request> requests = new ArrayList<>();

    /** Context and continuation, or context and how to generate. */
    private record Request(JsonNode context, JsonNode second) {}

    HarnessSample(JsonNode sample, long line, RunMap map, HarnessResults results) {
        this.sample = sample;
        this.line = line;
        this.map = map;
        this.results = results;
        // an object of gen_args_0, gen_args_1 ...; a list of lists in older files
        for (var arguments : sample.path("arguments")) {
            requests.add(
                    arguments.isArray()
                            ? new Request(arguments.path(0), arguments.path(1))
                            : new Request(arguments.path("arg_0"), arguments.path("arg_1")));
        }
    }

    RunRecord record() {
        var fields = ((ObjectNode) sample).put("task", results.task());
        var scored = !requests.isEmpty()
                && requests.stream().allMatch(r -> r.second().isTextual());
        return new RunRecord(
                fields,
                line,
                requests.isEmpty() ? "" : prompt(requests.get(0).context()),
                question(),
                List.of(),
                scored ? texts() : draws(),
                raw(),
                new RunRecord.Origin(results.model(), results.details(), results.date(), temperature()),
                scored ? doubt() : Optional.empty());
    }

    /** What the model wrote; of a filter only where one is asked for. */
    private String raw() {
        var part = map.filter().isEmpty() ? sample.get("resps") : sample.get("filtered_resps");
        return part == null ? "" : part.toString();
    }

    private static String prompt(JsonNode context) {
        if (!context.isTextual()) {
            return WireWords.conversation(context, t -> t);
        }
        return context.textValue();
    }

    private String question() {
        return QUESTION.stream()
                .map(k -> JsonText.text(sample.path("doc").get(k)))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Twice as many requests as options, the second half without a prompt: for mutual information. */
    private boolean alone() {
        var half = requests.size() / 2;
        return requests.size() >= 4
                && requests.size() % 2 == 0
                && requests.subList(half, requests.size()).stream()
                        .allMatch(r -> prompt(r.context()).isEmpty())
                && !prompt(requests.get(0).context()).isEmpty();
    }

    private Optional<Problem> doubt() {
        var options = alone() ? requests.subList(0, requests.size() / 2) : requests;
        if (options.size() < 2) {
            return Optional.of(Problem.warning("runs.harness-single"));
        }
        var contexts = options.stream().map(r -> prompt(r.context())).distinct().count();
        return contexts > 1 ? Optional.of(Problem.warning("runs.harness-contexts")) : Optional.empty();
    }

    /** Log-probabilities of continuations: sums, since nothing says how many tokens they have. */
    private List<Came> texts() {
        var number = alone() ? requests.size() / 2 : requests.size();
        var scores = new ArrayList<Came.TextScore>();
        for (var i = 0; i < number; i++) {
            scores.add(new Came.TextScore(
                    requests.get(i).second().textValue(),
                    logProb(i),
                    0,
                    number < requests.size() ? logProb(number + i) : Double.NaN));
        }
        return List.of(new Came.Texts(scores));
    }

    private double logProb(int request) {
        var kept = sample.path("filtered_resps").path(request);
        var pair = kept.isArray() && kept.size() == 2
                ? kept
                : sample.path("resps").path(request).path(0);
        return JsonText.number(pair.path(0)).orElse(Double.NaN);
    }

    /** Each repeat is a draw. Of filtered answers, those of the filter that is asked for. */
    private List<Came> draws() {
        var came = new ArrayList<Came>();
        var kept = map.filter().isEmpty() ? sample.path("resps") : sample.path("filtered_resps");
        words(kept, came);
        return came.isEmpty() ? List.of(new Came.Nothing(AnswerStatus.FAILED, "no answer in the line")) : came;
    }

    private static void words(JsonNode node, List<Came> came) {
        if (node.isArray()) {
            node.forEach(n -> words(n, came));
        } else if (node.isValueNode()) {
            came.add(new Came.Words(node.isNull() ? "" : node.asText(), List.of()));
        }
    }

    private @org.jspecify.annotations.Nullable Double temperature() {
        if (requests.isEmpty() || !requests.get(0).second().isObject()) {
            return null;
        }
        var how = requests.get(0).second();
        if (how.has("do_sample") && !how.path("do_sample").asBoolean()) {
            return 0.0;
        }
        var said = JsonText.number(how.get("temperature"));
        return said.isPresent() && said.getAsDouble() >= 0 ? (Double) said.getAsDouble() : null;
    }
}
