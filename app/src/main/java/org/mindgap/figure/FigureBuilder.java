package org.mindgap.figure;

import java.util.Locale;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;

/** Builds figure specifications from numbers: the one place where numbers become words. Immutable. */
public final class FigureBuilder {
    private final GapCalculator gaps;
    private final AnswerSource answers;
    private final Locale locale;

    /**
     * A builder.
     *
     * @param locale of words and thousands signs on screen and in figures; machine files never use it
     */
    public FigureBuilder(GapCalculator gaps, AnswerSource answers, Locale locale) {
        this.gaps = gaps;
        this.answers = answers;
        this.locale = locale;
    }

    /** Gaps by groups of people and models. */
    public HeatmapFigure heatmap(HeatmapRequest request, JobContext context) {
        throw new IllegalStateException("being written" + gaps + answers + locale + request + context);
    }

    /** People and a model on one question. The query names metric, filter, policy and weight. */
    public OverlaySpec overlay(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        throw new IllegalStateException("being written" + model + askedAs + group + question + query);
    }
}
