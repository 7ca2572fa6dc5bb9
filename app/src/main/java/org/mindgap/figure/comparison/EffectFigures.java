package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.mindgap.compare.formula.DesignColumns;
import org.mindgap.compare.regression.Coefficient;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.EffectsSpec.Row;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.Words;

/** Draws the coefficients of a regression: {@link #of} puts a dot with its interval for each. Immutable. */
public final class EffectFigures {
    private final Locale locale;

    public EffectFigures(Locale locale) {
        this.locale = locale;
    }

    /**
     * All coefficients but the constant, which is on no common scale with the others; it is in the table.
     *
     * @param file whose rows were fitted
     */
    public ComparedFigure<EffectsSpec> of(Fit fit, String file) {
        var regression = Fitted.of(fit, file);
        var words = new Words(locale);
        var text = new RegressionWords(regression, words);
        var shown = regression.effects().stream()
                .filter(e -> regression.effects().size() == 1 || !e.name().equals(DesignColumns.CONSTANT))
                .toList();
        var ranges = shown.stream().map(EffectFigures::range).toList();
        var numbers =
                new Numerals(words, RegressionWords.decimals(ranges.stream().mapToDouble(Range::value)));
        var rows = new ArrayList<Row>();
        for (var i = 0; i < shown.size(); i++) {
            rows.add(row(shown.get(i).name(), ranges.get(i), numbers, words));
        }
        var title = words.text("effects.title", regression.response());
        var body = new ArrayList<String>();
        body.add(words.text("effects.caption." + regression.method(), regression.clusters()));
        if (shown.size() < regression.effects().size()) {
            body.add(words.text("effects.caption.constant"));
        }
        body.addAll(text.end());
        var spec = new EffectsSpec(
                title,
                text.subtitle(),
                new Caption(words.text("effects.lead", regression.response()), String.join(" ", body), ""),
                "",
                words.text(
                        "difference.map.alt",
                        title,
                        text.subtitle(),
                        String.join(" ", rows.stream().map(Row::sentence).toList())),
                new EffectsSpec.Heads(words.text("effects.head"), words.text("comparison.head.interval")),
                Axes.of(ranges.stream().flatMapToDouble(r -> DoubleStream.of(r.value(), r.lower(), r.upper())), 0, 5),
                words.text("effects.legend"),
                rows);
        return new ComparedFigure<>(
                spec,
                table(regression.effects()),
                shown.stream().map(regression.effects()::indexOf).toList());
    }

    private static Range range(Coefficient effect) {
        return new Range(effect.estimate(), effect.lower(), effect.upper());
    }

    private static Row row(String name, Range range, Numerals numbers, Words words) {
        var interval = numbers.range(range.lower(), range.upper());
        var sure = range.lower() > 0 || range.upper() < 0;
        return new Row(
                name,
                range,
                sure,
                numbers.plain(range.value()),
                interval,
                words.text(
                        sure ? "effects.sentence.sure" : "effects.sentence",
                        name,
                        numbers.plain(range.value()),
                        interval));
    }

    private static DataTable table(List<Coefficient> effects) {
        var rows = new ArrayList<List<Object>>();
        for (var one : effects) {
            var range = range(one);
            rows.add(List.of(
                    one.name(),
                    one.estimate(),
                    one.error(),
                    one.degrees(),
                    one.t(),
                    one.p(),
                    range.lower(),
                    range.upper()));
        }
        return new DataTable(List.of("term", "estimate", "se", "df", "t", "p", "lower", "upper"), rows);
    }
}
