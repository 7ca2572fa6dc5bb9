package org.mindgap.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A made-up survey of two countries and two religions, with wordings. */
public final class AskedSurvey {
    private AskedSurvey() {}

    public static Survey of(int questions) {
        var asked = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        for (var i = 1; i <= questions; i++) {
            asked.add(question("q" + i));
            for (var group : List.of(
                    Group.of("C", "1"),
                    Group.of("C", "2"),
                    Group.of("C", "1").and("R", "1"),
                    Group.of("C", "1").and("R", "2"),
                    Group.of("C", "2").and("R", "1"))) {
                var shares = new LinkedHashMap<String, Double>();
                shares.put("1", 0.5);
                shares.put("2", 0.3);
                shares.put("3", 0.2);
                cells.add(new PublishedCell(group, "q" + i, 1000, shares, "table"));
            }
        }
        return new Survey(
                "s",
                "Survey",
                List.of(
                        variable("C", Role.COUNTRY, "India", "Thailand"),
                        variable("R", Role.RELIGION, "Hindu", "Muslim")),
                asked,
                new PublishedShares(cells),
                Provenance.ofFile("s.csv", ""),
                true);
    }

    private static Question question(String id) {
        return new Question(
                id,
                "Label " + id,
                "How often do you do what " + id + " says?",
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.empty(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> new Option(String.valueOf(i), "Answer " + i, i, OptionKind.SUBSTANTIVE))
                        .toList());
    }

    private static Variable variable(String name, Role role, String... labels) {
        var values = new ArrayList<Variable.Value>();
        for (var i = 0; i < labels.length; i++) {
            values.add(new Variable.Value(String.valueOf(i + 1), labels[i]));
        }
        return new Variable(name, name, role, Measure.NOMINAL, values);
    }
}
