package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;

/**
 * Labels of rows in a few lines. On paper one that takes more is cut at its end, or in its middle where
 * others begin alike, and the caption says so; it stays whole where neither would tell it from another.
 */
final class LabelLines {
    private static final int MOST = 3;
    private static final String CUT = "\u2026";

    private final Sizes sizes;
    private final Sheet sheet;
    private final List<String> known = new ArrayList<>();

    LabelLines(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** Labels of the figure, that stay told apart. */
    LabelLines know(List<List<Run>> labels) {
        labels.forEach(label -> known.add(bare(label)));
        return this;
    }

    /** A label in lines no wider than a width. */
    List<List<Run>> of(List<Run> label, double width) {
        var whole = sheet.shaper().wrap(label, width);
        if (sizes.onScreen()) {
            return whole; // a screen scrolls
        }
        if (whole.size() <= MOST) {
            return whole;
        }
        var begin = sheet.shaper().wrap(label, width, MOST);
        if (alone(label, begin, List.of())) {
            sheet.cutLabel();
            return begin;
        }
        // items of one battery begin alike and differ at their end
        var end = whole.subList(whole.size() - MOST + 1, whole.size());
        var middle = new ArrayList<>(sheet.shaper().wrap(label, width, 1));
        if (alone(label, middle, end)) {
            sheet.cutLabel();
            middle.addAll(end);
            return middle;
        }
        return whole;
    }

    /** Whether no other label begins and ends as what is shown of this one. */
    private boolean alone(List<Run> label, List<List<Run>> begin, List<List<Run>> end) {
        var own = bare(label);
        var first = bare(begin.stream().flatMap(List::stream).toList());
        var seen = first.substring(0, first.lastIndexOf(CUT));
        var last = bare(end.stream().flatMap(List::stream).toList());
        return known.stream().allMatch(other -> other.equals(own) || !other.startsWith(seen) || !other.endsWith(last));
    }

    /** Without blanks and marks of direction, at which lines were broken. */
    private static String bare(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString().replaceAll("[\\s\\p{Cf}]", "");
    }
}
