package org.mindgap.views.gaps;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.mindgap.gap.GapInterval;

/**
 * A question's gap as a dot with its interval, what sampling alone would cause as a grey band, random guess as a tick. The
 * numbers stand beside it as text.
 */
final class DotCell extends TableCell<RankedQuestion, RankedQuestion> {
    private final DotAxis axis;
    private final Region band = styled("sampling-band");
    private final Region dot = styled("gap-dot");
    private final Region interval = styled("gap-interval");
    private final Region tick = styled("guess-tick");
    private final Region stem = styled("dot-stem");
    private final Region canvas;

    DotCell(DotAxis axis) {
        this.axis = axis;
        canvas = new Region() {
            {
                getChildren().addAll(band, stem, tick, interval, dot);
            }

            @Override
            protected void layoutChildren() {
                place();
            }
        };
        setStyle("-fx-padding: 0;");
        axis.start().addListener((o, before, now) -> canvas.requestLayout());
        axis.end().addListener((o, before, now) -> canvas.requestLayout());
    }

    @Override
    protected void updateItem(RankedQuestion item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : canvas);
        canvas.requestLayout();
    }

    private void place() {
        var item = getItem();
        if (item == null) {
            return;
        }
        canvas.setPrefWidth(getWidth());
        var width = canvas.getWidth();
        var middle = canvas.getHeight() / 2;
        var shown = item.comparison().state().hasValue();
        var known = item.comparison().interval();
        dot.setVisible(shown);
        interval.setVisible(shown && known.known());
        stem.setVisible(shown && !known.known());
        band.setVisible(shown && !Double.isNaN(known.floor()));
        tick.setVisible(!Double.isNaN(item.guess()));
        var zero = axis.x(0, width);
        if (shown) {
            var x = axis.x(at(item, known), width);
            dot.resizeRelocate(x - 4, middle - 4, 8, 8);
            between(stem, zero, x, middle - 0.5, 1);
            between(interval, axis.x(known.lower(), width), axis.x(known.upper(), width), middle - 1, 2);
            between(band, zero, axis.x(known.floor(), width), 1, canvas.getHeight() - 2);
        }
        tick.resizeRelocate(axis.x(item.guess(), width) - 0.5, middle - 6, 1.5, 12);
    }

    /** Where an interval is of the corrected value, the dot is that value's: it must not lie beside its interval. */
    private static double at(RankedQuestion item, GapInterval interval) {
        var value = item.comparison().value();
        var outside = interval.known() && (value < interval.lower() || value > interval.upper());
        return outside ? interval.corrected() : value;
    }

    private static void between(Region line, double from, double to, double top, double height) {
        line.resizeRelocate(Math.min(from, to), top, Math.abs(to - from), height);
    }

    private static Region styled(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }
}
