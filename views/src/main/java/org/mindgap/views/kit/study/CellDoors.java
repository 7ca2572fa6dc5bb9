package org.mindgap.views.kit.study;

import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.Metric;
import org.mindgap.pin.PinRequest;

/** Ways on from a heatmap or one of its cells to other computations of it. Called on the window's thread. */
public interface CellDoors {

    /** Leads nowhere: for windows without these computations. */
    CellDoors NONE = new CellDoors() {
        @Override
        public void holds(HeatmapRequest request, PinRequest.Cell cell) {
            // leads nowhere
        }

        @Override
        public void published(HeatmapRequest request, Metric metric) {
            // leads nowhere
        }
    };

    /** "Does it hold?": the cell under every defensible choice that is stored. */
    void holds(HeatmapRequest request, PinRequest.Cell cell);

    /**
     * "As published / corrected": the heatmap under a metric that a study got wrong and under its correction.
     *
     * @param metric either of the two; of another metric the first that a study got wrong
     */
    void published(HeatmapRequest request, Metric metric);
}
