package org.mindgap.survey;

/**
 * One answer that a question offers.
 *
 * @param code the survey's own code as text, "1", "98", "other"
 * @param label what respondents heard or read
 * @param position place on the questionnaire, from 1; the order of ordered options, equally spaced
 * @param kind substantive, don't know, refused or not asked
 */
public record Option(String code, String label, int position, OptionKind kind) {

    public boolean substantive() {
        return kind == OptionKind.SUBSTANTIVE;
    }
}
