package org.mindgap.compare.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

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
        return style.of(question, OptionPolicy.SUBSTANTIVE).orElseThrow().of();
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
        var scores = Style.EXTREME.of(question, OptionPolicy.ALL).orElseThrow();

        assertThat(scores.of()).containsExactly(1, 0, 0, 0, 1, Double.NaN);
        assertThat(scores.mean(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.5})).isEqualTo(0.4);
    }

    @Test
    void questionsThatCannotShowAStyleDoNot() {
        var three = question(Measure.ORDINAL, "more", "same", "less");
        var nominal = question(Measure.NOMINAL, "Agree", "Disagree", "a", "b", "c");

        assertThat(Style.EXTREME.of(three, OptionPolicy.SUBSTANTIVE)).isEmpty();
        assertThat(Style.MIDPOINT.of(three, OptionPolicy.SUBSTANTIVE)).isPresent();
        assertThat(Style.ACQUIESCENCE.of(three, OptionPolicy.SUBSTANTIVE)).isEmpty();
        for (var style : List.of(Style.values())) {
            assertThat(style.of(nominal, OptionPolicy.SUBSTANTIVE)).isEmpty();
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
        assertThat(Style.side(label)).isEqualTo(side);
    }
}
