package org.mindgap.views.kit.study;

import java.util.function.Function;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.pin.PinRequest;

/** Where rooms pin what they show: it then stands in the report. Called on the window's thread. */
public interface Pins {

    /** Pins nothing: for windows without a report. */
    Pins NONE = new Pins() {
        @Override
        public void heatmap(HeatmapRequest request) {
            // nowhere to pin it
        }

        @Override
        public void ranks(HeatmapRequest request, boolean asPublished) {
            // nowhere to pin it
        }

        @Override
        public void table(HeatmapRequest request) {
            // nowhere to pin it
        }

        @Override
        public void questions(HeatmapRequest request, PinRequest.Cell cell) {
            // nowhere to pin it
        }

        @Override
        public void overlay(HeatmapRequest request, PinRequest.Cell cell, String question) {
            // nowhere to pin it
        }

        @Override
        public void differences(HeatmapRequest request, PinRequest.Contrast contrast) {
            // nowhere to pin it
        }

        @Override
        public void points(HeatmapRequest request, PinRequest.Contrast contrast, PinRequest.Cell cell) {
            // nowhere to pin it
        }

        @Override
        public void pin(Function<String, PinRequest> what) {
            // nowhere to pin it
        }

        @Override
        public void compared(HeatmapRequest request, PinRequest.Compared compared) {
            // nowhere to pin it
        }
    };

    /**
     * Pins a heatmap.
     *
     * @param request as it was asked for, not as it was answered: the shared questions are found anew
     */
    void heatmap(HeatmapRequest request);

    /** Pins the models' ranks under a metric that a study got wrong, as published or corrected. */
    void ranks(HeatmapRequest request, boolean asPublished);

    /** Pins its table. */
    void table(HeatmapRequest request);

    /** Pins the ranked questions of a cell. */
    void questions(HeatmapRequest request, PinRequest.Cell cell);

    /** Pins people and a model on one question. */
    void overlay(HeatmapRequest request, PinRequest.Cell cell, String question);

    /**
     * Pins the map of group differences.
     *
     * @param request its metric means nothing
     */
    void differences(HeatmapRequest request, PinRequest.Contrast contrast);

    /** Pins the points of one cell of such a map. */
    void points(HeatmapRequest request, PinRequest.Contrast contrast, PinRequest.Cell cell);

    /**
     * Pins any other figure.
     *
     * @param what makes the request, given the id of the survey; not asked where no survey is open
     */
    void pin(Function<String, PinRequest> what);

    /**
     * Pins a comparison.
     *
     * @param request its rows are what divides the comparison's rows
     */
    void compared(HeatmapRequest request, PinRequest.Compared compared);
}
