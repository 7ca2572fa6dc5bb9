package org.mindgap.elicit.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.problem.ProblemException;
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
import org.mindgap.survey.Wording;

class PromptWriterTest {
    private static final List<Option> OPTIONS = List.of(
            new Option("1", "Very important", 1, OptionKind.SUBSTANTIVE),
            new Option("2", "Not important", 2, OptionKind.SUBSTANTIVE),
            new Option("98", "Don't know", 3, OptionKind.DONT_KNOW),
            new Option("99", "Refused", 4, OptionKind.REFUSED));
    private static final Wording THAI = new Wording(
            "th",
            "",
            "ศาสนาสำคัญเพียงใด",
            "",
            List.of(new Wording.OptionText("1", "สำคัญมาก"), new Wording.OptionText("2", "ไม่สำคัญ")),
            List.of());
    private static final Group MUSLIMS = Group.of("COUNTRY", "9").and("QREL", "2");

    private final Survey survey = PromptSurveys.survey(question("How important is religion?", List.of(THAI)));
    private final PromptWriter writer = new PromptWriter(survey, Templates.presets());

    private static Question question(String wording, List<Wording> translations) {
        return new Question(
                "Q1",
                "Religion",
                wording,
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.empty(),
                OPTIONS,
                "",
                "",
                translations);
    }

    private static Asking asking(Mode mode, AskedAs as, String language, String template) {
        return new Asking(mode, as, language, template, false, Decoding.at(0, 1));
    }

    private Prompt write(Asking asking, List<Integer> order) throws ProblemException {
        return writer.write(survey.questions().get(0), MUSLIMS, asking, order);
    }

    @Test
    void noOneInParticularIsNotNamed() throws ProblemException {
        var prompt = write(asking(Mode.LABEL, AskedAs.NO_ONE, "en", "standard"), List.of(0, 1));
        assertThat(prompt.messages())
                .containsExactly(Message.user("How important is religion?\n\nA. Very important\nB. Not important\n\n"
                        + "Reply with the letter of one option and nothing else."));
        assertThat(prompt.prefill()).isEqualTo("Answer:");
        assertThat(prompt.choices()).extracting(Prompt.Choice::code).containsExactly("1", "2");
    }

    @Test
    void lettersBelongToPlacesAndCodesToOptions() throws ProblemException {
        var reversed = write(asking(Mode.LABEL, AskedAs.NO_ONE, "en", "standard"), List.of(1, 0));
        assertThat(reversed.choices())
                .containsExactly(
                        new Prompt.Choice("2", "A", "Not important"), new Prompt.Choice("1", "B", "Very important"));
        var codes = write(asking(Mode.LABEL, AskedAs.NO_ONE, "en", "one-line"), List.of(1, 0));
        assertThat(codes.choices())
                .containsExactly(
                        new Prompt.Choice("2", "2", "Not important"), new Prompt.Choice("1", "1", "Very important"));
    }

    @Test
    void theGroupIsNamedByTheSurveysLabels() throws ProblemException {
        var prompt = write(asking(Mode.LABEL, AskedAs.GROUP, "en", "standard"), List.of(0, 1));
        assertThat(prompt.messages().get(0).text())
                .isEqualTo("You live in Thailand and take part in an opinion survey. About you: religion: Muslim."
                        + " Answer as such a person would.");
        var country = write(asking(Mode.LABEL, AskedAs.COUNTRY, "en", "standard"), List.of(0, 1));
        assertThat(country.messages().get(0).text()).contains("Thailand").doesNotContain("Muslim");
    }

    @Test
    void aCrossedGroupIsNamedByEachOfItsParts() throws ProblemException {
        var prompt = writer.write(
                survey.questions().get(0),
                Group.of("CROSS", "a"),
                asking(Mode.LABEL, AskedAs.GROUP, "en", "listed"),
                List.of(0, 1));
        assertThat(prompt.messages().get(0).text()).contains("- Religion: Muslim\n- Sex: Woman");
    }

