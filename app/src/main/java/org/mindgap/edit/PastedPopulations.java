package org.mindgap.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * Populations of countries as spreadsheets put them on the clipboard: country, people and, if it is there, source; or
 * columns in any order under a head that names them; or numbers alone, one for each country in the survey's order.
 */
public final class PastedPopulations {
    private static final Set<String> COUNTRY = Set.of("country", "code", "name");
    private static final Set<String> PEOPLE = Set.of("population", "people");
    private static final Set<String> SOURCE = Set.of("source", "source and year");

    /**
     * What would be said of which country.
     *
     * @param taken one for each country at most
     * @param left why other lines are not taken
     */
    public record Plan(List<Edit.CountryPopulation> taken, List<Problem> left) {
        public Plan {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    private final Survey survey;
    private final PastedTable table;
    private final List<Edit.CountryPopulation> taken = new ArrayList<>();
    private final List<Problem> left = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PastedPopulations(Survey survey, PastedTable table) {
        this.survey = survey;
        this.table = table;
    }

    /**
     * Reads cells for a survey.
     *
     * @throws ProblemException if the survey has no countries, or it cannot be told which number is whose
     */
    public static Plan of(Survey survey, PastedTable table) throws ProblemException {
        return new PastedPopulations(survey, table).plan();
    }

    private Plan plan() throws ProblemException {
        var head = table.rows().get(0).stream()
                .map(h -> h.toLowerCase(Locale.ROOT))
                .toList();
        var people = place(head, PEOPLE);
        if (people >= 0 && place(head, COUNTRY) >= 0) {
            lines(1, place(head, COUNTRY), people, place(head, SOURCE));
        } else if (table.width() > 1) {
            lines(0, 0, 1, 2);
        } else {
            column();
        }
        return new Plan(taken, left);
    }

    private static int place(List<String> head, Set<String> names) {
        for (var i = 0; i < head.size(); i++) {
            if (names.contains(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void lines(int from, int country, int people, int source) throws ProblemException {
        for (var i = from; i < table.rows().size(); i++) {
            take(i + 1, table.cell(i, country), table.cell(i, people), table.cell(i, source));
        }
    }

    private void column() throws ProblemException {
        var countries = survey.withRole(Role.COUNTRY).map(v -> v.values()).orElse(List.of());
        if (table.rows().size() != countries.size()) {
            throw new ProblemException(
                    Problem.error("edit.paste-countries", table.rows().size(), countries.size()));
        }
        for (var i = 0; i < countries.size(); i++) {
            take(i + 1, countries.get(i).code(), table.cell(i, 0), "");
        }
    }

    private void take(int line, String country, String people, String source) throws ProblemException {
        if (people.isEmpty()) {
            left.add(Problem.warning("edit.paste-empty", line, country));
            return;
        }
        try {
            if (PopulationFile.of(survey, country, people, source) instanceof Edit.CountryPopulation said) {
                if (seen.add(said.code())) {
                    taken.add(said);
                } else {
                    left.add(Problem.warning("edit.paste-twice", line, country));
                }
            }
        } catch (ProblemException e) {
            left.add(
                    switch (e.problems().get(0).code()) {
                        case "edit.population-which" -> Problem.warning("edit.paste-country", line, country);
                        case "edit.population-number" -> Problem.warning("edit.paste-people", line, country, people);
                        default -> throw e;
                    });
        }
    }
}
