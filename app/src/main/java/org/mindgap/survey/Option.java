package org.mindgap.survey;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One answer that a question offers.
 *
 * @param code the survey's own code as text, "1", "98", "other"
 * @param label what respondents heard or read
 * @param position place on the questionnaire, from 1; the order of ordered options, equally spaced
 * @param kind substantive, don't know, refused or not asked
 */
public record Option(String code, String label, int position, OptionKind kind) {
    private static final Pattern SAYS_NOT_ASKED =
            Pattern.compile("not asked|not applicable|inapplicable|does not apply|not-asked");

    /**
     * Whether it says that the question was not put to somebody. Other codes without an answer ("missing", "skipped")
     * have the same kind and do not say so.
     */
    public boolean notAsked() {
        return kind == OptionKind.NOT_ASKED
                && SAYS_NOT_ASKED.matcher(label.toLowerCase(Locale.ROOT)).find();
    }

    public boolean substantive() {
        return kind == OptionKind.SUBSTANTIVE;
    }
}
