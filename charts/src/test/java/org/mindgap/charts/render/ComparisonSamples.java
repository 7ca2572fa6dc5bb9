package org.mindgap.charts.render;

import static org.mindgap.charts.render.MoreSamples.SCRIPTS;

import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.Caption;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec.Axis;
import org.mindgap.figure.ResidualsSpec;

/** Figures of comparisons with labels in nine scripts, nothing of it true. */
final class ComparisonSamples {
    private static final Caption CAPTION = new Caption(
            "Paired comparison of two ways of asking,",
            "after minus before, on the same questions. Practice survey, March to June 2031, weight WT.",
            "Invented data, invented models.");
    private static final Range NONE = new Range(Double.NaN, Double.NaN, Double.NaN);

    private ComparisonSamples() {}

    static List<FigureSpec> all() {
        return List.of(
                comparison(0, 0),
                comparison(1, 3),
                disparity(),
                consistency(true),
                consistency(false),
                effects(),
                dots(),
                residuals());
    }

    static ComparisonSpec comparison(int before, int after) {
        var rows = IntStream.range(0, SCRIPTS.size())
                .mapToObj(i -> new ComparisonSpec.Row(
                        "Group " + i,
                        SCRIPTS.get(i),
                        10 + i,
                        12,
                        i == 3 ? NONE : new Range(2 - i, 0.5 - i, 3.5 - i),
                        i == 3 ? "–" : "+1." + i,
                        i == 3 ? "–" : "−1." + i + " to 3.8",
                        i == 3 ? "" : "undecided",
                        i == 3 ? "answers identical in both: not tested" : "",
                        "Sentence " + i + "."))
                .toList();
        return new ComparisonSpec(
                "What does naming the group change?",
                "Gap in percentage points, the same 42 questions on both sides of each row",
                CAPTION,
                "INVENTED DATA",
                "A comparison.",
                new ComparisonSpec.Heads(
                        "Gap (points)", "Paired difference", "closer to people", "further away", "95 % interval"),
                new Axis(0, 20, 5, 0),
                new Axis(-10, 5, 5, 0),
                2,
                new ComparisonSpec.Legend("before and after", "margin of ±2, chosen beforehand"),
                List.of(new ComparisonSpec.Block(
                        "Asked as:",
                        "no one in particular",
                        "someone of the country, the religion and the place where they grew up",
                        before,
                        after,
                        rows)));
    }

    static DisparitySpec disparity() {
        var rows = IntStream.range(0, SCRIPTS.size())
                .mapToObj(i -> new DisparitySpec.Row(
                        "55 and over, path " + i,
                        SCRIPTS.get(i),
                        "1,03" + i,
                        new Range(72 - 2 * i, 66 - 2 * i, 78 - 2 * i),
                        64 - i,
                        70 - i,
                        60,
                        55,
                        92 - i,
                        "" + (72 - 2 * i),
                        "Sentence " + i + "."))
                .toList();
        return new DisparitySpec(
                "For which groups is the model right more often?",
                "Share of questions on which the model names the group’s most common answer, in %.",
                CAPTION,
                "INVENTED DATA",
                "Groups.",
                new DisparitySpec.Heads("people", "%"),
                new Axis(40, 100, 20, Double.NaN),
                new DisparitySpec.Legend(
                        "Mirror, 95 % interval",
                        "if all groups were equal",
                        "naming the national answer",
                        "naming the answer of most groups",
                        "best possible with these people"),
                1,
                rows);
    }

