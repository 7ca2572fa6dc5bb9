package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.ResidualsSpec;
import org.mindgap.figure.ResidualsSpec.Legend;
import org.mindgap.figure.ResidualsSpec.Panel;
import org.mindgap.figure.ResidualsSpec.Point;
import org.mindgap.figure.ResidualsSpec.Span;
import org.mindgap.figure.Words;
import org.mindgap.stats.Seed;

/**
 * Draws what a regression leaves: {@link #of} sets residuals against fitted values and against a normal distribution.
 * Immutable.
 *
 * <p>Of more than 2,000 rows 2,000 are drawn at random, and every row whose residual is more than three standard deviations
 * from 0; the caption says how many. The table has all rows.
 */
public final class ResidualFigures {
    private static final int MOST = 2_000;
    private static final int FEWEST_FOR_LINE = 40;
    private static final int STRETCHES = 12;
    private static final double FAR = 3;
    private static final double TAIL = 0.025;
    private static final int BAND = 60;

    private final Locale locale;

    public ResidualFigures(Locale locale) {
        this.locale = locale;
    }

    /**
     * The figure.
     *
     * @param file whose rows were fitted
     * @param seed of the rows that are drawn where they are many
     */
    public ComparedFigure<ResidualsSpec> of(Fit fit, String file, Seed seed) {
        var regression = Fitted.of(fit, file);
        var words = new Words(locale);
        var text = new RegressionWords(regression, words);
        var residuals = regression.residuals();
        var scale = Math.sqrt(regression.variance());
        var far = (int)
                Arrays.stream(residuals).filter(r -> Math.abs(r) > FAR * scale).count();
        var places = chosen(residuals, scale, seed);
        var normal = normal(residuals.length);
        var order = IntStream.range(0, residuals.length)
                .boxed()
                .sorted((a, b) -> Double.compare(residuals[a], residuals[b]))
                .mapToInt(i -> i)
                .toArray();
        var rank = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        var body = new ArrayList<String>();
        body.add(words.plural(
                "residuals.caption",
                residuals.length,
                words.count(far),
                words.count(Math.round(0.0027 * residuals.length))));
        if (places.length < residuals.length) {
            body.add(words.text(
                    "residuals.some", words.count(places.length), words.count(residuals.length), words.count(MOST)));
        }
        body.addAll(text.end());
        var fitted = fitted(regression, places, words);
        var quantiles = quantiles(residuals, scale, places, rank, normal, words);
        var title = words.text("residuals.title", regression.response());
        var line = !fitted.line().isEmpty();
        var spec = new ResidualsSpec(
                title,
                text.subtitle(),
                new Caption(words.text("residuals.lead"), String.join(" ", body), ""),
                "",
                words.text(
                        "difference.map.alt", title, text.subtitle(), fitted.sentence() + " " + quantiles.sentence()),
                fitted,
                quantiles,
                new Legend(
                        words.text("residuals.legend.point"),
                        line ? words.text("residuals.legend.line") : "",
                        words.text("residuals.legend.band")));
        return new ComparedFigure<>(spec, table(regression, rank, normal, scale));
    }

    /** Rows that are drawn, in their order. */
    private static int[] chosen(double[] residuals, double scale, Seed seed) {
        var n = residuals.length;
        if (n <= MOST) {
            return IntStream.range(0, n).toArray();
        }
        var random = seed.and("residuals").generator();
        var all = IntStream.range(0, n).toArray();
        for (var i = 0; i < MOST; i++) {
            var j = i + random.nextInt(n - i);
            var kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        return IntStream.concat(
                        Arrays.stream(all, 0, MOST),
                        IntStream.range(0, n).filter(i -> Math.abs(residuals[i]) > FAR * scale))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Medians of order statistics, about: the normal's quantile at (i − 3/8)/(n + 1/4) (Blom 1958). */
    private static double[] normal(int n) {
        var of = NormalDistribution.of(0, 1);
        var all = new double[n];
        Arrays.setAll(all, i -> of.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25)));
        return all;
    }

