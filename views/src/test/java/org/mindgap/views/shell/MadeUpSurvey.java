package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Surveys of nobody, with wordings, for tests that ask. */
final class MadeUpSurvey {
    private MadeUpSurvey() {}

    /** Questions put to people of two countries and two religions. */
    static Survey of(int questions) {
        var asked = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        for (var i = 1; i <= questions; i++) {
            asked.add(question(
                    "q" + i,
                    "Label q" + i,
                    "How often do you do what q" + i + " says?",
                    List.of("Answer 1", "Answer 2", "Answer 3")));
            for (var group : List.of(
                    Group.of("C", "1"),
                    Group.of("C", "2"),
                    Group.of("C", "1").and("R", "1"),
                    Group.of("C", "1").and("R", "2"),
                    Group.of("C", "2").and("R", "1"))) {
                cells.add(new PublishedCell(group, "q" + i, 1000, shares(), "table"));
            }
        }
        return of(
                "s",
                "Survey",
                List.of(
                        variable("C", Role.COUNTRY, "India", "Thailand"),
                        variable("R", Role.RELIGION, "Hindu", "Muslim")),
                asked,
                cells);
    }

    /** One question that was put to everybody. */
    static Survey ofEverybody() {
        return of(
                "s",
                "Survey",
                List.of(),
                List.of(question("q1", "Label", "How often do you?", List.of("Answer 1", "Answer 2", "Answer 3"))),
                List.of(new PublishedCell(Group.everyone(), "q1", 1000, shares(), "table")));
    }

    private static Map<String, Double> shares() {
        var shares = new LinkedHashMap<String, Double>();
        shares.put("1", 0.5);
        shares.put("2", 0.3);
        shares.put("3", 0.2);
        return shares;
    }

    static Survey of(
            String id, String name, List<Variable> variables, List<Question> questions, List<PublishedCell> cells) {
        return new Survey(
                id, name, variables, questions, new PublishedShares(cells), Provenance.ofFile(id + ".csv", ""), true);
    }

    static Question question(String id, String label, String wording, List<String> answers) {
        return new Question(
                id,
                label,
                wording,
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.empty(),
                IntStream.range(0, answers.size())
                        .mapToObj(i -> new Option(String.valueOf(i + 1), answers.get(i), i + 1, OptionKind.SUBSTANTIVE))
                        .toList());
    }

    static Variable variable(String name, Role role, String... labels) {
        return new Variable(
                name,
                name,
                role,
                Measure.NOMINAL,
                IntStream.range(0, labels.length)
                        .mapToObj(i -> new Variable.Value(String.valueOf(i + 1), labels[i]))
                        .toList());
    }
}
