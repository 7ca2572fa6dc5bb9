package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Population;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Variable;

/**
 * Which people are the rows of a table. Countries are never pooled by respondents: a row that names no country is made
 * of one cell per country. Where shares were published for exactly a row's people, that cell is used, unless the
 * countries looked at are narrowed.
 */
final class PeopleRows {
    private final HumanBaseline filtered;
    private final Countries countries;
    private final Map<String, Set<String>> codes;
    private final boolean byPopulation;

    /**
     * Rows of one baseline.
     *
     * @param filtered only these people
     * @param query whose codes may be rows or countries looked at, and which says how much each country counts
     */
    PeopleRows(HumanBaseline filtered, Countries countries, GapQuery query) {
        this.filtered = filtered;
        this.countries = countries;
        this.codes = query.codes();
        this.byPopulation = query.byPopulation();
    }

    /** The rows that people fall into when divided by these variables, in the order of the value labels. */
    List<PeopleRow> by(List<Variable> variables) {
        var rows = new LinkedHashMap<Group, List<Group>>();
        var country = countries.variable();
        var namesCountry = countries.of(filtered.filter()).isPresent()
                || (country.isPresent() && variables.contains(country.get()));
        if (namesCountry || country.isEmpty() || !dividesByCountry()) {
            return allowed(variables).stream()
                    .map(g -> g.and(filtered.filter()))
                    .map(g -> new PeopleRow(g, List.of(g)))
                    .toList();
        }
        if (filtered.survey().source() instanceof PublishedShares
                && !codes.containsKey(country.get().name())) {
            allowed(variables).forEach(g -> rows.put(g, List.of(g)));
        }
        var finer = new ArrayList<>(variables);
        finer.add(country.get());
        for (var cell : allowed(finer)) {
            var row = cell.project(variables);
            var known = rows.get(row);
            if (known == null || !known.equals(List.of(row))) {
                rows.computeIfAbsent(row, r -> new ArrayList<>()).add(cell);
            }
        }
        return rows.entrySet().stream()
                .map(e -> new PeopleRow(
                        e.getKey().and(filtered.filter()),
                        e.getValue().stream().map(c -> c.and(filtered.filter())).toList(),
                        e.getValue().stream()
                                .map(c -> e.getValue().size() == 1 ? 1 : weight(c))
                                .toList()))
                .toList();
    }

    private double weight(Group cell) {
        if (!byPopulation) {
            return 1;
        }
        return countries
                .of(cell)
                .map(filtered.survey().populations()::get)
                .map(Population::people)
                .orElse(Double.NaN);
    }

    /** The row that stands for one group of people, whose filter it contains. */
    PeopleRow of(Group group) {
        var country = countries.variable();
        if (country.isEmpty() || !dividesByCountry() || countries.of(group).isPresent()) {
            return new PeopleRow(group, List.of(group));
        }
        var variables = group.codes().keySet().stream()
                .flatMap(name -> filtered.survey().variable(name).stream())
                .toList();
        return by(variables).stream()
                .filter(r -> r.group().equals(group))
                .findFirst()
                .orElse(new PeopleRow(group, List.of(group)));
    }

    /** One country alone makes a difference only where its figures may have been published under its name. */
    private boolean dividesByCountry() {
        return countries.several() || filtered.survey().source() instanceof PublishedShares;
    }

    private List<Group> allowed(List<Variable> variables) {
        return filtered.groups(variables).stream()
                .filter(g -> g.codes().entrySet().stream()
                        .allMatch(e -> !codes.containsKey(e.getKey())
                                || codes.get(e.getKey()).contains(e.getValue())))
                .toList();
    }
}
