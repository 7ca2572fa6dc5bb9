package org.mindgap.inference.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Known;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** What the calls of a probe show of an endpoint: settings of {@link Known}, and a sentence for each finding. */
final class Measurements {
    /** Alternatives that are asked for, the most first; servers refuse more than they give. */
    private static final List<Integer> TOPS = List.of(200, 20, 5);

    /** Tokens that no answer of one word has. */
    private static final int MANY_TOKENS = 24;

    private static final int REFUSED = 300;

    /** Alternatives that most servers give. */
    private static final int USUAL_TOP = 20;

    /** Two log-probabilities that are the same but for rounding. */
    private static final double SAME = 0.02;

    private final Calls calls;
    private final List<Problem> findings;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Outcome last = Outcome.RECEIVED;

    Measurements(Calls calls, List<Problem> findings) {
        this.calls = calls;
        this.findings = findings;
    }

    /**
     * What was measured.
     *
     * @param answers whether words came
     * @param last what became of the call that told whether words come
     * @param settings what is now known
     */
    record Measured(boolean answers, Outcome last, Map<String, String> settings) {}

    Measured of(Endpoint endpoint) throws ProblemException, InterruptedException {
        settings.put(Known.TOP, "0");
        settings.put(Known.EXACT, Known.word(false));
        settings.put(Known.SCORES, Known.word(false));
        settings.put(Known.PREFILL, Known.word(false));
        settings.put(Known.REPEATABLE, Known.word(false));
        settings.put(Known.REASONING, Known.word(false));
        var answers = words(endpoint);
        if (answers || !Probe.fatal(last)) {
            if (!settings.get(Known.REASONING).equals(Known.word(true))) {
                chances(endpoint);
            }
            texts(endpoint);
            if (answers) {
                beginning(endpoint);
            }
        }
        return new Measured(answers, last, settings);
    }

    /** Whether words come, thoughts before them, and whether a temperature is taken. */
    private boolean words(Endpoint endpoint) throws ProblemException, InterruptedException {
        var reply = calls.ask("words", endpoint, Map.of(), Questions.words());
        if (reply.isPresent() && reply.get().outcome() == Outcome.REFUSED_REQUEST && mentions("temperature")) {
            settings.put(Known.TEMPERATURE, "fixed");
            note("probe.fixed-temperature", endpoint.name());
            reply = calls.ask("words", endpoint, settings, Questions.words());
        }
        last = reply.map(ModelReply::outcome).orElse(Outcome.REFUSED_REQUEST);
        if (last != Outcome.RECEIVED) {
            findings.add(OutcomeProblem.of(last, endpoint.name()));
            return false;
        }
        var words = reply.get();
        if (thinks(words)) {
            settings.put(Known.REASONING, Known.word(true));
            warn("probe.thinks", endpoint.name());
        } else if (words.text().isBlank()) {
            warn("probe.no-words", endpoint.name(), words.origin().finish());
        }
        var model = words.origin().model();
        if (!model.isEmpty() && !model.equals(endpoint.model())) {
            note("probe.other-name", endpoint.name(), endpoint.model(), model);
        }
        return true;
    }

    /** Thoughts that are shown, or many tokens billed for a word. */
    private static boolean thinks(ModelReply words) {
        return !words.reasoning().isEmpty()
                || words.text().stripLeading().startsWith("<think>")
                || (words.origin().answerTokens() > MANY_TOKENS
                        && words.text().strip().length() < MANY_TOKENS);
    }

    private boolean mentions(String word) {
        return calls.last().came().toLowerCase(Locale.ROOT).contains(word);
    }

    /** Whether probabilities come, how many, the same twice, and the same whatever the temperature. */
    private void chances(Endpoint endpoint) throws ProblemException, InterruptedException {
        var most = 0;
        Optional<ModelReply> first = Optional.empty();
        for (var top : TOPS) {
            most = top;
            first = calls.ask("chances", endpoint, believed(Known.TOP, String.valueOf(top)), Questions.choice(0));
            var again = first.isPresent()
                    && calls.last().status() >= REFUSED
                    && (first.get().outcome() == Outcome.REFUSED_REQUEST
                            || first.get().outcome() == Outcome.NO_PROBABILITIES);
            if (!again) {
                break;
            }
        }
        if (first.isEmpty() || first.get().outcome() != Outcome.RECEIVED) {
            var outcome = first.map(ModelReply::outcome).orElse(Outcome.NO_PROBABILITIES);
            findings.add(
                    outcome == Outcome.NO_PROBABILITIES
                            ? Problem.warning("probe.text-only", endpoint.name()) // many give none: no fault of theirs
                            : OutcomeProblem.of(outcome, endpoint.name()));
            return;
        }
        var came = first.get().tokens().get(0);
        // fewer than were asked for says nothing of the next question, unless more were asked for than anybody gives
        settings.put(
                Known.TOP,
                String.valueOf(Math.max(Math.min(most, USUAL_TOP), came.top().size())));
        note("probe.alternatives", came.top().size(), share(came.top()));
        if (came.top().stream().anyMatch(t -> Double.isNaN(t.logProb()))) {
            warn("probe.nameless", endpoint.name());
        }
        var twice = calls.ask("chances-again", endpoint, settings, Questions.choice(0));
        var repeatable =
                twice.isPresent() && twice.get().tokens().equals(first.get().tokens());
        settings.put(Known.REPEATABLE, Known.word(repeatable));
        findings.add(
                repeatable
                        ? Problem.note("probe.repeatable")
                        : Problem.warning("probe.not-repeatable", endpoint.name()));
        var warm = calls.ask("chances-warm", endpoint, settings, Questions.choice(2));
        if (warm.isPresent()
                && warm.get().outcome() == Outcome.RECEIVED
                && differ(came.top(), warm.get().tokens().get(0).top())) {
            settings.put(Known.SCALED, Known.word(true));
            warn("probe.scaled", endpoint.name());
        }
        exactLabels(endpoint);
    }

