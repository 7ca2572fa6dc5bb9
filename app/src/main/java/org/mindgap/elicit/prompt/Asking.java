package org.mindgap.elicit.prompt;

import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;

/**
 * How questions are put to a model: everything but the question, the people and the order of the options.
 *
 * @param mode how it is made to choose
 * @param askedAs as whom it answers
 * @param language BCP 47 tag of template and wording
 * @param template id of the template, which is also the paraphrase
 * @param offerUnknown whether "don't know" is among the options shown, at their end; refusing never is
 * @param decoding how tokens are picked
 */
public record Asking(
        Mode mode, AskedAs askedAs, String language, String template, boolean offerUnknown, Decoding decoding) {

    /** As the answer's condition will say it. */
    public Condition condition(String order) {
        return new Condition(
                askedAs,
                language,
                template,
                order,
                mode.reading(),
                mode.reading() == org.mindgap.elicit.Reading.PROBABILITIES ? null : decoding.temperature());
    }
}
