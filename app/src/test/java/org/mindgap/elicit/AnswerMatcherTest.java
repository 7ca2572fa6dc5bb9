package org.mindgap.elicit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

class AnswerMatcherTest {
    private static final Survey INDIA = survey(
            "in",
            "India 2020",
            List.of(new Variable.Value("1", "India")),
            question("Q1", "Prayer", "How often do you pray?"));
    private static final Survey EAST = survey(
            "ea",
            "East Asia 2023",
            List.of(new Variable.Value("2", "Japan"), new Variable.Value("4", "Korea")),
            question("Q1", "Satisfaction", "How satisfied are you?"),
            question("Q2", "Prayer", "How often do you pray at home?"));

    private final AnswerMatcher matcher = new AnswerMatcher(List.of(INDIA, EAST));

    @Test
    void findsByIdThenByWordingThenByLabel() {
        assertThat(matcher.match("Q2", Map.of()))
                .isEqualTo(new AnswerMatcher.Match.Found(EAST, EAST.questions().get(1), Group.everyone()));
        assertThat(matcher.match(" How often do you pray? ", Map.of("country", "india")))
                .isEqualTo(
                        new AnswerMatcher.Match.Found(INDIA, INDIA.questions().get(0), Group.of("CTRY", "1")));
        assertThat(matcher.match("Satisfaction", Map.of("CTRY", "Japan")))
                .isEqualTo(new AnswerMatcher.Match.Found(EAST, EAST.questions().get(0), Group.of("CTRY", "2")));
    }

    @Test
    void theNamedPeopleDecideBetweenSurveysAndNothingElseDoes() {
        assertThat(matcher.match("Q1", Map.of("country", "Korea")))
                .isEqualTo(new AnswerMatcher.Match.Found(EAST, EAST.questions().get(0), Group.of("CTRY", "4")));
        assertThat(problem(matcher.match("Q1", Map.of()))).isEqualTo("answers.question-ambiguous");
    }

    @Test
    void neverMatchesWhatIsOnlySimilar() {
        assertThat(problem(matcher.match("how often do you pray?", Map.of()))).isEqualTo("answers.question-unknown");
        assertThat(problem(matcher.match("How often do you pray", Map.of()))).isEqualTo("answers.question-unknown");
        assertThat(problem(matcher.match("", Map.of()))).isEqualTo("answers.question-unknown");
    }

    @Test
    void saysWhatIsWrongWithTheGroup() {
        assertThat(problem(matcher.match("Q2", Map.of("country", "Corea")))).isEqualTo("answers.group-unknown");
        assertThat(problem(matcher.match("Q2", Map.of("caste", "1")))).isEqualTo("answers.variable-unknown");
        var match = (AnswerMatcher.Match.NotFound) matcher.match("Q2", Map.of("country", "Corea"));
        assertThat(new ProblemTexts(Locale.ENGLISH).line(match.problem()))
                .isEqualTo("“Corea” is not a value of CTRY in the survey East Asia 2023; values are: 2 Japan, 4 Korea. "
                        + "Use the survey’s own code or label; a look-alike is not taken.");
    }

    @Test
    void everyCodeHasASentence() {
        var texts = new ProblemTexts(Locale.ENGLISH);
        for (var match : List.of(
                matcher.match("Q1", Map.of()),
                matcher.match("Q9", Map.of()),
                matcher.match("Q2", Map.of("caste", "1")),
                matcher.match("Q2", Map.of("country", "Corea")))) {
            var problem = ((AnswerMatcher.Match.NotFound) match).problem();
            assertThat(texts.sentence(problem)).doesNotStartWith(problem.code()).endsWith(".");
            assertThat(texts.hint(problem)).isNotEmpty();
        }
    }

    @Test
    void findsOptionsByCodeThenByLabel() {
        var question = INDIA.questions().get(0);
        assertThat(matcher.optionCode(question, " 1 ")).contains("1");
        assertThat(matcher.optionCode(question, "Weekly")).contains("2");
        assertThat(matcher.optionCode(question, "weekly")).isEmpty();
        assertThat(matcher.optionCode(question, "Never"))
                .as("two options have this label")
                .isEmpty();
    }

    private static String problem(AnswerMatcher.Match match) {
        return ((AnswerMatcher.Match.NotFound) match).problem().code();
    }

    private static Question question(String id, String label, String wording) {
        var labels = List.of("Daily", "Weekly", "Never", "Never");
        var options = new java.util.ArrayList<Option>();
        for (var i = 0; i < labels.size(); i++) {
            options.add(new Option("" + (i + 1), labels.get(i), i + 1, OptionKind.SUBSTANTIVE));
        }
        return new Question(id, label, wording, "en", Measure.ORDINAL, "", "", options);
    }

    private static Survey survey(String id, String name, List<Variable.Value> countries, Question... questions) {
        var country = new Variable("CTRY", "Country", Role.COUNTRY, Measure.NOMINAL, countries);
        return new Survey(
                id,
                name,
                List.of(country),
                List.of(questions),
                new PublishedShares(List.of()),
                Provenance.ofFile(name, ""),
                true);
    }
}
