package org.mindgap.compare.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;

/** What an option counts follows from the definitions (Baumgartner and Steenkamp 2001). */
class StyleTest {
    private static Question question(Measure measure, String... labels) {
        var options = new ArrayList<Option>();
        for (var label : labels) {
            var at = options.size() + 1;
            options.add(new Option("" + at, label, at, OptionKind.SUBSTANTIVE));
        }
        options.add(new Option("98", "Don't know", 98, OptionKind.DONT_KNOW));
        return new Question("q", "q", "", "en", measure, "", "", options);
    }

    private static double[] of(Style style, Question question) {
        return style.of(question, OptionPolicy.SUBSTANTIVE, Agreement.READ)
                .orElseThrow()
                .of();
    }

    @Test
    void fiveStepsOfAgreement() {
        var question = question(
                Measure.ORDINAL,
                "Strongly agree",
                "Agree",
                "Neither agree nor disagree",
                "Disagree",
                "Strongly disagree");

        assertThat(of(Style.ACQUIESCENCE, question)).containsExactly(1, 1, 0, -1, -1);
        assertThat(of(Style.EXTREME, question)).containsExactly(1, 0, 0, 0, 1);
        assertThat(of(Style.MIDPOINT, question)).containsExactly(0, 0, 1, 0, 0);
    }

    /** Don't know is counted by this policy and has no place in the order: it is no answer of any style. */
    @Test
    void whatHasNoPlaceIsLeftOut() {
        var question = question(Measure.ORDINAL, "a", "b", "c", "d", "e");
        var scores =
                Style.EXTREME.of(question, OptionPolicy.ALL, Agreement.READ).orElseThrow();

        assertThat(scores.of()).containsExactly(1, 0, 0, 0, 1, Double.NaN);
        assertThat(scores.mean(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.5})).isEqualTo(0.4);
    }

    @Test
    void questionsThatCannotShowAStyleDoNot() {
        var three = question(Measure.ORDINAL, "more", "same", "less");
        var nominal = question(Measure.NOMINAL, "Agree", "Disagree", "a", "b", "c");

        assertThat(Style.EXTREME.of(three, OptionPolicy.SUBSTANTIVE, Agreement.READ))
                .isEmpty();
        assertThat(Style.MIDPOINT.of(three, OptionPolicy.SUBSTANTIVE, Agreement.READ))
                .isPresent();
        assertThat(Style.ACQUIESCENCE.of(three, OptionPolicy.SUBSTANTIVE, Agreement.READ))
                .isEmpty();
        for (var style : List.of(Style.values())) {
            assertThat(style.of(nominal, OptionPolicy.SUBSTANTIVE, Agreement.READ))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Mostly agree, 1",
        "Tend to disagree, -1",
        "Do not agree at all, -1",
        "Neither, 0",
        "Agree nor disagree, 0",
        "Nagreed, 0"
    })
    void labelsAreReadByTheirWords(String label, double side) {
        assertThat(Agreement.side(label)).isEqualTo(side);
    }

    private static Question indonesian(Optional<Pole> pole, List<Wording> translations) {
        var plain = question(Measure.ORDINAL, "Sangat setuju", "Setuju", "Tidak setuju", "Sangat tidak setuju");
        return new Question(
                "q", "q", "", "id", Measure.ORDINAL, "", "", "", pole, plain.options(), "", "", translations);
    }

    @Test
    void inOtherLanguagesAgreementIsDeclared() {
        var silent = indonesian(Optional.empty(), List.of());
        assertThat(Style.ACQUIESCENCE.of(silent, OptionPolicy.SUBSTANTIVE, Agreement.READ))
                .isEmpty();
        assertThat(Agreement.READ.unknown(silent, OptionPolicy.SUBSTANTIVE)).isTrue();

        var named = new Agreement(Set.of("setuju", "SANGAT SETUJU"), Set.of("3", "Sangat tidak setuju"));
        assertThat(named.sides(silent, OptionPolicy.SUBSTANTIVE).orElseThrow()).containsExactly(1, 1, -1, -1);
        assertThat(named.unknown(silent, OptionPolicy.SUBSTANTIVE)).isFalse();
        assertThat(named.strange(List.of(silent))).isEmpty();
        assertThat(new Agreement(Set.of("Ja"), Set.of("4")).strange(List.of(silent)))
                .containsExactly("ja");
    }

    @Test
    void aPoleOfAgreementSaysWhichHalfAgrees() {
        var last = indonesian(Optional.of(new Pole("Agreement", Pole.End.LAST)), List.of());
        assertThat(of(Style.ACQUIESCENCE, last)).containsExactly(-1, -1, 1, 1);

        var other = indonesian(Optional.of(new Pole("religious", Pole.End.LAST)), List.of());
        assertThat(Agreement.READ.unknown(other, OptionPolicy.SUBSTANTIVE)).isTrue();
    }

    @Test
    void anEnglishTranslationIsReadByItsWords() {
        var english = new Wording(
                "en-GB",
                "",
                "Do you agree?",
                "",
                List.of(
                        new Wording.OptionText("1", "Strongly agree"),
                        new Wording.OptionText("2", "Agree"),
                        new Wording.OptionText("3", "Disagree"),
                        new Wording.OptionText("4", "Strongly disagree")),
                List.of());

        assertThat(of(Style.ACQUIESCENCE, indonesian(Optional.empty(), List.of(english))))
                .containsExactly(1, 1, -1, -1);
    }

    /** Options of an English question that say neither are known not to agree. */
    @Test
    void englishQuestionsWithoutTheWordsAreNotUnknown() {
        assertThat(Agreement.READ.unknown(question(Measure.ORDINAL, "often", "rarely"), OptionPolicy.SUBSTANTIVE))
                .isFalse();
    }
}
