package org.mindgap.elicit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

/** Free answers are put to the options, to none of them, or to a refusal; nothing else is read from a coder's words. */
class CodingSchemeTest {
    private static final Question QUESTION = new Question(
            "q",
            "Label",
            "How important is it?",
            "en",
            Measure.ORDINAL,
            "",
            "",
            List.of(
                    new Option("4", "Very", 1, OptionKind.SUBSTANTIVE),
                    new Option("2", "Not at all", 2, OptionKind.SUBSTANTIVE),
                    new Option("8", "Don't know", 3, OptionKind.DONT_KNOW),
                    new Option("9", "Refused", 4, OptionKind.REFUSED),
                    new Option("7", "Not asked", 5, OptionKind.NOT_ASKED)));

    private static ModelReply reply(Outcome outcome, String text, String finish) {
        return new ModelReply(outcome, text, "", List.of(), List.of(), new ModelReply.Origin(finish, "m", "", -1, -1));
    }

    @Test
    void aSchemeBeginsWithTheOptionsAndEndsWithTheTwoThatAreNone() {
        var scheme = CodingScheme.of(QUESTION);
        assertThat(scheme.codes()).containsExactly("4", "2", "8", CodingScheme.NONE, CodingScheme.REFUSAL);
        assertThat(scheme.question()).isEqualTo("How important is it?");
        var own = CodingScheme.of(QUESTION, Map.of("2", "It does not matter", CodingScheme.NONE, "Says both"));
        assertThat(own.stances().get(1).says()).isEqualTo("It does not matter");
        assertThat(own.stances().get(3).says()).isEqualTo("Says both");
        assertThat(own.stances().get(0).says()).isEqualTo("Very");
        assertThatThrownBy(() -> new CodingScheme("q", List.of(new Stance("1", "One"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCoderIsAskedInOneCallAndOnlyItsLetterCounts() {
        var call = CodingScheme.of(QUESTION).call("  I could not do without it.\n");
        var said = call.prompt().messages().get(1).text();
        assertThat(said)
                .contains("How important is it?")
                .contains("-----\nI could not do without it.\n-----")
                .contains("A. Very\nB. Not at all\nC. Don't know\nD. ")
                .contains("E. Declines");
        assertThat(call.decoding().temperature()).isZero();
        var prompt = call.prompt();
        assertThat(CodingScheme.read(prompt, reply(Outcome.RECEIVED, " B.", "stop")))
                .contains("2");
        assertThat(CodingScheme.read(prompt, reply(Outcome.RECEIVED, "E", "stop")))
                .contains(CodingScheme.REFUSAL);
        assertThat(CodingScheme.read(prompt, reply(Outcome.RECEIVED, "A or B", "stop")))
                .isEmpty();
        assertThat(CodingScheme.read(prompt, reply(Outcome.TIMED_OUT, "A", "stop")))
                .isEmpty();
        assertThat(CodingScheme.status("4")).isEqualTo(AnswerStatus.OK);
        assertThat(CodingScheme.status(CodingScheme.NONE)).isEqualTo(AnswerStatus.NOT_CODED);
        assertThat(CodingScheme.status(CodingScheme.REFUSAL)).isEqualTo(AnswerStatus.DECLINED);
    }

    private static FreeText free(ModelReply reply) {
        return FreeText.of(3, "q", Condition.of(AskedAs.NO_ONE, Reading.DRAWS), Group.everyone(), reply);
    }

    @Test
    void whatHasNoWordsNeedsNoCoder() {
        assertThat(free(reply(Outcome.TIMED_OUT, "", "")).settled()).contains(AnswerStatus.FAILED);
        assertThat(free(reply(Outcome.BLOCKED, "", "")).settled()).contains(AnswerStatus.BLOCKED);
        assertThat(free(reply(Outcome.RECEIVED, "I cannot", ModelReply.REFUSAL)).settled())
                .contains(AnswerStatus.DECLINED);
        assertThat(free(reply(Outcome.RECEIVED, " \n", "stop")).settled()).contains(AnswerStatus.NOT_CODED);
        var words = free(reply(Outcome.RECEIVED, "Very much", "length"));
        assertThat(words.settled()).isEmpty();
        assertThat(words.text()).isEqualTo("Very much");
    }

    @Test
    void aCoderThatHasNotAnsweredMakesNothingOfAnAnswer() {
        var words = free(reply(Outcome.RECEIVED, "Very much", "stop"));
        assertThat(new CodedText(words, false, java.util.Optional.empty()).status())
                .isEmpty();
        assertThat(new CodedText(words, true, java.util.Optional.empty()).status())
                .contains(AnswerStatus.NOT_CODED);
        assertThat(new CodedText(words, true, java.util.Optional.of("4")).status())
                .contains(AnswerStatus.OK);
    }
}
