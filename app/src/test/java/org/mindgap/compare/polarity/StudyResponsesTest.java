package org.mindgap.compare.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.Response;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Variable;

/** A response of a study counts once, and only answers to the same prompt are paired. */
class StudyResponsesTest {
    private static final Model MODEL = new Model("m", "M", Model.Kind.LANGUAGE_MODEL, "");
    private static final List<Question> QUESTIONS = List.of(
            SurveyFixture.question("q1", Measure.ORDINAL, "", 2, false),
            SurveyFixture.question("q2", Measure.ORDINAL, "", 2, false),
            SurveyFixture.question("q3", Measure.ORDINAL, "", 2, false));

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void answersRepeatedUnderEveryCountryCountOnceAsTheResponsesWithoutTheirCopies() {
        for (var q = 1; q <= 3; q++) {
            answer(AskedAs.NO_ONE, Group.everyone(), q, q / 4.0);
            answer(AskedAs.NO_ONE, Group.everyone(), q, 1 - q / 4.0);
        }
        var without = read(AskedAs.NO_ONE);
        answers.clear();
        for (var country : List.of("1", "2", "3", "4")) {
            for (var q = 1; q <= 3; q++) {
                answer(AskedAs.NO_ONE, Group.of("land", country), q, q / 4.0);
                answer(AskedAs.NO_ONE, Group.of("land", country), q, 1 - q / 4.0);
            }
        }

        var read = read(AskedAs.NO_ONE);

        assertThat(read.copies()).isEqualTo(18);
        assertThat(read.responses()).isEqualTo(without.responses());
        assertThat(how().rows(read.responses())).isEqualTo(how().rows(without.responses()));
        assertThat(read.notes()).extracting(Problem::code).contains("compare.copied-answers");
        assertThat(without.notes()).extracting(Problem::code).doesNotContain("compare.copied-answers");
    }

    @Test
    void drawsThatSayTheSameAreNoCopies() {
        for (var q = 1; q <= 3; q++) {
            answer(AskedAs.NO_ONE, Group.everyone(), q, q / 4.0);
            answer(AskedAs.NO_ONE, Group.everyone(), q, q / 4.0);
        }

        var read = read(AskedAs.NO_ONE);

        assertThat(read.copies()).isZero();
        assertThat(how().rows(read.responses()).get(0).consistency().value()).isEqualTo(1);
    }

    /** Each persona says the same whenever it is asked, and the two say the opposite: consistent, by the definition. */
    @Test
    void personasAreHeldAgainstTheirOwnPeopleAndNotPairedWithOneAnother() {
        for (var q = 1; q <= 3; q++) {
            for (var times = 0; times < 2; times++) {
                answer(AskedAs.COUNTRY, Group.of("land", "1"), q, q / 4.0);
                answer(AskedAs.COUNTRY, Group.of("land", "2"), q, 1 - q / 4.0);
            }
        }

        var read = read(AskedAs.COUNTRY);
        var row = how().rows(read.responses()).get(0);

        assertThat(read.copies()).isZero();
        assertThat(read.responses()).extracting(Response::truth).contains(.25, .75);
        assertThat(row.consistency().value()).isEqualTo(1);
        assertThat(row.alignment().value()).isEqualTo(1);
        assertThat(row.repeated()).isEqualTo(6);
    }

    private static Consistency how() {
        return new Consistency(0, 1, 0, 3, new Seed(1));
    }

    private void answer(AskedAs askedAs, Group target, int question, double part) {
        answers.add(new Answer(
                answers.size() + 1L,
                "m",
                "s",
                "q" + question,
                new Condition(askedAs, "en", "", "", Reading.PROBABILITIES, null),
                target,
                Map.of("1", part, "2", 1 - part),
                0,
                1,
                AnswerStatus.OK));
    }

    private StudyResponses read(AskedAs askedAs) {
        var cells = new ArrayList<PublishedCell>();
        for (var q = 1; q <= 3; q++) {
            cells.add(cell(Group.everyone(), q, .5));
            cells.add(cell(Group.of("land", "1"), q, q / 4.0));
            cells.add(cell(Group.of("land", "2"), q, 1 - q / 4.0));
        }
        var land = new Variable(
                "land",
                "Country",
                Role.COUNTRY,
                Measure.NOMINAL,
                List.of(new Variable.Value("1", "A"), new Variable.Value("2", "B")));
        var survey = new Survey(
                "s", "S", List.of(land), QUESTIONS, new PublishedShares(cells), Provenance.ofFile("f", ""), false);
        return StudyResponses.of(
                source(),
                List.of(MODEL),
                askedAs,
                HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                new Poles(Middle.NEITHER, List.of()),
                Optional.empty(),
                JobContext.unwatched());
    }

    private static PublishedCell cell(Group group, int question, double part) {
        return new PublishedCell(group, "q" + question, 1000, Map.of("1", part, "2", 1 - part), "");
    }

    private AnswerSource source() {
        return new AnswerSource() {
            @Override
            public List<Model> models() {
                return List.of(MODEL);
            }

            @Override
            public List<Answer> answers(String survey, String model) {
                return answers;
            }

            @Override
            public Evidence evidence(long answer) {
                throw new UnsupportedOperationException("nobody looks");
            }
        };
    }
}
