package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.survey.Group;

/** Builds figures of group differences from tables of amplification. Immutable. */
public final class DifferenceFigures {
    /** Groups of a model beside each other at most. */
    public static final int MOST_PANELS = 16;

    private final AnswerSource answers;
    private final Locale locale;

    /**
     * A builder.
     *
     * @param answers names and readings of models
     * @param locale of words and numbers; machine files never use it
     */
    public DifferenceFigures(AnswerSource answers, Locale locale) {
        this.answers = answers;
        this.locale = locale;
    }

    /** Groups by models. Rows of one country make a block; the groups that others are compared with have no row. */
    public DifferenceMapFigure map(AmplificationTable table) {
        return new DifferenceMapAssembly(table, answers, new Words(locale)).build();
    }

    /**
     * The same before anybody knows what sampling does: numbers are as measured, and the caption says that the rest follows.
     *
     * @param table without uncertainty
     */
    public DifferenceMapFigure values(AmplificationTable table) {
        return new DifferenceMapAssembly(table, answers, new Words(locale)).values();
    }

    /**
     * Every answer of one row, or of several on the same axes.
     *
     * @param rows of the table, one or more, with items
     */
    public DifferenceScatterFigure scatter(AmplificationTable table, List<AmplificationRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row to show");
        }
        return new DifferenceScatterAssembly(table, answers, new Words(locale)).build(rows);
    }

    /**
     * Every answer of one model, group beside group, in the order of a map; nothing where one group alone has numbers.
     *
     * @param map the model is in
     * @param askedAs the model's column
     */
    public Optional<DifferenceScatterFigure> sideBySide(DifferenceMapFigure map, String model, AskedAs askedAs) {
        var rows = map.cells().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .filter(r -> r.model().equals(model) && r.askedAs() == askedAs)
                .filter(r -> r.state().hasRaw() && !r.items().isEmpty())
                .toList();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(scatter(map.table(), rows.subList(0, Math.min(MOST_PANELS, rows.size()))));
    }

    /**
     * One question with four distributions: the group and whom it is compared with, in each people and model side by side.
     * Of the rest of a country it is known what it says and what the model says as its groups together, and no interval.
     *
     * @param overlays people and a model on a question, from the same survey and answers
     * @param asked what of the table is shown
     * @return nothing where the model was asked neither as the one nor as the others
     */
    public Optional<DifferenceQuestionFigure> question(
            Overlays overlays, AmplificationTable table, DifferenceQuestionFigure.Asked asked) {
        return new DifferenceQuestionAssembly(overlays, table, answers, new Words(locale)).build(asked);
    }

    /** Draws people and a model on one question. */
    public interface Overlays {
        OverlayFigure of(String model, AskedAs askedAs, Group group, String question, GapQuery query);
    }
}
