package org.mindgap.inference;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * How a server puts a conversation into one text, as it showed for two words of ours: what stands before, between and
 * behind them. Where no template is known a conversation is its turns, one below the other, as base models take it.
 *
 * @param user with {@value #USER} where the user's words stand; empty for no template
 * @param system the same with {@value #SYSTEM} too; empty where the server shows none
 */
public record Template(String user, String system) {
    /** Stands for a user's words when a server is asked to show its template; models know no such word. */
    public static final String USER = "QZuserQZ";

    public static final String SYSTEM = "QZsystemQZ";

    private static final String SETTING = "template";
    private static final String SETTING_SYSTEM = "template.system";
    private static final Template NONE = new Template("", "");

    static Template of(Known known) {
        return new Template(known.text(SETTING, ""), known.text(SETTING_SYSTEM, ""));
    }

    /** The template of an endpoint, as its settings keep it. */
    public static Template of(Endpoint endpoint) {
        return of(new Known(endpoint));
    }

    /** What a server showed for our words; no template where they do not come back once each. */
    public static Template shown(String user, String system) {
        if (!once(user, USER)) {
            return NONE;
        }
        return new Template(user, once(system, USER) && once(system, SYSTEM) ? system : "");
    }

    /** Turns of our words: what a server is asked to put into its template. */
    public static void conversation(JsonGenerator json, boolean withSystem) throws IOException {
        json.writeArrayFieldStart("messages");
        if (withSystem) {
            turn(json, "system", SYSTEM);
        }
        turn(json, "user", USER);
        json.writeEndArray();
    }

    private static void turn(JsonGenerator json, String role, String content) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }

    private static boolean once(String text, String word) {
        var at = text.indexOf(word);
        return at >= 0 && text.indexOf(word, at + 1) < 0;
    }

    public boolean known() {
        return !user.isEmpty();
    }

    /** As settings keep it. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        if (known()) {
            settings.put(SETTING, user);
        }
        if (!system.isEmpty()) {
            settings.put(SETTING_SYSTEM, system);
        }
        return settings;
    }

    /**
     * A conversation and the beginning of the model's turn as one text.
     *
     * @throws ProblemException where the server's template for such a conversation is not known
     */
    public String render(Prompt prompt, String endpoint) throws ProblemException {
        var turns = prompt.messages();
        if (!known() || prompt.plain()) {
            return String.join("\n", turns.stream().map(Message::text).toList()) + prompt.prefill();
        }
        var asked = said(turns, Message.Speaker.USER);
        var told = said(turns, Message.Speaker.SYSTEM);
        var fits = turns.size() == 1
                ? asked.isPresent()
                : turns.size() == 2
                        && told.isPresent()
                        && turns.get(0).speaker() == Message.Speaker.SYSTEM
                        && asked.isPresent()
                        && !system.isEmpty();
        if (!fits) {
            throw new ProblemException(Problem.error("inference.template-turns", endpoint));
        }
        return turns.size() == 1
                ? put(user, USER, asked.get()) + prompt.prefill()
                : putBoth(told.get(), asked.get()) + prompt.prefill();
    }

    private static Optional<String> said(List<Message> turns, Message.Speaker speaker) {
        return turns.stream()
                .filter(m -> m.speaker() == speaker)
                .map(Message::text)
                .findFirst();
    }

    /** Put by place, not by searching again: a survey's words may hold ours. */
    private String putBoth(String told, String asked) {
        var first = system.indexOf(SYSTEM);
        var second = system.indexOf(USER);
        return first < second
                ? put(system.substring(0, second), SYSTEM, told) + put(system.substring(second), USER, asked)
                : put(system.substring(0, first), USER, asked) + put(system.substring(first), SYSTEM, told);
    }

    private static String put(String pattern, String word, String text) {
        var at = pattern.indexOf(word);
        return pattern.substring(0, at) + text + pattern.substring(at + word.length());
    }
}
