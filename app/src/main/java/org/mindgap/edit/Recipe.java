package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
     * @param group name of the country or group in the study; empty for a code that is left out
     */
    public record Entry(String variable, String code, String label, String group) {

        /** Whether people with the code are in no group. */
        public boolean leftOut() {
            return group.isEmpty();
        }

        private Edit edit() {
            return leftOut() ? new Edit.LeaveCodeOut(variable, code, true) : new Edit.MapCode(variable, code, group);
        }
    }

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
        var said = new LinkedHashMap<Map.Entry<String, String>, String>();
        var leftOut = new LinkedHashSet<Map.Entry<String, String>>();
        var country = "";
        for (var edit : active) {
            if (edit instanceof Edit.MapCode map) {
                said.put(Map.entry(map.variable(), map.code()), map.group().strip());
            } else if (edit instanceof Edit.LeaveCodeOut out) {
                var code = Map.entry(out.variable(), out.code());
                if (out.leftOut()) {
                    leftOut.add(code);
                    said.putIfAbsent(code, "");
                } else {
                    leftOut.remove(code);
                }
            } else if (edit instanceof Edit.CountryIs is) {
                country = is.country().strip();
            }
        }
        var own = ownLabels(imported, active);
        var entries = new ArrayList<Entry>();
        said.forEach((of, group) -> {
            var variable = own.variable(of.getKey()).filter(v -> v.role().divides());
            if (variable.isPresent() && (leftOut.contains(of) || !group.isEmpty())) {
                entries.add(new Entry(
                        of.getKey(),
                        of.getValue(),
                        variable.get().labelOf(of.getValue()),
                        leftOut.contains(of) ? "" : group));
            }
        });
        return new Recipe(name, country, entries);
    }

    /** The same under another name. */
    public Recipe called(String other) {
        return new Recipe(other, country, entries);
    }

    /** The entries of some variables, and the country where it is wanted. */
    public Recipe only(Collection<String> variables, boolean withCountry) {
        return new Recipe(
                name,
                withCountry ? country : "",
                entries.stream().filter(e -> variables.contains(e.variable())).toList());
    }

    /**
     * Several recipes as one: a code is known by its label too, so that files may use a code differently. The country
     * of everybody is kept only where it comes from one file.
     */
    public static Recipe together(String name, List<Recipe> recipes) {
        var entries = new LinkedHashMap<List<String>, Entry>();
        for (var recipe : recipes) {
            recipe.entries()
                    .forEach(e -> entries.putIfAbsent(List.of(e.variable(), e.code(), Crosswalk.folded(e.label())), e));
        }
        var country = recipes.size() == 1 ? recipes.get(0).country() : "";
        return new Recipe(name, country, List.copyOf(entries.values()));
    }

    /**
     * What it does to a survey whose variables and codes are called the same.
     *
     * @param active the edits of the survey that count
     */
    public Fit fit(Survey imported, List<Edit> active) {
        var survey = ownLabels(imported, active);
        var edits = new LinkedHashSet<Edit>();
        var unfit = new ArrayList<Problem>();
        if (!country.isEmpty()) {
            edits.add(new Edit.CountryIs(country));
        }
        var fitting = new HashSet<List<String>>();
        for (var entry : entries) {
            if (label(survey, entry)
                    .filter(l -> Crosswalk.same(l, entry.label()))
                    .isPresent()) {
                fitting.add(List.of(entry.variable(), entry.code()));
                edits.add(entry.edit());
            }
        }
        for (var entry : entries) {
            if (!fitting.contains(List.of(entry.variable(), entry.code()))) {
                unfit.add(unfit(survey, entry));
            }
        }
        return new Fit(List.copyOf(edits), unfit);
    }

    private static Problem unfit(Survey survey, Entry entry) {
        if (survey.variable(entry.variable()).isEmpty()) {
            return Problem.warning("edit.recipe-variable", entry.variable(), survey.name());
        }
        return label(survey, entry)
                .map(l -> Problem.warning("edit.recipe-label", entry.variable(), entry.code(), l, entry.label()))
                .orElseGet(() -> Problem.warning("edit.recipe-code", entry.variable(), entry.code()));
    }

    /** The survey with its edits but without its crosswalk: every code by itself, with its own label. */
    static Survey ownLabels(Survey imported, List<Edit> active) {
        return Overlay.of(
                imported,
                active.stream()
                        .filter(e -> !(e instanceof Edit.MapCode) && !(e instanceof Edit.LeaveCodeOut))
                        .toList());
    }

    private static Optional<String> label(Survey survey, Entry entry) {
        return survey.variable(entry.variable())
                .flatMap(v -> v.values().stream()
                        .filter(value -> value.code().equals(entry.code()))
                        .map(Variable.Value::label)
                        .findFirst());
    }
}
