package org.mindgap.views.stereotypes;

import org.mindgap.stereotype.Scale;

/**
 * What a difference of answers is taken on.
 *
 * @param label as shown
 */
public record ScaleChoice(Scale scale, String label) {
    @Override
    public String toString() {
        return label;
    }
}
