package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mindgap.compare.formula.DesignColumns;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.EffectsSpec.Row;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.Words;

/** Draws groups' own effects (BLUPs), the largest first: {@link #of} takes one effect of one term. Immutable. */
public final class GroupEffectFigures {
    private static final int MOST = 40;

    private final Locale locale;

    public GroupEffectFigures(Locale locale) {
        this.locale = locale;
    }

    /**
     * The figure. Of more than 40 groups the 20 largest and the 20 smallest effects are drawn, and the caption says so; the
     * table has all.
     *
     * @param fit of a mixed model
     * @param file whose rows were fitted
     * @param term position among the terms in brackets
     * @param effect position among what differs in that term, the constant first as a rule
     */
    public ComparedFigure<EffectsSpec> of(Fit fit, String file, int term, int effect) {
        var regression = Fitted.of(fit, file);
        var words = new Words(locale);
        var text = new RegressionWords(regression, words);
        var random = regression.random().get(term);
        var modes = random.modes();
        var order = IntStream.range(0, modes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> modes[g][effect])
                        .reversed())
                .toList();
        var shown = order.size() <= MOST
                ? order
                : IntStream.range(0, order.size())
                        .filter(i -> i < MOST / 2 || i >= order.size() - MOST / 2)
                        .mapToObj(order::get)
                        .toList();
        var numbers =
                new Numerals(words, RegressionWords.decimals(shown.stream().mapToDouble(g -> modes[g][effect])));
        var rows = shown.stream()
                .map(g -> {
                    var value = modes[g][effect];
                    var name = random.levels().get(g);
                    var range = new Range(value, random.lower(g, effect), random.upper(g, effect));
                    var interval = numbers.range(range.lower(), range.upper());
                    var sure = range.lower() > 0 || range.upper() < 0;
                    return new Row(
                            name,
                            range,
                            sure,
                            numbers.signed(value),
                            interval,
                            words.text(
                                    sure ? "effects.group.sentence.sure" : "effects.group.sentence",
                                    name,
                                    numbers.signed(value),
                                    interval));
                })
                .toList();
        var title = words.text("effects.group.title", random.group());
        var body = new ArrayList<String>();
        body.add(words.text(
                "effects.group.caption",
                random.effects().get(effect).equals(DesignColumns.CONSTANT)
                        ? words.text("effects.constant")
                        : random.effects().get(effect)));
        if (shown.size() < order.size()) {
            body.add(words.text("effects.group.some", words.count(shown.size()), words.count(order.size())));
        }
        body.addAll(text.end());
        var spec = new EffectsSpec(
                title,
                text.subtitle(),
                new Caption(words.text("effects.group.lead", random.group()), String.join(" ", body), ""),
                "",
                words.text(
                        "difference.map.alt",
                        title,
                        text.subtitle(),
                        String.join(
                                " ", rows.stream().map(Row::sentence).limit(8).toList())),
                new EffectsSpec.Heads(words.text("effects.group.head"), words.text("comparison.head.interval")),
                Axes.of(
                        rows.stream()
                                .flatMapToDouble(r -> DoubleStream.of(
                                        r.value().value(),
                                        r.value().lower(),
                                        r.value().upper())),
                        0,
                        5),
                words.text("effects.group.legend"),
                rows);
        var all = new ArrayList<List<Object>>();
        for (var g : order) {
            all.add(List.of(
                    random.group(),
                    random.levels().get(g),
                    random.effects().get(effect),
                    modes[g][effect],
                    random.errors()[g][effect],
                    random.predicted()[g][effect],
                    random.lower(g, effect),
                    random.upper(g, effect)));
        }
        return new ComparedFigure<>(
                spec,
                new DataTable(
                        List.of("group", "level", "effect", "own_effect", "se", "se_prediction", "lower", "upper"),
                        all));
    }
}
