package org.mindgap.inference.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.LabelTokens;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.inference.Telling;
import org.mindgap.inference.Tells;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Tests a connection (formats.md §1): what the server tells of itself, then a few tiny calls. */
public final class Probe {
    private final EngineProvider provider;
    private final Keys keys;
    private final JobContext context;
    private final List<Problem> findings = new ArrayList<>();

    public Probe(EngineProvider provider, Keys keys, JobContext context) {
        this.provider = provider;
        this.keys = keys;
        this.context = context;
    }

    /**
     * Tests an endpoint. Blocks for seconds. A server that answers wrongly is a verdict, no exception.
     *
     * @throws ProblemException where nothing can be asked at all: no such address, nobody there, no key, no model named
     */
    public ProbeVerdict test(Endpoint asked) throws ProblemException, InterruptedException {
        if (provider.ofFiles() && !(provider instanceof Telling)) {
            return new LocalTest(provider, keys, context).test(asked);
        }
        var when = Instant.now();
        var from = System.nanoTime();
        var calls = new Calls(provider, keys, context);
        var tells = told(asked, calls);
        if (asked.kind().equals("openai") && "ollama".equals(tells.settings().get(Known.SERVER))) {
            findings.add(Problem.warning("probe.ollama-cuts", asked.name()));
        }
        var split = LabelTokens.split(tells.settings());
        if (!split.isEmpty()) {
            findings.add(Problem.warning("probe.labels-split", asked.name(), some(split)));
        }
        var endpoint = named(asked, tells);
        var measured = Known.RECORDED.equals(tells.settings().get(Known.SERVER))
                ? recorded(endpoint, tells)
                : new Measurements(calls, findings).of(Known.with(endpoint, tells.settings()));
        var settings = new LinkedHashMap<>(tells.settings());
        settings.putAll(measured.settings());
        var found = Known.with(endpoint, settings);
        var ability = new Known(found).ability(Ability.TEXT_ONLY);
        findings.sort(Comparator.comparing(Problem::severity).reversed());
        return new ProbeVerdict(
                found,
                when,
                Duration.ofNanos(System.nanoTime() - from),
                calls.exchanges().size(),
                tells.requests(),
                badge(measured.answers(), ability),
                ability,
                new Known(found).identity(),
                findings,
                modes(found, measured, ability),
                calls.exchanges());
    }

    /** A recording knows no other questions than those of its session, and tells itself what it has. */
    private Measurements.Measured recorded(Endpoint endpoint, Tells tells) throws ProblemException {
        if (!tells.settings().containsKey(Known.RECORDED_ANSWERS)) {
            throw new ProblemException(
                    Problem.error("inference.recorded-model", endpoint.model(), some(tells.models())));
        }
        findings.add(Problem.note(
                "probe.recorded",
                endpoint.model(),
                tells.settings().getOrDefault(Known.RECORDED_ANSWERS, ""),
                tells.settings().getOrDefault(Known.RECORDED_ORDERS, "")));
        return new Measurements.Measured(true, Outcome.RECEIVED, Map.of());
    }

    private Tells told(Endpoint asked, Calls calls) throws ProblemException {
        if (!(provider instanceof Telling telling)) {
            return new Tells(asked.address(), List.of(), Map.of(), 0);
        }
        try {
            return telling.tell(asked, keys, calls::stopped);
        } finally {
            context.checkCancelled(); // whoever stopped it need not be told that it was stopped
        }
    }

    /** With the one model there is, where none was named. */
    private Endpoint named(Endpoint asked, Tells tells) throws ProblemException {
        var model = asked.model();
        if (model.isEmpty() && tells.models().size() == 1) {
            model = tells.models().get(0);
        }
        if (model.isEmpty() && tells.models().size() > 1) {
            throw new SeveralModels(
                    Problem.error(
                            "probe.which-model", asked.name(), tells.models().size(), some(tells.models())),
                    tells.models().stream().map(m -> withModel(asked, m)).toList());
        }
        if (model.isEmpty() && provider instanceof Telling) {
            throw new ProblemException(Problem.error("probe.no-model", asked.name()));
        }
        return new Endpoint(
                asked.id(), asked.name(), asked.kind(), tells.address(), model, asked.key(), asked.settings());
    }

    private static Endpoint withModel(Endpoint asked, String model) {
        return new Endpoint(asked.id(), model, asked.kind(), asked.address(), model, asked.key(), asked.settings());
    }

    private static String some(List<String> names) {
        var most = 20;
        var named = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? named + ", …" : named;
    }

    private static ProbeVerdict.Badge badge(boolean answers, Ability ability) {
        if (!answers) {
            return ProbeVerdict.Badge.FAILED;
        }
        return ability.serves(Mode.LABEL) || ability.serves(Mode.OPTION_TEXT)
                ? ProbeVerdict.Badge.PROBABILITIES
                : ProbeVerdict.Badge.TEXT_ONLY;
    }

    private static List<ModeVerdict> modes(Endpoint endpoint, Measurements.Measured measured, Ability ability) {
        var modes = new ArrayList<ModeVerdict>();
        for (var mode : Mode.values()) {
            modes.add(new ModeVerdict(mode, refusal(mode, endpoint, measured, ability)));
        }
        return modes;
    }

    private static Optional<Problem> refusal(
            Mode mode, Endpoint endpoint, Measurements.Measured measured, Ability ability) {
        if (!measured.answers()) {
            return Optional.of(OutcomeProblem.of(measured.last(), endpoint.name()));
        }
        if (mode == Mode.LABEL && new Known(endpoint).yes(Known.REASONING, false)) {
            return Optional.of(Problem.error("inference.thinks-first", endpoint.name()));
        }
        if (ability.serves(mode)) {
            return Optional.empty();
        }
        if (mode == Mode.LABEL) {
            return Optional.of(Problem.error("inference.no-probabilities", endpoint.name()));
        }
        var completes = endpoint.kind().equals("openai")
                && new Known(endpoint).text(Known.WIRE, "chat").equals("chat");
        return Optional.of(Problem.error(
                completes ? "inference.chat-scores-no-text" : "inference.scores-no-text", endpoint.name()));
    }

    /** What ends a probe: nothing else can be learnt from a server that does this. */
    static boolean fatal(Outcome outcome) {
        return switch (outcome) {
            case UNREACHABLE, NOT_TRUSTED, NOT_ALLOWED, RATE_LIMITED, STOPPED, TIMED_OUT, RESET -> true;
            default -> false;
        };
    }
}