    private static Panel fitted(Fitted regression, int[] places, Words words) {
        var fitted = regression.fitted();
        var residuals = regression.residuals();
        var points = Arrays.stream(places)
                .mapToObj(i -> new Point(fitted[i], residuals[i]))
                .toList();
        var reach = Arrays.stream(residuals).map(Math::abs).max().orElse(1);
        return new Panel(
                words.text("residuals.fitted.head"),
                words.text("residuals.fitted.across"),
                words.text("residuals.fitted.up", regression.response()),
                Axes.tight(Arrays.stream(fitted), Double.NaN, 5),
                Axes.tight(DoubleStream.of(-reach, reach), 0, 6),
                points,
                line(fitted, residuals),
                List.of(),
                words.text("residuals.fitted.sentence"));
    }

    /** Means of twelfths of the rows, ordered by their fitted values. */
    private static List<Point> line(double[] fitted, double[] residuals) {
        var n = fitted.length;
        if (n < FEWEST_FOR_LINE) {
            return List.of();
        }
        var order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(fitted[a], fitted[b]))
                .toList();
        var line = new ArrayList<Point>();
        for (var s = 0; s < STRETCHES; s++) {
            var own = order.subList((int) ((long) s * n / STRETCHES), (int) ((s + 1L) * n / STRETCHES));
            line.add(new Point(
                    own.stream().mapToDouble(i -> fitted[i]).average().orElseThrow(),
                    own.stream().mapToDouble(i -> residuals[i]).average().orElseThrow()));
        }
        return line;
    }

    private static Panel quantiles(
            double[] residuals, double scale, int[] places, int[] rank, double[] normal, Words words) {
        var points = Arrays.stream(places)
                .mapToObj(i -> new Point(normal[rank[i]], residuals[i] / scale))
                .toList();
        var band = band(normal.length, normal);
        var up = Axes.tight(
                DoubleStream.concat(
                        Arrays.stream(residuals).map(r -> r / scale),
                        band.stream().flatMapToDouble(b -> DoubleStream.of(b.lower(), b.upper()))),
                Double.NaN,
                6);
        var across = Axes.tight(Arrays.stream(normal), Double.NaN, 6);
        var ends = List.of(Math.max(across.from(), up.from()), Math.min(across.to(), up.to()));
        return new Panel(
                words.text("residuals.normal.head"),
                words.text("residuals.normal.across"),
                words.text("residuals.normal.up"),
                across,
                up,
                points,
                ends.stream().map(e -> new Point(e, e)).toList(),
                band,
                words.text("residuals.normal.sentence"));
    }

    /** Where each of the ordered values lies in 95 of 100 normal samples: the i-th of n uniforms is beta(i, n + 1 − i). */
    private static List<Span> band(int n, double[] normal) {
        var of = NormalDistribution.of(0, 1);
        var spans = new ArrayList<Span>();
        var steps = Math.min(n - 1, BAND);
        for (var s = 0; s <= steps; s++) {
            var i = steps == 0 ? 0 : (int) Math.round(s * (n - 1.0) / steps);
            spans.add(span(i, n, normal, of));
            if (s == 0 || s == steps - 1) {
                // the tails bend: more places there
                for (var more : new int[] {1, 2, 4, 8, 16, 32, 64}) {
                    var at = s == 0 ? more : n - 1 - more;
                    if (n > 4 * BAND && more < n / BAND) {
                        spans.add(span(at, n, normal, of));
                    }
                }
            }
        }
        return spans.stream()
                .sorted((a, b) -> Double.compare(a.across(), b.across()))
                .distinct()
                .toList();
    }

    private static Span span(int i, int n, double[] normal, NormalDistribution of) {
        var beta = BetaDistribution.of(i + 1.0, n - i);
        return new Span(
                normal[i],
                of.inverseCumulativeProbability(beta.inverseCumulativeProbability(TAIL)),
                of.inverseCumulativeProbability(beta.inverseSurvivalProbability(TAIL)));
    }

    private static DataTable table(Fitted regression, int[] rank, double[] normal, double scale) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < regression.rows(); i++) {
            rows.add(List.of(
                    i + 1,
                    regression.fitted()[i],
                    regression.residuals()[i],
                    regression.residuals()[i] / scale,
                    normal[rank[i]]));
        }
        return new DataTable(List.of("row", "fitted", "residual", "standardised", "normal_quantile"), rows);
    }
}
