package org.mindgap.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small surveys for tests. Codes are texts; an empty text is a missing value. */
public final class SurveyFixture {
    private final List<Variable> variables = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private int rows;

    /** A question whose options have the codes 1, 2, ... and, with dontKnow, 98. */
    public static Question question(String id, Measure measure, String topic, int options, boolean dontKnow) {
        var all = new ArrayList<Option>();
        IntStream.rangeClosed(1, options)
                .forEach(i -> all.add(new Option("" + i, "option " + i, i, OptionKind.SUBSTANTIVE)));
        if (dontKnow) {
            all.add(new Option("98", "Don't know", options + 1, OptionKind.DONT_KNOW));
        }
        return new Question(id, id, "", "en", measure, topic, "", all);
    }

    public SurveyFixture divides(String name, Role role, List<String> codes, String... column) {
        var values =
                codes.stream().map(c -> new Variable.Value(c, "label " + c)).toList();
        variables.add(new Variable(name, name, role, Measure.NOMINAL, values));
        return column(name, column);
    }

    public SurveyFixture weight(String name, double... values) {
        variables.add(new Variable(name, name, Role.WEIGHT, Measure.SCALE, List.of()));
        columns.put(name, new Column.Numbers(values));
        rows = values.length;
        return this;
    }

    public SurveyFixture asks(Question question, String... column) {
        questions.add(question);
        variables.add(new Variable(question.id(), question.label(), Role.OPINION, question.measure(), List.of()));
        return column(question.id(), column);
    }

    public Survey build() {
        return survey(new InMemoryRespondents(rows, columns));
    }

    /** The same variables and questions, with published figures in place of respondents. */
    public Survey published(PublishedCell... cells) {
        return survey(new PublishedShares(List.of(cells)));
    }

    private Survey survey(HumanSource source) {
        return new Survey("s", "Fixture", variables, questions, source, Provenance.ofFile("fixture.csv", ""), true);
    }

    private SurveyFixture column(String name, String... column) {
        if (column.length == 0) {
            return this;
        }
        var dictionary =
                Arrays.stream(column).filter(c -> !c.isEmpty()).distinct().toList();
        columns.put(
                name,
                new Column.Codes(
                        Arrays.stream(column).mapToInt(dictionary::indexOf).toArray(), dictionary));
        rows = column.length;
        return this;
    }
}
