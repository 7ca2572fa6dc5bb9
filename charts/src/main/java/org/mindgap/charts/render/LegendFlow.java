package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;

/** Samples of marks with their words, one after the other as they fit. Texts that are empty have no sample. */
final class LegendFlow {
    private final Sizes sizes;
    private final Sheet sheet;
    private final List<Item> items = new ArrayList<>();

    LegendFlow(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** Draws a sample from a left edge around a middle line. */
    @FunctionalInterface
    interface Sample {
        void draw(double left, double middle);
    }

    private record Item(double sample, Run words, Sample drawing) {}

    /** A sample so wide, and what it means. */
    void add(double width, String words, Sample drawing) {
        if (!words.isBlank()) {
            items.add(new Item(
                    width, Run.of(words, sizes.type().small(), sizes.palette().second()), drawing));
        }
    }

    /** Words without a sample. */
    void add(String words) {
        add(0, words, (left, middle) -> {});
    }

    /** Draws them; returns the bottom edge. */
    double draw(double left, double top, double width) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        var height = Math.max(2.8 * mm, 1.3 * small);
        var x = left;
        var y = top;
        for (var item : items) {
            var before = item.sample() > 0 ? item.sample() + 1.4 * mm : 0;
            var needed = before + sheet.shaper().width(item.words());
            if (x > left && x + needed > left + width) {
                x = left;
                y += height + 0.4 * mm;
            }
            item.drawing().draw(x, y + height / 2);
            var lines = sheet.shaper().wrap(List.of(item.words()), left + width - x - before + 0.01);
            var bottom = sheet.lines(lines, x + before, y, height, Mark.Anchor.START);
            y = Math.max(y, bottom - height);
            x += needed + 5 * mm;
        }
        return items.isEmpty() ? top : y + height;
    }
}
