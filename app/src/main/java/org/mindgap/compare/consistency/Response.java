package org.mindgap.compare.consistency;

/**
 * One free answer, put into a number: the part of the opinions in it that are for something (value polarity).
 *
 * @param model name
 * @param language of the prompt
 * @param question key
 * @param score 0 to 1
 * @param truth the people's number, 0 to 1; NaN where it is not known
 * @param persona whom the prompt asked the model to be, or empty: one question asked as two people is two prompts, and
 *     two different answers to them are no inconsistency
 */
public record Response(String model, String language, String question, double score, double truth, String persona) {
    /** Of a prompt that names nobody. */
    public Response(String model, String language, String question, double score, double truth) {
        this(model, language, question, score, truth, "");
    }

    /** What two responses must share to be responses to the same prompt. */
    record Prompt(String question, String persona) {}

    Prompt prompt() {
        return new Prompt(question, persona);
    }
}