    /** Whether tokens that nobody would choose come back when they are asked for by number. */
    private void exactLabels(Endpoint endpoint) throws ProblemException, InterruptedException {
        var known = new Known(endpoint);
        if (known.tokens(List.of("R", "S")).isEmpty()) {
            return;
        }
        note("probe.label-tokens");
        var reply = calls.ask(
                "exact-labels", endpoint, believed(Known.EXACT, Known.word(true)), Questions.unlikelyLabels("R", "S"));
        var exact = reply.isPresent()
                && reply.get().outcome() == Outcome.RECEIVED
                && has(reply.get(), "R")
                && has(reply.get(), "S");
        settings.put(Known.EXACT, Known.word(exact));
        if (exact) {
            note("probe.exact-labels");
        }
    }

    private static boolean has(ModelReply reply, String label) {
        return reply.tokens().get(0).top().stream()
                .anyMatch(t -> t.text().strip().equals(label));
    }

    /** Whether a text after a prompt is scored, and in the right order. */
    private void texts(Endpoint endpoint) throws ProblemException, InterruptedException {
        var believing = believed(Known.SCORES, Known.word(true));
        var reply = calls.ask("texts", endpoint, believing, Questions.texts());
        if (reply.isPresent()
                && reply.get().outcome() != Outcome.RECEIVED
                && new Known(endpoint).text(Known.SERVER, "").equals("vllm")) {
            settings.put(Known.SCORING, Known.PROMPT_LOGPROBS);
            believing.put(Known.SCORING, Known.PROMPT_LOGPROBS);
            reply = calls.ask("texts", endpoint, believing, Questions.texts());
        }
        if (reply.isEmpty()) {
            return;
        }
        if (reply.get().outcome() != Outcome.RECEIVED) {
            findings.add(OutcomeProblem.of(reply.get().outcome(), endpoint.name()));
            return;
        }
        var texts = reply.get().continuations();
        var right = texts.get(0).sum() > texts.get(1).sum();
        settings.put(Known.SCORES, Known.word(right));
        if (right) {
            note("probe.scores", Questions.LIKELY.strip(), Questions.UNLIKELY.strip());
        } else {
            warn("probe.scores-wrongly", endpoint.name(), Questions.UNLIKELY.strip(), Questions.LIKELY.strip());
        }
    }

    /** Whether the model goes on with what was begun for it. */
    private void beginning(Endpoint endpoint) throws ProblemException, InterruptedException {
        var reply = calls.ask("beginning", endpoint, believed(Known.PREFILL, Known.word(true)), Questions.beginning());
        var goesOn = reply.isPresent()
                && reply.get().outcome() == Outcome.RECEIVED
                && reply.get().text().stripLeading().startsWith(Questions.GOES_ON);
        settings.put(Known.PREFILL, Known.word(goesOn));
        if (goesOn) {
            note("probe.begins");
        }
    }

    private Map<String, String> believed(String name, String value) {
        var believed = new LinkedHashMap<>(settings);
        believed.put(name, value);
        return believed;
    }

    /** Whether a token that both list has another probability there, not by rounding. */
    private static boolean differ(List<TokenChance> one, List<TokenChance> other) {
        return one.stream()
                .anyMatch(a -> other.stream()
                        .anyMatch(b -> a.text().equals(b.text())
                                && a.id().equals(b.id())
                                && Math.abs(a.logProb() - b.logProb()) > SAME));
    }

    /** Probability of all of them together in whole per cent. */
    private static String share(List<TokenChance> top) {
        var sum = top.stream()
                .mapToDouble(TokenChance::logProb)
                .filter(p -> !Double.isNaN(p))
                .map(Math::exp)
                .sum();
        return String.valueOf(Math.round(Math.min(1, sum) * 100));
    }

    private void note(String code, Object... arguments) {
        findings.add(Problem.note(code, arguments));
    }

    private void warn(String code, Object... arguments) {
        findings.add(Problem.warning(code, arguments));
    }
}
