package org.mindgap.edit;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Language tags as people write them. */
public final class Languages {
    private Languages() {}

    /** "Thai", "Chinese (Traditional Han)": as sentences name it; the tag where nobody knows a name. */
    public static String name(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

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
