package org.mindgap.views.stereotypes;

import org.mindgap.stereotype.Against;

/**
 * Whom groups are compared with.
 *
 * @param label as shown
 */
public record ReferenceChoice(Against against, String label) {
    @Override
    public String toString() {
        return label;
    }
}
