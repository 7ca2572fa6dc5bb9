package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/**
 * A map of group differences and the numbers behind it.
 *
 * @param spec what is drawn
 * @param cells by row and column of the specification; nothing where the table has no such row
 * @param table they are from
 * @param settled whether nothing follows: false where the numbers are as measured and what sampling does is being computed
 */
public record DifferenceMapFigure(
        DifferenceMapSpec spec,
        List<List<Optional<AmplificationRow>>> cells,
        AmplificationTable table,
        boolean settled) {
    public DifferenceMapFigure {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * The same where nobody computes any more what sampling does: subtitle and caption say so. A settled map stays as it is.
     *
     * @param locale of the figure's words
     */
    public DifferenceMapFigure stopped(Locale locale) {
        var words = new Words(locale);
        var caption = spec.caption();
        var pending = words.text("difference.pending");
        var stopped = words.text("difference.stopped");
        return settled
                ? this
                : new DifferenceMapFigure(
                        spec.with(
                                spec.subtitle().replace(pending, stopped),
                                new Caption(
                                        caption.lead(), caption.text().replace(pending, stopped), caption.invented())),
                        cells,
                        table,
                        false);
    }
}
