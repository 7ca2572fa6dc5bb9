package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.Model;
import org.mindgap.figure.Caption;
import org.mindgap.figure.CurveSpec;
import org.mindgap.figure.CurveSpec.Claim;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.PeopleNames;
import org.mindgap.figure.RankedSpec;
import org.mindgap.figure.TableWords;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * A cell under every choice as a figure.
 *
 * @param spec what is drawn
 * @param data one row per choice
 */
public record CurveFigure(CurveSpec spec, DataTable data) {
    private static final double STEP = 10;

    /**
     * Builds it.
     *
     * @param verdicts what is claimed of the cell; the first is {@link Finding.Above}
     * @param models of the study
     */
    public static CurveFigure of(
            Universe universe,
            Group people,
            ColumnKey column,
            List<Verdict> verdicts,
            Survey survey,
            Collection<Model> models) {
        var words = new HoldsWords();
        var shown = models.stream().filter(m -> m.id().equals(column.model())).toList();
        var sources = new TableWords(survey, Locale.ENGLISH);
        var claim = ((Finding.Above) verdicts.get(0).finding()).points();
        var rows = rows(universe);
        var dots = dots(universe, people, column, verdicts.get(0), rows);
        var most = dots.stream().mapToDouble(CurveSpec.Dot::value).max().orElse(1);
        var sentences = new ArrayList<String>();
        verdicts.forEach(v -> sentences.add((words.sentence(v) + ". " + words.notAsked(v)).strip()));
        var caption = new ArrayList<>(sentences);
        universe.leftOut().stream().map(words::leftOut).forEach(caption::add);
        caption.addAll(sources.sources(shown));
        var names = new PeopleNames(survey, Locale.ENGLISH);
        var about = words.text(
                "curve.subtitle",
                names.name(people),
                shown.isEmpty() ? column.model() : shown.get(0).name(),
                names.asked(column.askedAs(), people.codes().keySet()),
                dots.size());
        var invented = sources.invented(shown);
        var spec = new CurveSpec(
                words.text("curve.title"),
                about,
                new Caption(words.text("curve.lead"), String.join(" ", caption), invented),
                sources.watermark(shown),
                (words.text("curve.alt", about, String.join(" ", sentences)) + " " + invented).strip(),
                words.text("curve.axis"),
                new CurveSpec.Legend(
                        words.text("curve.holds", words.points(claim)),
                        words.text("curve.not", words.points(claim)),
                        words.text("curve.usual"),
                        words.text("curve.claim", words.points(claim)),
                        dots.stream().anyMatch(d -> d.claim() == Claim.NOT_ASKED) ? words.text("curve.other") : ""),
                axis(Math.max(most, claim), claim),
                rows.stream()
                        .map(s -> new CurveSpec.Setting(words.axis(s.axis()), words.setting(s)))
                        .toList(),
                dots);
        return new CurveFigure(spec, new ChoiceTable(universe).of(people, column, verdicts));
    }

    /** Over everything that stands on it, with at least two steps. */
    private static RankedSpec.Axis axis(double most, double claim) {
        var step = most < 3 * STEP ? STEP / 2 : STEP;
        return new RankedSpec.Axis(0, Math.max(2 * step, (Math.floor(most / step) + 1) * step), step, claim);
    }

    /** The settings that differ between choices. */
    private static List<Setting> rows(Universe universe) {
        return universe.axes().stream()
                .filter(settings -> settings.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private static Claim claim(Verdict.Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> Claim.HOLDS;
            case DOES_NOT_HOLD -> Claim.DOES_NOT;
            case DOES_NOT_APPLY -> Claim.NOT_ASKED;
        };
    }

    private static List<CurveSpec.Dot> dots(
            Universe universe, Group people, ColumnKey column, Verdict above, List<Setting> rows) {
        var table = new ChoiceTable(universe);
        var dots = new ArrayList<CurveSpec.Dot>();
        for (var i = 0; i < universe.choices().size(); i++) {
            var choice = universe.choices().get(i);
            var cell = table.cell(choice, people, column);
            var value = cell.state().hasValue() ? Verdicts.onScale(choice, cell) : Double.NaN;
            if (!Double.isNaN(value)) {
                var settings = new ArrayList<Integer>();
                for (var r = 0; r < rows.size(); r++) {
                    if (choice.on(rows.get(r).axis()).equals(rows.get(r))) {
                        settings.add(r);
                    }
                }
                dots.add(new CurveSpec.Dot(value, claim(above.outcomes().get(i)), choice.usual(), settings));
            }
        }
        dots.sort(Comparator.comparingDouble(CurveSpec.Dot::value));
        return dots;
    }
}
