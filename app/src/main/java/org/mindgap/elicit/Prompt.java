package org.mindgap.elicit;

import java.util.List;

/**
 * What a model is asked, word for word, before its own chat template, and what its answer may be. Nothing of a
 * respondent is in it: wordings and names of groups alone.
 *
 * @param messages the conversation; empty where no conversation is had and the continuations are scored as plain texts
 *     behind {@code prefill} alone, no chat template around them
 * @param prefill how the model's own turn begins, or empty
 * @param choices the options as shown, in the order in which they are shown; empty for modes that show none
 * @param continuations for {@link Want#TEXT_CHANCES} what is scored after the conversation and the prefill, one for each
 *     choice, in the same order, each with the blank that separates it; else empty
 */
public record Prompt(List<Message> messages, String prefill, List<Choice> choices, List<String> continuations) {

    /**
     * An option as shown.
     *
     * @param code the survey's code
     * @param label what stands before it, "A", "1", "ก"; empty where options are not labelled
     * @param text as shown
     */
    public record Choice(String code, String label, String text) {}

    public Prompt {
        messages = List.copyOf(messages);
        choices = List.copyOf(choices);
        continuations = List.copyOf(continuations);
        if (messages.isEmpty() && (prefill.isEmpty() || continuations.isEmpty())) {
            throw new IllegalArgumentException("a prompt says something");
        }
    }

    /** The same for an engine that cannot continue what was begun for it: continuations are then a whole turn. */
    public Prompt withoutPrefill() {
        return prefill.isEmpty() || plain() ? this : new Prompt(messages, "", choices, continuations);
    }

    /** Whether it is no conversation but texts to score. */
    public boolean plain() {
        return messages.isEmpty();
    }

    /** The labels as shown, in order. */
    public List<String> labels() {
        return choices.stream().map(Choice::label).toList();
    }
}
