package org.mindgap.views.stereotypes;

/**
 * The variable whose groups are compared.
 *
 * @param variable name
 * @param label as shown
 */
public record GroupsChoice(String variable, String label) {
    @Override
    public String toString() {
        return label;
    }
}
