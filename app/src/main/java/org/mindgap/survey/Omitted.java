package org.mindgap.survey;

/**
 * Respondents of a group who do not count in an estimate, and why. Nobody is in two of these.
 *
 * @param weightless weight missing, negative or 0; nobody where no weight is used
 * @param notAsked a code that says the question was not put to them
 * @param withoutAnswer no value for the question, or a code that says it is missing: asked or not, the file does not say
 * @param unknownCode a code that is none of the question's options
 */
public record Omitted(Weightless weightless, int notAsked, int withoutAnswer, int unknownCode) {
    public static final Omitted NOBODY = new Omitted(Weightless.NOBODY, 0, 0, 0);

    /** People whose weight does not count. */
    public int withoutWeight() {
        return weightless.people();
    }
}
