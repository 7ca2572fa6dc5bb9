package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Option;

/** Which rows others are compared with. */
final class MinusOption {
    @Option(
            names = "--minus",
            paramLabel = "religion=Hindu|model=M|asked_as=none",
            converter = Filter.Reader.class,
            description =
                    "Prints beside each row its difference from the row that has this model, way of asking or group"
                            + " and is otherwise the same: on the same replicates and questions, with t, p and p adjusted for"
                            + " all differences of the table (Benjamini and Hochberg).")
    List<Filter.Pairs> given = new ArrayList<>();

    boolean wanted() {
        return !given.isEmpty();
    }

    /** The keys of the rows compared with, as a table has them. */
    Map<String, String> keys(Survey survey, ModelTerms models) throws ProblemException {
        var keys = new LinkedHashMap<String, String>();
        var people = new ArrayList<Filter.Pair>();
        for (var pair : given.stream().flatMap(p -> p.all().stream()).toList()) {
            var name = pair.name().toLowerCase(Locale.ROOT).replace('-', '_');
            switch (name) {
                case GapQuery.MODEL -> keys.put(name, models.model(pair.value()).id());
                case GapQuery.ASKED_AS, "asked" ->
                    keys.put(
                            GapQuery.ASKED_AS,
                            new GapOptions.AskedWord().convert(pair.value()).word());
                case GapQuery.TOPIC, GapQuery.QUESTION -> keys.put(name, pair.value());
                default -> people.add(pair);
            }
        }
        keys.putAll(new SurveyTerms(survey).where(people).codes());
        return keys;
    }
}
