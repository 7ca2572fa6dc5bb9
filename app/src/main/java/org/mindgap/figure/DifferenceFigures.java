package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/** Builds figures of group differences from tables of amplification. Immutable. */
public final class DifferenceFigures {
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
}
