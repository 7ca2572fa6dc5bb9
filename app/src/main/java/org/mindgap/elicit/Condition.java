package org.mindgap.elicit;

import org.jspecify.annotations.Nullable;

/**
 * How a model was asked: everything but the question and the group.
 *
 * @param askedAs as whom
 * @param language BCP 47 tag of the prompt, or empty where the file does not say
 * @param wording id of the template or paraphrase, or empty
 * @param order the options' order as positions on the questionnaire, "0,1,2"; "forward" or "reversed" where the file
 *     only names it; empty where unknown
 * @param reading how the answer is read
 * @param temperature as sent, or null where unknown or meaningless
 */
public record Condition(
        AskedAs askedAs,
        String language,
        String wording,
        String order,
        Reading reading,
        @Nullable Double temperature) {

    public static Condition of(AskedAs askedAs, Reading reading) {
        return new Condition(askedAs, "", "", "", reading, null);
    }
}
