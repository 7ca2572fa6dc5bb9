package org.mindgap.look;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;

/**
 * How somebody looked at the heatmap: everything that was chosen, under a name.
 *
 * @param name unique within the study
 * @param rows names of the variables that divide people into rows
 * @param metric id
 * @param sameQuestions whether only questions count that were asked of all rows
 * @param order of the groups
 * @param ranks whether models are ranked, and how
 * @param models ids, or empty for all; so with the other filters
 * @param countries codes
 * @param religions codes
 * @param topics as the questions are tagged
 * @param askedAs ways of asking
 * @param readings how answers are read
 * @param languages of the prompts
 * @param corrected whether coded free answers are corrected for their coder's errors; a view that says nothing of it
 *     leaves that as it is
 * @param byPopulation whether averages over countries count each by the people who live there
 */
public record SavedView(
        String name,
        List<String> rows,
        String metric,
        boolean sameQuestions,
        HeatmapOrder order,
        Ranks ranks,
        Set<String> models,
        Set<String> countries,
        Set<String> religions,
        Set<String> topics,
        Set<AskedAs> askedAs,
        Set<Reading> readings,
        Set<String> languages,
        Optional<Boolean> corrected,
        boolean byPopulation) {
    public SavedView {
        rows = List.copyOf(rows);
        models = Set.copyOf(models);
        countries = Set.copyOf(countries);
        religions = Set.copyOf(religions);
        topics = Set.copyOf(topics);
        askedAs = Set.copyOf(askedAs);
        readings = Set.copyOf(readings);
        languages = Set.copyOf(languages);
    }
}
