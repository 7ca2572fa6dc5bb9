package org.mindgap.views.holds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.multiverse.Axis;
import org.mindgap.multiverse.Choice;
import org.mindgap.multiverse.ChoiceTable;
import org.mindgap.multiverse.CurveFigure;
import org.mindgap.multiverse.Finding;
import org.mindgap.multiverse.HoldsWords;
import org.mindgap.multiverse.Setting;
import org.mindgap.multiverse.Universe;
import org.mindgap.multiverse.Verdict;
import org.mindgap.multiverse.Verdicts;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * A cell under every choice, ready to be shown.
 *
 * @param universe all choices
 * @param people of the cell
 * @param column of the cell
 */
record HoldsFacts(Universe universe, Group people, ColumnKey column) {
    private static final List<Double> STEPS = List.of(5.0, 10.0, 15.0, 20.0, 30.0, 40.0);

    /** Whether the choices hold the cell at all. */
    boolean known() {
        return universe.usual().rows().contains(people)
                && universe.usual().columns().contains(column);
    }

    static List<Double> steps() {
        return STEPS;
    }

    /** The largest step below the cell as the heatmap shows it. */
    double usualStep() {
        var value = universe.choices().stream()
                .filter(Choice::usual)
                .mapToDouble(this::onScale)
                .findFirst()
                .orElse(Double.NaN);
        return STEPS.stream().filter(s -> s < value).reduce((a, b) -> b).orElse(STEPS.get(0));
    }

    List<Verdict> verdicts(double above) {
        var verdicts = new Verdicts(universe);
        return List.of(
                verdicts.of(new Finding.Above(people, column, above)),
                verdicts.of(new Finding.FurthestModel(people, column)),
                verdicts.of(new Finding.FurthestPeople(people, column)));
    }

    /** The curve as a figure. */
    CurveFigure figure(List<Verdict> verdicts, Survey survey, List<Model> models) {
        return CurveFigure.of(universe, people, column, verdicts, survey, models);
    }

    DataTable table(List<Verdict> verdicts) {
        return new ChoiceTable(universe).of(people, column, verdicts);
    }

    /** Places of the choices with a number, the smallest first. */
    List<Integer> sorted() {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < universe.choices().size(); i++) {
            if (!Double.isNaN(onScale(universe.choices().get(i)))) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingDouble(i -> onScale(universe.choices().get(i))));
        return places;
    }

    /** From 0, the same, to 100; NaN where the choice has no number. */
    double onScale(Choice choice) {
        var cell = new ChoiceTable(universe).cell(choice, people, column);
        return cell.state().hasValue() ? Verdicts.onScale(choice, cell) : Double.NaN;
    }

    /** The settings that differ between choices: the rows of the matrix. */
    List<Setting> matrix() {
        var rows = new ArrayList<Setting>();
        for (var axis : Axis.values()) {
            var settings = universe.on(axis);
            if (settings.size() > 1) {
                rows.addAll(settings);
            }
        }
        return rows;
    }

    /** One sentence for each finding, then what does not apply. */
    static List<String> sentences(List<Verdict> verdicts) {
        var words = new HoldsWords();
        return verdicts.stream()
                .map(v -> (words.sentence(v) + ". " + words.notAsked(v)).strip())
                .toList();
    }
}
