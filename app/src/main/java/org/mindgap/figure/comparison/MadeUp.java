package org.mindgap.figure.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.figure.Caption;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.ResidualsSpec;
import org.mindgap.figure.Words;

/**
 * What is invented in a table of numbers, and figures that say so.
 *
 * @param watermark INVENTED ..., or empty
 * @param sentence the same as a sentence, or empty
 */
public record MadeUp(String watermark, String sentence) {
    public static final MadeUp NOTHING = new MadeUp("", "");
    /** The column in which tables of this program say it. */
    private static final String COLUMN = "invented";

    private static final Set<String> NO = Set.of("", "false", "no", "0");

    /** People and models: of a table whose owner says that it is invented. */
    public static MadeUp all(Locale locale) {
        var words = new Words(locale);
        return new MadeUp(words.text("invented.data"), words.text("invented.caption.both"));
    }

    /** What a table says of itself in its column {@code invented}, as tables that this program writes do. */
    public static MadeUp of(Observations table, Locale locale) {
        var words = new Words(locale);
        var said = said(table);
        var people = said.stream().anyMatch(s -> s.contains("people") || s.contains("data"));
        var models = said.stream().anyMatch(s -> s.contains("model"));
        if (said.isEmpty()) {
            return NOTHING;
        }
        if (models && !people) {
            return new MadeUp(words.text("invented.models"), words.text("invented.caption.models"));
        }
        return models ? all(locale) : new MadeUp(words.text("invented.data"), words.text("invented.caption.data"));
    }

    private static List<String> said(Observations table) {
        var column = table.column(COLUMN);
        if (column.isEmpty()) {
            return List.of();
        }
        if (column.get() instanceof Series.Numbers numbers) {
            return IntStream.range(0, numbers.size()).anyMatch(i -> numbers.value(i) > 0) ? List.of("true") : List.of();
        }
        return ((Series.Categories) column.get())
                .levels().stream()
                        .map(l -> l.strip().toLowerCase(Locale.ROOT))
                        .filter(l -> !NO.contains(l))
                        .toList();
    }

    public boolean nothing() {
        return sentence.isEmpty();
    }

    /** The same figure, saying it. */
    public ComparedFigure<EffectsSpec> effects(ComparedFigure<EffectsSpec> figure) {
        var spec = figure.spec();
        return new ComparedFigure<>(
                new EffectsSpec(
                        spec.title(),
                        spec.subtitle(),
                        said(spec.caption()),
                        watermark,
                        said(spec.altText()),
                        spec.heads(),
                        spec.axis(),
                        spec.legend(),
                        spec.rows()),
                figure.data(),
                figure.places());
    }

    /** The same figure, saying it. */
    public ComparedFigure<ResidualsSpec> residuals(ComparedFigure<ResidualsSpec> figure) {
        var spec = figure.spec();
        return new ComparedFigure<>(
                new ResidualsSpec(
                        spec.title(),
                        spec.subtitle(),
                        said(spec.caption()),
                        watermark,
                        said(spec.altText()),
                        spec.fitted(),
                        spec.normal(),
                        spec.legend()),
                figure.data(),
                figure.places());
    }

    private Caption said(Caption caption) {
        return new Caption(caption.lead(), caption.text(), sentence);
    }

    private String said(String text) {
        return (text + " " + sentence).strip();
    }
}
