package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.ResidualsSpec;
import org.mindgap.views.kit.FigureScreen;

/** What a row of a figure says, in one sentence: what rests beside the pointer. */
final class RowSentences {

    private RowSentences() {}

    /** Nothing where the figure has no such row. */
    static Optional<String> of(FigureSpec figure, FigureScreen.Cell at) {
        if (figure instanceof EffectsSpec dots) {
            return at(dots.rows(), at.row()).map(EffectsSpec.Row::sentence);
        }
        if (figure instanceof DisparitySpec groups) {
            return at(groups.rows(), at.row()).map(DisparitySpec.Row::sentence);
        }
        if (figure instanceof ResidualsSpec both) {
            return at(List.of(both.fitted(), both.normal()), at.row()).map(ResidualsSpec.Panel::sentence);
        }
        return figure instanceof ConsistencySpec bars
                ? at(bars.blocks(), at.row())
                        .flatMap(b -> at(b.bars(), at.column()))
                        .map(ConsistencySpec.Bar::sentence)
                : Optional.empty();
    }

    private static <T> Optional<T> at(List<T> all, int place) {
        return place >= 0 && place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }
}
