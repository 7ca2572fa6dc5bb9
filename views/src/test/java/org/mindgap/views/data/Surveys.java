package org.mindgap.views.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Small surveys of people who do not exist. */
final class Surveys {
    private Surveys() {}

    /** Five people: a country, a weight, two questions of which one has no wording. */
    static Survey people() {
        var yesNo = List.of(
                new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "No", 2, OptionKind.SUBSTANTIVE),
                new Option("7", "Not asked", 3, OptionKind.NOT_ASKED),
                new Option("8", "Skipped", 4, OptionKind.NOT_ASKED),
                new Option("9", "Don't know", 5, OptionKind.DONT_KNOW));
        var columns = new LinkedHashMap<String, Column>();
        columns.put("land", codes(List.of("1", "2"), 0, 0, 1, 1, -1));
        columns.put("wt", new Column.Numbers(new double[] {1, 0.5, 1.25, Double.NaN, 2}));
        columns.put("q1", codes(List.of("1", "7", "8", "9"), 0, 1, 2, 3, -1));
        columns.put("q2", codes(List.of("2"), 0, 0, 0, 0, 0));
        return new Survey(
                "s1",
                "Small",
                List.of(
                        new Variable(
                                "land",
                                "Country",
                                Role.COUNTRY,
                                Measure.NOMINAL,
                                List.of(new Variable.Value("1", "ไทย"), new Variable.Value("2", "한국"))),
                        new Variable("wt", "Final weight", Role.WEIGHT, Measure.SCALE, List.of()),
                        new Variable("q1", "Bread", Role.OPINION, Measure.NOMINAL, List.of()),
                        new Variable("q2", "Zest for rain in spring", Role.OPINION, Measure.ORDINAL, List.of())),
                List.of(
                        question("q1", "Bread", "Do you eat bread?", Measure.NOMINAL, yesNo),
                        question("q2", "Zest for rain in spring", "", Measure.ORDINAL, yesNo)),
                new InMemoryRespondents(5, Map.copyOf(columns)),
                Provenance.ofFile("small.csv", ""),
                true);
    }

    /** As many variables as are asked for, without answers worth reading. */
    static Survey wide(int variables) {
        var columns = new LinkedHashMap<String, Column>();
        var all = new java.util.ArrayList<Variable>();
        for (var i = 0; i < variables; i++) {
            var name = "v" + i;
            all.add(new Variable(name, "Variable number " + i, Role.LEFT_OUT, Measure.NOMINAL, List.of()));
            columns.put(name, codes(List.of("a", "b"), 0, 1));
        }
        return new Survey(
                "s1",
                "Wide",
                all,
                List.of(),
                new InMemoryRespondents(2, Map.copyOf(columns)),
                Provenance.ofFile("wide.csv", ""),
                true);
    }

    private static Question question(String id, String label, String wording, Measure measure, List<Option> options) {
        return new Question(id, label, wording, "en", measure, "Food", "", "", Optional.empty(), options);
    }

    private static Column.Codes codes(List<String> dictionary, int... index) {
        return new Column.Codes(index, dictionary);
    }
}
