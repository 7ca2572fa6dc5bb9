package org.mindgap.views.kit.study;

import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.MultiplesFigure;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.RankedFigure;
import org.mindgap.figure.RankedRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;

/** Figures of one survey of the open study. Slow: called from jobs. */
public interface Figures {

    HeatmapFigure heatmap(HeatmapRequest request, JobContext context);

    /**
     * The same for a first look: where it is not {@linkplain HeatmapFigure#settled settled}, {@link #heatmap} brings what
     * sampling alone would do.
     */
    default HeatmapFigure heatmapAtOnce(HeatmapRequest request, JobContext context) {
        return heatmap(request, context);
    }

    /** The questions of one group and one model, the largest sure gap first. */
    RankedFigure ranked(RankedRequest request, JobContext context);

    /** One question asked of one model in every way it was asked. */
    MultiplesFigure multiples(String model, Group group, String question, GapQuery query);

    /**
     * An overlay for a first look: where it is not {@linkplain OverlayFigure#settled settled}, {@link #overlay} brings what
     * sampling does to its gap.
     */
    default OverlayFigure overlayAtOnce(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return overlay(model, askedAs, group, question, query);
    }

    OverlayFigure overlay(String model, AskedAs askedAs, Group group, String question, GapQuery query);
}
