package org.mindgap.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A crosswalk that can be kept and applied to another survey: which of a file's codes stand for which countries and
 * groups of a study.
 *
 * @param name as people call it
 * @param country the country of everybody, or empty where the file says it
 * @param entries in the order of the file
 */
public record Recipe(String name, String country, List<Entry> entries) {

    /**
     * A code and what it stands for.
     *
     * @param variable its name in the file
     * @param code the file's
     * @param label the file's, by which a code is known again
     * @param group name of the country or group in the study
     */
    public record Entry(String variable, String code, String label, String group) {}

    public Recipe {
        entries = List.copyOf(entries);
    }

    /**
     * What a recipe does to a survey.
     *
     * @param edits for the codes that are there with the label that the recipe knows
     * @param unfit a warning for every entry that does not fit, and why; nothing is done about these
     */
    public record Fit(List<Edit> edits, List<Problem> unfit) {
        public Fit {
            edits = List.copyOf(edits);
            unfit = List.copyOf(unfit);
        }
    }

    /**
     * The crosswalk of a survey as it stands.
     *
     * @param active the edits of the survey that count
     */
    public static Recipe of(String name, Survey imported, List<Edit> active) {
        var groups = new LinkedHashMap<Map.Entry<String, String>, String>();
        var country = "";
        for (var edit : active) {
            if (edit instanceof Edit.MapCode map) {
                groups.put(Map.entry(map.variable(), map.code()), map.group().strip());
            } else if (edit instanceof Edit.CountryIs is) {
                country = is.country().strip();
            }
        }
        var unmapped = unmapped(imported, active);
        var entries = new ArrayList<Entry>();
        groups.forEach((of, group) -> {
            if (!group.isEmpty()) {
                var label = unmapped.variable(of.getKey())
                        .map(v -> v.labelOf(of.getValue()))
                        .orElse("");
                entries.add(new Entry(of.getKey(), of.getValue(), label, group));
            }
        });
        return new Recipe(name, country, entries);
    }

    /**
     * What it does to a survey whose variables and codes are called the same.
     *
     * @param active the edits of the survey that count
     */
    public Fit fit(Survey imported, List<Edit> active) {
        var survey = unmapped(imported, active);
        var edits = new ArrayList<Edit>();
        var unfit = new ArrayList<Problem>();
        if (!country.isEmpty()) {
            edits.add(new Edit.CountryIs(country));
        }
        for (var entry : entries) {
            var variable = survey.variable(entry.variable());
            if (variable.isEmpty()) {
                unfit.add(Problem.warning("edit.recipe-variable", entry.variable(), survey.name()));
                continue;
            }
            var label = label(variable.get(), entry.code());
            if (label.isEmpty()) {
                unfit.add(Problem.warning("edit.recipe-code", entry.variable(), entry.code()));
            } else if (!Crosswalk.same(label.get(), entry.label())) {
                unfit.add(Problem.warning(
                        "edit.recipe-label", entry.variable(), entry.code(), label.get(), entry.label()));
            } else {
                edits.add(new Edit.MapCode(entry.variable(), entry.code(), entry.group()));
            }
        }
        return new Fit(edits, unfit);
    }

    /** The survey with its edits but without its crosswalk: every code by itself, with its own label. */
    private static Survey unmapped(Survey imported, List<Edit> active) {
        return Overlay.of(
                imported,
                active.stream().filter(e -> !(e instanceof Edit.MapCode)).toList());
    }

    private static Optional<String> label(Variable variable, String code) {
        return variable.values().stream()
                .filter(v -> v.code().equals(code))
                .map(Variable.Value::label)
                .findFirst();
    }
}
