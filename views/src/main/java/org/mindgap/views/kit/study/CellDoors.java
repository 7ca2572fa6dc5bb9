package org.mindgap.views.kit.study;

import org.mindgap.figure.HeatmapRequest;
import org.mindgap.pin.PinRequest;

/** Ways on from a cell of a heatmap to other computations of it. Called on the window's thread. */
public interface CellDoors {

    /** Leads nowhere: for windows without these computations. */
    CellDoors NONE = new CellDoors() {
        @Override
        public void holds(HeatmapRequest request, PinRequest.Cell cell) {
            // leads nowhere
        }
    };

    /** "Does it hold?": the cell under every defensible choice that is stored. */
    void holds(HeatmapRequest request, PinRequest.Cell cell);
}
