package org.mindgap.pin;

import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;

/**
 * What was asked for when something was pinned: enough to compute the same figure again, seed and replicates included.
 *
 * @param kind what is shown
 * @param survey id of the survey
 * @param heatmap metric, rows, filters, option policy, same questions, uncertainty
 * @param cell the cell of whose questions or of one of whose questions this is; a heatmap has none
 * @param question id, for an overlay only
 */
public record PinRequest(
        Kind kind, String survey, HeatmapRequest heatmap, Optional<Cell> cell, Optional<String> question) {

    /** What is shown. */
    public enum Kind {
        /** Groups of people by models, drawn. */
        HEATMAP,
        /** The same as a table. */
        HEATMAP_TABLE,
        /** The models' ranks in every row, drawn, under a metric as a study published it. */
        RANKS_AS_PUBLISHED,
        /** The same under the metric as it was meant to be. */
        RANKS_CORRECTED,
        /** The questions of one cell, ranked, as a table. */
        QUESTIONS,
        /** People and a model on one question, drawn. */
        OVERLAY
    }

    /** A cell of a heatmap: people in the survey's own codes, filter included, and a model asked in one way. */
    public record Cell(Group people, String model, AskedAs askedAs) {}

    public PinRequest {
        if ((kind == Kind.OVERLAY || kind == Kind.QUESTIONS) && cell.isEmpty()) {
            throw new IllegalArgumentException(kind + " without a cell");
        }
        if ((kind == Kind.OVERLAY) != question.isPresent()) {
            throw new IllegalArgumentException("a question belongs to an overlay and to nothing else");
        }
    }

    public static PinRequest heatmap(String survey, HeatmapRequest request) {
        return new PinRequest(Kind.HEATMAP, survey, request, Optional.empty(), Optional.empty());
    }

    public static PinRequest table(String survey, HeatmapRequest request) {
        return new PinRequest(Kind.HEATMAP_TABLE, survey, request, Optional.empty(), Optional.empty());
    }

    /**
     * Ranks under a metric that a study got wrong.
     *
     * @param request of either of the two metrics
     */
    public static PinRequest ranks(String survey, HeatmapRequest request, boolean asPublished) {
        var kind = asPublished ? Kind.RANKS_AS_PUBLISHED : Kind.RANKS_CORRECTED;
        return new PinRequest(kind, survey, request, Optional.empty(), Optional.empty());
    }

    public static PinRequest questions(String survey, HeatmapRequest request, Cell cell) {
        return new PinRequest(Kind.QUESTIONS, survey, request, Optional.of(cell), Optional.empty());
    }

    public static PinRequest overlay(String survey, HeatmapRequest request, Cell cell, String question) {
        return new PinRequest(Kind.OVERLAY, survey, request, Optional.of(cell), Optional.of(question));
    }

    /** Whether it is drawn; the rest are tables. */
    public boolean drawn() {
        return kind != Kind.HEATMAP_TABLE && kind != Kind.QUESTIONS;
    }

    /** Whether it shows ranks and not numbers. */
    public boolean ranks() {
        return kind == Kind.RANKS_AS_PUBLISHED || kind == Kind.RANKS_CORRECTED;
    }

    public GapQuery query() {
        return heatmap.query();
    }
}
