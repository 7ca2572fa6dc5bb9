package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** The questions that WorldValuesBench brings into an order, code by code as its table has them (methods.md §6.6). */
class WvsOrderTest {
    private static Question question(String id, String... codesAndLabels) {
        var options = new ArrayList<Option>();
        for (var text : codesAndLabels) {
            var blank = text.indexOf(' ');
            var label = text.substring(blank + 1);
            options.add(new Option(
                    text.substring(0, blank),
                    label,
                    options.size() + 1,
                    label.equals("Don't know") ? OptionKind.DONT_KNOW : OptionKind.SUBSTANTIVE));
        }
        return new Question(id, id, "", "en", Measure.NOMINAL, "", "", options);
    }

    private static Survey survey() {
        var ten = new String[] {"1 a", "2 b", "3 c", "4 d", "5 e", "6 f", "7 g", "8 h", "9 i", "10 j"};
        var eleven = new ArrayList<>(List.of("0 It is against democracy (spontaneous)"));
        eleven.addAll(List.of(ten));
        return new SurveyFixture()
                .asks(question("Q56", "1 Better off", "2 Worse off", "3 Or about the same", "-1 Don't know"), "2", "3")
                .asks(question("Q111", "1 Environment", "2 Growth", "3 Other answer"), "3", "1")
                .asks(
                        question(
                                "Q119",
                                "0 Hard to say",
                                "1 Disagree strongly",
                                "2 Disagree",
                                "3 Agree",
                                "4 Agree strongly"),
                        "0",
                        "4")
                .asks(question("Q221", "1 Always", "2 Usually", "3 Never", "4 Not allowed to vote"), "4", "3")
                .asks(question("Q245", eleven.toArray(String[]::new)), "0", "10")
                .asks(question("E035", ten), "1", "10")
                .asks(question("Q222", "1 Tea", "2 Coffee", "3 Milk", "4 Water"), "4", "3")
                .asks(question("Q1", "1 Very", "2 Rather"), "1", "2")
                .build();
    }

    @Test
    void eachIsRecodedAsTheTableHasIt() throws ProblemException {
        var survey = survey();
        var found = WvsOrder.of(survey);
        assertThat(found.fitting())
                .extracting(WvsOrder.Proposal::question)
                .containsExactly("Q56", "Q111", "Q119", "Q221", "Q245", "E035");
        assertThat(found.unlike()).containsExactly("Q222");
        assertThat(found.fitting().get(2).words()).isEqualTo("0 Hard to say -> 3; 3 Agree -> 4; 4 Agree strongly -> 5");
        var edits = found.fitting().stream().flatMap(p -> p.edits().stream()).toList();
        var recoded = Overlay.with(survey, List.of(), edits).survey();
        assertThat(recoded.questions())
                .extracting(Question::id)
                .containsExactly("Q222", "Q1", "Q56_r", "Q111_r", "Q119_r", "Q221_r", "Q245_r", "E035_r");
        assertThat(options(recoded, "Q56_r"))
                .containsExactly("1 Better off", "2 Or about the same", "3 Worse off", "-1 Don't know");
        assertThat(options(recoded, "Q111_r"))
                .containsExactly("1 Environment", "2 Growth", "3 Other answer (no answer)");
        assertThat(options(recoded, "Q119_r"))
                .containsExactly("1 Disagree strongly", "2 Disagree", "3 Hard to say", "4 Agree", "5 Agree strongly");
        assertThat(options(recoded, "Q221_r"))
                .containsExactly("1 Always", "2 Usually", "3 Never", "4 Not allowed to vote (no answer)");
        assertThat(options(recoded, "Q245_r"))
                .hasSize(10)
                .startsWith("1 a", "2 b")
                .endsWith("10 j");
        assertThat(options(recoded, "E035_r")).startsWith("1 j").endsWith("10 a");
        assertThat(recoded.question("Q245_r")
                        .orElseThrow()
                        .recoded()
                        .orElseThrow()
                        .codes())
                .containsEntry("0", "1")
                .containsEntry("1", "1");
        assertThat(recoded.question("Q119_r").orElseThrow().measure()).isEqualTo(Measure.ORDINAL);
        // once recoded nothing is left to propose
        assertThat(WvsOrder.of(recoded).fitting()).isEmpty();
    }

    private static List<String> options(Survey survey, String question) {
        return survey.question(question).orElseThrow().options().stream()
                .map(o -> o.code() + " " + o.label() + (o.kind() == OptionKind.NOT_ASKED ? " (no answer)" : ""))
                .toList();
    }
}
