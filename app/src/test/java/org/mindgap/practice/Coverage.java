package org.mindgap.practice;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mindgap.gap.GapInterval;

/** How often intervals hold what they should: one line for each kind of value. */
final class Coverage {
    /** Room for the last digits of numbers that are clipped or rooted. */
    private static final double LAST_DIGITS = 1e-7;

    private final Map<String, Line> lines = new TreeMap<>();

    /** One kind of value. */
    static final class Line {
        private int intervals;
        private int held;
        private int truthBelow;
        private int truthAbove;
        private int none;
        private int above;
        private int within;
        private double width;
        private double off;

        int intervals() {
            return intervals;
        }

        /** Share of the intervals that hold the true value. */
        double coverage() {
            return held / (double) intervals;
        }

        /** Share of the values that have no interval. */
        double withoutInterval() {
            return none / (double) (none + intervals);
        }

        /** Share of all values that are called beyond sampling, of those of which it is known. */
        double above() {
            return above / (double) (above + within);
        }

        int signs() {
            return above + within;
        }
    }

    /** Adds a value whose true size is known. */
    void add(String kind, double known, GapInterval interval) {
        var line = line(kind);
        line.above += interval.sign() == GapInterval.Sign.ABOVE ? 1 : 0;
        line.within += interval.sign() == GapInterval.Sign.WITHIN ? 1 : 0;
        if (interval.known()) {
            line.off += interval.corrected() - known;
            add(line, known, interval.lower(), interval.upper());
        } else {
            line.none++;
        }
    }

    /** Adds a difference whose true size is known. */
    void add(String kind, double known, double difference, double lower, double upper) {
        var line = line(kind);
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            line.none++;
            return;
        }
        line.off += difference - known;
        var beyond = lower > 0 || upper < 0;
        line.above += beyond ? 1 : 0;
        line.within += beyond ? 0 : 1;
        add(line, known, lower, upper);
    }

    private static void add(Line line, double known, double lower, double upper) {
        line.intervals++;
        line.width += upper - lower;
        if (known < lower - LAST_DIGITS) {
            line.truthBelow++;
        } else if (known > upper + LAST_DIGITS) {
            line.truthAbove++;
        } else {
            line.held++;
        }
    }

    private Line line(String kind) {
        return lines.computeIfAbsent(kind, k -> new Line());
    }

    Map<String, Line> lines() {
        return lines;
    }

    /** A table to read. */
    String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-66s %9s %8s %9s %9s %8s %8s %8s %8s%n",
                "values",
                "intervals",
                "held",
                "too high",
                "too low",
                "width",
                "off by",
                "none",
                "above"));
        lines.forEach((kind, line) -> text.append(String.format(
                Locale.ROOT,
                "%-66s %9d %8.3f %9.3f %9.3f %8.3f %8.3f %8d %8.3f%n",
                kind,
                line.intervals,
                line.coverage(),
                line.truthBelow / (double) line.intervals,
                line.truthAbove / (double) line.intervals,
                line.width / line.intervals,
                line.off / line.intervals,
                line.none,
                line.above())));
        return text.toString();
    }
}
