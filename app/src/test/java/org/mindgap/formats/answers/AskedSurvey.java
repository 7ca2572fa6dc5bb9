package org.mindgap.formats.answers;

import java.util.List;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A small survey that answers can be matched to. */
public final class AskedSurvey {
    private AskedSurvey() {}

    public static Survey survey() {
        return survey("s");
    }

    public static Survey survey(String id) {
        return new Survey(
                id,
                "Survey " + id,
                List.of(
                        new Variable(
                                "country",
                                "",
                                Role.COUNTRY,
                                Measure.NOMINAL,
                                values("TH", "Thailand", "VN", "Vietnam")),
                        new Variable(
                                "QCURREL", "", Role.RELIGION, Measure.NOMINAL, values("1", "Buddhist", "2", "Muslim")),
                        new Variable("sex", "", Role.GROUP, Measure.NOMINAL, values("1", "men", "2", "women"))),
                List.of(
                        question("Q28", option("1", "Daily", 1), option("2", "Weekly", 2), option("3", "Never", 3)),
                        question(
                                "Q29",
                                option("1", "Yes", 1),
                                option("10", "No", 2),
                                new Option("98", "Don't know", 3, OptionKind.DONT_KNOW),
                                new Option("99", "Refused", 4, OptionKind.REFUSED))),
                new PublishedShares(List.of()),
                Provenance.ofFile("s.csv", ""),
                false);
    }

    private static Question question(String id, Option... options) {
        return new Question(id, "label of " + id, "", "", Measure.NOMINAL, "", "", List.of(options));
    }

    private static Option option(String code, String label, int position) {
        return new Option(code, label, position, OptionKind.SUBSTANTIVE);
    }

    private static List<Variable.Value> values(String a, String labelA, String b, String labelB) {
        return List.of(new Variable.Value(a, labelA), new Variable.Value(b, labelB));
    }
}
