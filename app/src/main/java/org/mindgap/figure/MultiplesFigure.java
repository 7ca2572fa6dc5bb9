package org.mindgap.figure;

import java.util.List;

/**
 * A question asked in several ways and the numbers behind it.
 *
 * @param spec what is drawn
 * @param overlays one for each way of asking, in the order of the panels
 */
public record MultiplesFigure(MultiplesSpec spec, List<OverlayFigure> overlays) {
    public MultiplesFigure {
        overlays = List.copyOf(overlays);
    }
}
