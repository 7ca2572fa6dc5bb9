package org.mindgap.charts.render;

import org.mindgap.figure.Caption;

/** The hairline and the caption that end a figure on paper. */
final class SheetEnd {
    private SheetEnd() {}

    static Drawing draw(Caption caption, double bottom, Heading heading, Sizes sizes, Sheet sheet) {
        var y = bottom;
        if (!sizes.onScreen()) {
            y += 1.8 * sizes.mm();
            var left = sizes.margin();
            sheet.line(
                    left,
                    y,
                    left + sizes.inner(),
                    y,
                    sizes.palette().hairline(),
                    sizes.lines().thin());
            y = heading.captionBelow(caption, y + 1.2 * sizes.mm());
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }
}
