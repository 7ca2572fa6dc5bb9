package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The published figures that stand behind a figure of ours, so that no other source is cited; none for respondents. */
final class ShownCells {
    private final List<PublishedCell> all;
    private final String country;
    private final Set<String> questions;
    private final GapQuery query;

    /**
     * Looks through a survey.
     *
     * @param questions ids of those that the figure rests on; empty for all that the query leaves
     */
    ShownCells(Survey survey, GapQuery query, Collection<String> questions) {
        this.all = survey.source() instanceof PublishedShares shares ? shares.cells() : List.of();
        this.country = survey.withRole(Role.COUNTRY).map(Variable::name).orElse("");
        this.query = query;
        this.questions = new LinkedHashSet<>(questions);
        if (questions.isEmpty()) {
            survey.questions().stream()
                    .filter(q ->
                            query.questions().isEmpty() || query.questions().contains(q.id()))
                    .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                    .map(Question::id)
                    .forEach(this.questions::add);
        }
    }

    /**
     * The cells of these people.
     *
     * @param rows with the figure's filter
     * @param national whether the whole country stands beside them as a yardstick
     */
    List<PublishedCell> of(Collection<Group> rows, boolean national) {
        var asked = all.stream().filter(c -> questions.contains(c.question())).toList();
        var shown = new LinkedHashSet<PublishedCell>();
        for (var row : rows) {
            var own = asked.stream().filter(c -> c.group().equals(row)).toList();
            shown.addAll(own.isEmpty() ? byCountry(row, asked) : own);
            if (national) {
                asked.stream().filter(c -> isNational(c.group(), row)).forEach(shown::add);
            }
        }
        return List.copyOf(shown);
    }

    /** A row that names no country and was not published as such is averaged over countries. */
    private List<PublishedCell> byCountry(Group row, List<PublishedCell> asked) {
        if (row.code(country).isPresent()) {
            return List.of();
        }
        var variables = new ArrayList<>(row.codes().keySet());
        variables.add(country);
        return asked.stream()
                .filter(c -> c.group().codes().keySet().equals(Set.copyOf(variables)))
                .filter(c -> c.group().within(row) && wanted(c.group()))
                .toList();
    }

    private boolean isNational(Group cell, Group row) {
        return cell.codes().keySet().equals(Set.of(country))
                && (row.code(country).isEmpty()
                        ? wanted(cell)
                        : row.code(country).equals(cell.code(country)));
    }

    private boolean wanted(Group cell) {
        return query.codes().entrySet().stream()
                .allMatch(e -> cell.code(e.getKey()).map(e.getValue()::contains).orElse(true));
    }
}