    /** @param banded whether people were measured */
    static ConsistencySpec consistency(boolean banded) {
        var blocks = IntStream.range(0, SCRIPTS.size())
                .mapToObj(i -> new ConsistencySpec.Block(
                        "Language " + i,
                        SCRIPTS.get(i),
                        banded ? 0.7 : Double.NaN,
                        banded ? 0.85 : Double.NaN,
                        List.of(
                                bar("Mirror", 0, 0.8, i),
                                bar("Majority voice of the seven lamps", 1, -0.05, i),
                                bar("Guesser", 2, Double.NaN, i))))
                .toList();
        return new ConsistencySpec(
                "Does the model agree with itself?",
                "Rank correlation between different answers of a model to the same question.",
                CAPTION,
                "INVENTED DATA",
                "Consistency.",
                new ConsistencySpec.Heads(banded ? "people" : "", "with itself", "with people"),
                new Axis(-0.2, 1, 0.2, 0),
                new ConsistencySpec.Legend(
                        banded ? "groups of people" : "",
                        "95 % interval",
                        "the model with people",
                        banded ? "" : "with 4 copies of each response"),
                blocks);
    }

    private static ConsistencySpec.Bar bar(String name, int index, double value, int place) {
        var none = Double.isNaN(value);
        return new ConsistencySpec.Bar(
                new BenchmarkSpec.Model(name, index),
                none ? NONE : new Range(value, value - 0.1, value + 0.1),
                new Range(0.3, 0.2, 0.4),
                value + 0.05,
                none ? "–" : ".80",
                ".30",
                name + " " + place + ".");
    }

    static EffectsSpec effects() {
        var rows = IntStream.range(0, SCRIPTS.size())
                .mapToObj(i -> new EffectsSpec.Row(
                        "language[" + SCRIPTS.get(i) + "]",
                        new Range(0.1 * i - 0.3, 0.1 * i - 0.45, 0.1 * i - 0.15),
                        i % 2 == 0,
                        "0.1" + i,
                        "−0.1" + i + " to 0.31",
                        "Sentence " + i + "."))
                .toList();
        return new EffectsSpec(
                "What goes together with alignment?",
                "alignment ~ language; 36 rows; linear model.",
                CAPTION,
                "INVENTED DATA",
                "Effects.",
                new EffectsSpec.Heads("coefficient", "95 % interval"),
                new Axis(-1, 1, 0.5, 0),
                "coefficient, 95 % interval",
                rows);
    }

    /** Effects with a tick beside each dot. */
    static EffectsSpec dots() {
        var plain = effects();
        return new EffectsSpec(
                "What do the gaps of small cells say when they are read together?",
                plain.subtitle(),
                CAPTION,
                plain.watermark(),
                "Dots.",
                plain.heads(),
                plain.axis(),
                "pooled gap, 95 % interval",
                "raw gap",
                plain.rows().stream()
                        .map(r -> new EffectsSpec.Row(
                                r.label(),
                                r.value(),
                                r.sure(),
                                r.text(),
                                r.interval(),
                                r.sentence(),
                                r.value().value() + 0.2,
                                r.value().value() < 0 ? "Guesser" : "Majority voice of the seven lamps"))
                        .toList());
    }

    static ResidualsSpec residuals() {
        var points = IntStream.range(0, 50)
                .mapToObj(i -> new ResidualsSpec.Point(i / 50.0, Math.sin(i)))
                .toList();
        return new ResidualsSpec(
                "What does the regression of alignment leave?",
                "alignment ~ language; 50 rows; linear model.",
                CAPTION,
                "INVENTED DATA",
                "Residuals.",
                new ResidualsSpec.Panel(
                        "Residuals against fitted values",
                        "fitted value",
                        "residual of alignment",
                        new Axis(0, 1, 0.2, Double.NaN),
                        new Axis(-1.2, 1.2, 0.5, 0),
                        points,
                        List.of(points.get(0), points.get(49)),
                        List.of(),
                        "Residuals."),
                new ResidualsSpec.Panel(
                        "Ordered residuals against normal ones",
                        "normal quantile",
                        "standard deviations",
                        new Axis(0, 1, 0.2, Double.NaN),
                        new Axis(-1.2, 1.2, 0.5, Double.NaN),
                        points,
                        List.of(points.get(0), points.get(49)),
                        List.of(new ResidualsSpec.Span(0, -1, 0), new ResidualsSpec.Span(1, 0, 1)),
                        "Order."),
                new ResidualsSpec.Legend("a row", "mean", "normal samples"));
    }
}