    @Test
    void anotherLanguageHasItsTemplateItsWordingAndItsNameOfTheCountry() throws ProblemException {
        var prompt = write(asking(Mode.LABEL, AskedAs.COUNTRY, "th", "standard"), List.of(0, 1));
        assertThat(prompt.messages().get(0).text()).contains("ไทย");
        assertThat(prompt.messages().get(1).text()).startsWith("ศาสนาสำคัญเพียงใด\n\nA. สำคัญมาก\nB. ไม่สำคัญ");
    }

    @Test
    void whatHasNoWordingOrNoTextInTheLanguageIsNotSent() {
        var label = new PromptWriter(PromptSurveys.survey(question("", List.of())), Templates.presets());
        assertThatThrownBy(() -> label.write(
                        question("", List.of()),
                        MUSLIMS,
                        asking(Mode.LABEL, AskedAs.NO_ONE, "en", "standard"),
                        List.of(0, 1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no-wording");
        assertThatThrownBy(() -> write(asking(Mode.LABEL, AskedAs.NO_ONE, "km", "standard"), List.of(0, 1)))
                .hasMessageContaining("no-language");
        var half = new Wording("th", "", "คำถาม", "", List.of(new Wording.OptionText("1", "สำคัญมาก")), List.of());
        assertThatThrownBy(() -> writer.write(
                        question("How?", List.of(half)),
                        MUSLIMS,
                        asking(Mode.LABEL, AskedAs.NO_ONE, "th", "standard"),
                        List.of(0, 1)))
                .hasMessageContaining("option-language");
        assertThatThrownBy(() -> writer.write(
                        survey.questions().get(0),
                        Group.everyone(),
                        asking(Mode.LABEL, AskedAs.COUNTRY, "en", "standard"),
                        List.of(0, 1)))
                .hasMessageContaining("no-country");
    }

    @Test
    void dontKnowIsOfferedLastAndRefusedNever() throws ProblemException {
        var asking = new Asking(Mode.SAMPLED, AskedAs.NO_ONE, "en", "standard", true, Decoding.at(1, 5));
        var prompt = write(asking, List.of(1, 0, 2));
        assertThat(prompt.choices()).extracting(Prompt.Choice::code).containsExactly("2", "1", "98");
        assertThatThrownBy(() -> write(asking, List.of(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsOfOptionsAreScoredBehindThePrefillInTheOrderShown() throws ProblemException {
        var prompt = write(asking(Mode.OPTION_TEXT, AskedAs.NO_ONE, "en", "standard"), List.of(1, 0));
        assertThat(prompt.continuations()).containsExactly(" Not important", " Very important");
    }

    @Test
    void aFreeAnswerIsShownNoOptions() throws ProblemException {
        var prompt = write(asking(Mode.OPEN, AskedAs.NO_ONE, "en", "standard"), List.of(0, 1));
        assertThat(prompt.choices()).isEmpty();
        assertThat(prompt.messages().get(0).text()).doesNotContain("Very important");
    }

    /** A survey of one question with country, religion, sex and a cross of the last two. */
    private static final class PromptSurveys {
        static Survey survey(Question question) {
            return new Survey(
                    "s",
                    "Survey",
                    List.of(
                            new Variable("COUNTRY", "Country", Role.COUNTRY, Measure.NOMINAL, values("9", "Thailand")),
                            new Variable("QREL", "Religion", Role.RELIGION, Measure.NOMINAL, values("2", "Muslim")),
                            new Variable("SEX", "Sex", Role.GROUP, Measure.NOMINAL, values("1", "Woman")),
                            new Variable(
                                    "CROSS",
                                    "Religion and sex",
                                    Role.GROUP,
                                    Measure.NOMINAL,
                                    values("a", "Muslim, Woman"),
                                    java.util.Map.of("a", Group.of("QREL", "2").and("SEX", "1")))),
                    List.of(question),
                    new PublishedShares(List.of()),
                    Provenance.ofFile("s.csv", ""),
                    true);
        }

        private static List<Variable.Value> values(String code, String label) {
            return List.of(new Variable.Value(code, label));
        }
    }
}
