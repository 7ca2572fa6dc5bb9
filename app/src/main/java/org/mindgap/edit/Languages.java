package org.mindgap.edit;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Language tags as people write them. */
public final class Languages {
    private Languages() {}

    /** The BCP 47 tag in its usual spelling ("pt-BR"); an empty text stays empty. */
    public static String tag(String text) throws ProblemException {
        var tag = text.strip();
        try {
            return tag.isEmpty()
                    ? ""
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new ProblemException(Problem.error("edit.language", tag), e);
        }
    }
}
