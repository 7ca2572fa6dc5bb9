package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.EffectsSpec.Row;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec.Axis;
import org.mindgap.figure.Words;

/** Draws one number of each row of a table with its interval: {@link #of} takes the rows of a kind. Immutable. */
public final class DotFigures {
    private static final int MOST = 60;
    private static final int PLACES = 10;

    private final Locale locale;

    public DotFigures(Locale locale) {
        this.locale = locale;
    }

    /** What is drawn; words of each stand under its name in the bundle. */
    public enum Kind {
        /** Places in an order. */
        RANKS(false),
        /** Gaps drawn towards a regression, beside the raw ones. */
        POOLED(true),
        /** Cramér's V, beside that of simulated respondents where there is one. */
        ASSOCIATION(true),
        /** Differences of response styles, model less people, in points. */
        STYLES(true),
        /** Mean log probability, beside the best possible one. */
        LOG_SCORE(false),
        /** Krippendorff's alpha. */
        AGREEMENT(true),
        /** How likely a finding is, by the number of questions. */
        POWER(false),
        /** The smallest difference that is found likely enough, beside that of four times as many questions. */
        SMALLEST(true);

        private final boolean zero;

        Kind(boolean zero) {
            this.zero = zero;
        }

        private String key(String part) {
            return "dots." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
        }
    }

    /**
     * A row.
     *
     * @param label of the row
     * @param value with its interval; NaN where there is none
     * @param other beside it; NaN for none
     * @param block what it shares with the rows about it; empty for nothing
     */
    public record Dot(String label, Range value, double other, String block) {
        /** A row that shares nothing. */
        public Dot(String label, Range value, double other) {
            this(label, value, other, "");
        }

        private String name() {
            return block.isEmpty() ? label : label + ", " + block;
        }
    }

    /**
     * What stands around the dots.
     *
     * @param what of which people, models and questions, for the subtitle
     * @param notes sentences below
     * @param watermark INVENTED ..., or empty
     * @param invented "Invented data, invented models.", or empty
     */
    public record Around(String what, List<String> notes, String watermark, String invented) {
        public Around {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The figure. Rows without a value are left out, and of more than 60 the first 60 are drawn; the caption says so.
     *
     * @param dots in their order, at least one with a value
     * @param data the table that goes beside it, with all digits
     */
    public ComparedFigure<EffectsSpec> of(Kind kind, List<Dot> dots, Around around, DataTable data) {
        var words = new Words(locale);
        var known = dots.stream().filter(d -> !Double.isNaN(d.value().value())).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no row has a value");
        }
        var shown = known.stream().limit(MOST).toList();
        var decimals = switch (kind) {
            case RANKS -> 0;
            case STYLES, POOLED -> 1;
            case LOG_SCORE -> 3;
            case ASSOCIATION, AGREEMENT, POWER -> 2;
            case SMALLEST -> shown.stream().anyMatch(d -> d.value().value() >= 1) ? 1 : 3;
        };
        var numbers = new Numerals(words, decimals);
        var rows = shown.stream().map(d -> row(kind, d, numbers, words)).toList();
        var bounded = shown.stream().anyMatch(d -> Double.isFinite(d.value().lower()));
        var beside = shown.stream().anyMatch(d -> !Double.isNaN(d.other()));
        var body = new ArrayList<String>();
        body.add(words.text(kind.key("caption")));
        if (known.size() < dots.size()) {
            body.add(words.text("dots.without", words.count(dots.size() - known.size())));
        }
        if (shown.size() < known.size()) {
            body.add(words.text("dots.some", words.count(shown.size()), words.count(known.size())));
        }
        body.addAll(around.notes());
        var title = words.text(kind.key("title"));
        var told = rows.stream().map(Row::sentence).limit(8).toList();
        return new ComparedFigure<>(
                new EffectsSpec(
                        title,
                        around.what(),
                        new Caption(words.text(kind.key("lead")), String.join(" ", body), around.invented()),
                        around.watermark(),
                        (words.text("difference.map.alt", title, around.what(), String.join(" ", told)) + " "
                                        + around.invented())
                                .strip(),
                        new EffectsSpec.Heads(
                                words.text(kind.key("head")), bounded ? words.text("comparison.head.interval") : ""),
                        axis(kind, shown),
                        words.text(kind.key("legend")),
                        beside ? words.text(kind.key("beside")) : "",
                        rows),
                data,
                IntStream.range(0, dots.size())
                        .filter(i -> !Double.isNaN(dots.get(i).value().value()))
                        .boxed()
                        .limit(MOST)
                        .toList());
    }

    private static Axis axis(Kind kind, List<Dot> shown) {
        var all = shown.stream()
                .flatMapToDouble(d -> DoubleStream.of(
                        d.value().value(), d.value().lower(), d.value().upper(), d.other()))
                .filter(Double::isFinite)
                .toArray();
        if (kind == Kind.POWER) {
            return new Axis(0, 1, 0.2, Double.NaN);
        }
        if (kind != Kind.RANKS) {
            return Axes.of(DoubleStream.of(all), kind.zero ? 0 : Double.NaN, 5);
        }
        var last = Math.max(2, DoubleStream.of(all).max().orElse(2));
        var step = Math.max(1, Math.ceil((last - 1) / PLACES));
        return new Axis(1, 1 + step * Math.ceil((last - 1) / step), step, Double.NaN);
    }

    /** Hollow where 0 is a place of no effect and lies in the interval. */
    private static Row row(Kind kind, Dot dot, Numerals numbers, Words words) {
        var range = dot.value();
        var bounded = Double.isFinite(range.lower()) && Double.isFinite(range.upper());
        var maybe = kind.zero && bounded && range.lower() <= 0 && range.upper() >= 0;
        var value = kind == Kind.STYLES ? numbers.signed(range.value()) : numbers.plain(range.value());
        var never = kind == Kind.POWER || kind == Kind.SMALLEST; // numbers of a plan have no interval
        var interval = never ? "" : numbers.range(range.lower(), range.upper());
        var other = Double.isNaN(dot.other())
                ? ""
                : words.text("dots.other", words.text(kind.key("beside")), numbers.plain(dot.other()));
        return new Row(
                dot.label(),
                range,
                !maybe,
                value,
                interval,
                words.text(
                                never ? "dots.sentence.plan" : maybe ? "dots.sentence.maybe" : "dots.sentence",
                                dot.name(),
                                value,
                                interval,
                                other)
                        .strip(),
                dot.other(),
                words.sentence(dot.block()));
    }
}
