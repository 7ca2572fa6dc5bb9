package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.problem.ProblemException;
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

class MissingOfQuestionTest {
    private static final Survey SURVEY = survey();

    private static Survey survey() {
        var options = List.of(
                new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "No", 2, OptionKind.SUBSTANTIVE),
                new Option("97", "Not asked", 3, OptionKind.NOT_ASKED),
                new Option("98", "Don't know", 4, OptionKind.DONT_KNOW),
                new Option("99", "Refused", 5, OptionKind.REFUSED));
        var variable = new Variable(
                "q",
                "Q",
                Role.OPINION,
                Measure.NOMINAL,
                options.stream()
                        .map(o -> new Variable.Value(o.code(), o.label()))
                        .toList());
        return new Survey(
                "s",
                "S",
                List.of(variable),
                List.of(new Question("q", "Q", "", "", Measure.NOMINAL, "", "", options)),
                new InMemoryRespondents(
                        5,
                        Map.of("q", new Column.Codes(new int[] {0, 1, 2, 3, 4}, List.of("1", "2", "97", "98", "99")))),
                Provenance.ofFile("s.csv", ""),
                false);
    }

    private static String kinds(Survey survey) {
        return survey.question("q").orElseThrow().options().stream()
                .map(o -> o.code() + " " + o.kind().name().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Survey with(Survey now, List<Edit> before, String values) throws ProblemException {
        var edits = MissingOfQuestion.of(now, "q").orElseThrow().edits(values);
        return Overlay.with(SURVEY, before, edits).survey();
    }

    @Test
    void theListIsWhatItsOptionsSay() {
        assertThat(MissingOfQuestion.of(SURVEY, "q").orElseThrow().words()).isEqualTo("97, 98, 99");
        assertThat(MissingOfQuestion.of(SURVEY, "nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| 1 substantive, 2 substantive, 97 substantive, 98 substantive, 99 substantive",
                "98, 99| 1 substantive, 2 substantive, 97 substantive, 98 dont_know, 99 refused",
                "97 thru 99| 1 substantive, 2 substantive, 97 not_asked, 98 dont_know, 99 refused",
                "2, 97, 98, 99| 1 substantive, 2 not_asked, 97 not_asked, 98 dont_know, 99 refused",
                "2| 1 substantive, 2 not_asked, 97 substantive, 98 substantive, 99 substantive"
            })
    void anotherListTakesItsPlaceAndComesBack(String values, String kinds) throws ProblemException {
        var now = with(SURVEY, List.of(), values);
        assertThat(kinds(now)).isEqualTo(kinds);

        // and back again, edit upon edit
        var first = MissingOfQuestion.of(SURVEY, "q").orElseThrow().edits(values);
        var back = with(now, first, "97, 98, 99");
        assertThat(back.question("q").orElseThrow().options().stream()
                        .filter(o -> !o.substantive())
                        .map(Option::code))
                .containsExactlyInAnyOrder("97", "98", "99");
        assertThat(MissingOfQuestion.of(back, "q").orElseThrow().words()).isEqualTo("97, 98, 99");
    }

    @Test
    void optionsThatBecomeAnswersAreKnownBefore() throws ProblemException {
        assertThat(MissingOfQuestion.of(SURVEY, "q").orElseThrow().becomeAnswers("99"))
                .extracting(Option::code)
                .containsExactly("97", "98");
    }

    @Test
    void whatWasLeftOutByNameIsAnAnswerAgain() throws ProblemException {
        var before = List.<Edit>of(new Edit.LeaveCodeOut("q", "2", true));
        var now = Overlay.of(SURVEY, before);
        assertThat(MissingOfQuestion.of(now, "q").orElseThrow().words()).contains("2");

        assertThat(kinds(with(now, before, "97, 98, 99"))).startsWith("1 substantive, 2 substantive");
    }
}
