package org.mindgap.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.run.Ability;
import org.mindgap.run.Holdings;
import org.mindgap.run.Identity;

/**
 * What an endpoint's settings say of it: what a probe measured and somebody chose. The names are those of the settings.
 *
 * @param endpoint whose settings they are
 */
public record Known(Endpoint endpoint) {
    public static final String WIRE = "wire";
    public static final String SERVER = "server";
    public static final String VERSION = "version";
    public static final String DIGEST = "digest";
    public static final String TOP = "top";
    public static final String EXACT = "exact-labels";
    public static final String SCORES = "scores-text";
    public static final String PREFILL = "prefill";
    public static final String REPEATABLE = "repeatable";
    public static final String REASONING = "reasoning";

    /** "off" where somebody chose that the model is told not to think. */
    public static final String THINKING = "thinking";

    /** Whether probabilities change with the temperature, as they should not. */
    public static final String SCALED = "scaled";

    /** How a prompt is scored: {@value #ECHO}, or {@value #PROMPT_LOGPROBS} of vLLM. */
    public static final String SCORING = "scoring";

    public static final String ECHO = "echo";
    public static final String PROMPT_LOGPROBS = "prompt-logprobs";

    /** "fixed" where the model takes no temperature. */
    public static final String TEMPERATURE = "temperature";

    /** What {@link #SERVER} says of a server that gives back what was recorded. */
    public static final String RECORDED = "recorded";

    /** In which orders of options a recording was made, as a plan says it; and how many draws of one question it has. */
    public static final String RECORDED_ORDERS = "recorded-orders";

    public static final String RECORDED_ANSWERS = "recorded-answers";
    public static final String RECORDED_DRAWS = "recorded-draws";
    /** Set where what was recorded is made up. */
    public static final String RECORDED_INVENTED = "recorded-invented";

    private static final int RECORDED_TOP = 20;

    /** Before the name of a label: ids of the tokens that are this label, with and without a blank, "32 362". */
    public static final String TOKEN = "token.";

    private static final String YES = "yes";
    private static final String NO = "no";

    public String text(String name, String otherwise) {
        return endpoint.settings().getOrDefault(name, otherwise);
    }

    public boolean yes(String name, boolean otherwise) {
        var said = endpoint.settings().get(name);
        return said == null ? otherwise : said.equals(YES);
    }

    /** Whether the model is told not to think. */
    public boolean thinkingOff() {
        return text(THINKING, "").equals("off");
    }

    /** A flag as a setting says it. */
    public static String word(boolean flag) {
        return flag ? YES : NO;
    }

    public int number(String name, int otherwise) {
        var said = endpoint.settings().get(name);
        return said == null || !said.matches("\\d{1,6}") ? otherwise : Integer.parseInt(said);
    }

    /** What it was measured to give; what is documented of its kind where nobody measured. */
    public Ability ability(Ability documented) {
        return new Ability(
                number(TOP, documented.topTokens()),
                yes(EXACT, documented.exactLabels()),
                yes(SCORES, documented.scoresText()),
                yes(PREFILL, documented.prefill()),
                yes(REPEATABLE, documented.repeatable()),
                yes(SCALED, documented.scaled()));
    }

    public Identity identity() {
        var server = (text(SERVER, "") + " " + text(VERSION, "")).strip();
        return new Identity(endpoint.model(), text(DIGEST, ""), server);
    }

    /** Token ids of labels; nothing unless those of all of them are known. */
    public Optional<List<Integer>> tokens(List<String> labels) {
        var ids = new ArrayList<Integer>();
        for (var label : labels) {
            var said = endpoint.settings().get(TOKEN + label);
            if (said == null || !said.matches("\\d{1,9}( \\d{1,9})*")) {
                return Optional.empty();
            }
            for (var id : said.split(" ", -1)) {
                ids.add(Integer.valueOf(id));
            }
        }
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().distinct().toList());
    }

    /** What is known of a recording without asking it anything. */
    public static Map<String, String> recorded(Holdings.Kept kept, String digest) {
        var settings = new java.util.LinkedHashMap<String, String>();
        settings.put(SERVER, RECORDED);
        settings.put(TOP, String.valueOf(kept.chances() ? RECORDED_TOP : 0));
        settings.put(EXACT, NO);
        settings.put(SCORES, NO);
        settings.put(PREFILL, NO);
        settings.put(REPEATABLE, YES);
        settings.put(REASONING, NO);
        settings.put(RECORDED_ORDERS, kept.orders().word());
        settings.put(RECORDED_ANSWERS, String.valueOf(kept.answers()));
        settings.put(RECORDED_DRAWS, String.valueOf(kept.draws()));
        if (kept.invented()) {
            settings.put(RECORDED_INVENTED, YES);
        }
        if (!digest.isEmpty()) {
            settings.put(DIGEST, digest);
        }
        return settings;
    }

    /** Whether no model answers there: what is played is made up. */
    public static boolean invented(Endpoint endpoint) {
        return endpoint.settings().containsKey(RECORDED_INVENTED);
    }

    /** The endpoint, and that what it plays is made up, if it is: a run keeps that. */
    public static Endpoint played(Endpoint endpoint, Optional<Holdings> held) {
        return held.isPresent() && held.get().kept().invented()
                ? with(endpoint, Map.of(RECORDED_INVENTED, YES))
                : endpoint;
    }

    /** The same endpoint with more settings. */
    public static Endpoint with(Endpoint endpoint, Map<String, String> more) {
        var settings = new java.util.LinkedHashMap<>(endpoint.settings());
        settings.putAll(more);
        return new Endpoint(
                endpoint.id(),
                endpoint.name(),
                endpoint.kind(),
                endpoint.address(),
                endpoint.model(),
                endpoint.key(),
                settings);
    }
}
