package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

class HowWordedTest {
    @Test
    void a_label_is_no_wording() {
        var worded = HowWorded.of(question("Importance of religion in your daily life", "", ""));
        assertThat(worded.state()).isEqualTo(HowWorded.State.LABEL_ONLY);
        assertThat(worded.flagged()).isTrue();
    }

    @Test
    void a_label_under_five_words_is_too_short_to_be_a_question() {
        assertThat(HowWorded.of(question("Neighbours of faith", "", "")).state())
                .isEqualTo(HowWorded.State.FEW_WORDS);
    }

    @Test
    void what_was_confirmed_is_a_wording_however_short() {
        var worded = HowWorded.of(question("Prayer", "Do you pray?", ""));
        assertThat(worded.state()).isEqualTo(HowWorded.State.CONFIRMED);
        assertThat(worded.flagged()).isFalse();
    }

    @Test
    void an_item_of_a_battery_needs_its_stem() {
        assertThat(HowWorded.of(question("Fasts", "", "Practices")).state()).isEqualTo(HowWorded.State.NO_STEM);
        assertThat(HowWorded.of(question("Fasts", "Fasting", "Practices")).state())
                .isEqualTo(HowWorded.State.NO_STEM);
        assertThat(HowWorded.of(question("Fasts", "Do you ever fast on certain days?", "Practices"))
                        .state())
                .isEqualTo(HowWorded.State.CONFIRMED);
    }

    @Test
    void a_text_of_255_bytes_was_cut_in_whatever_script() {
        assertThat(HowWorded.of(question("x ".repeat(127) + "x", "", "")).state())
                .isEqualTo(HowWorded.State.CUT);
        assertThat(HowWorded.of(question("x", "ศ".repeat(85), "")).state()).isEqualTo(HowWorded.State.CUT);
        assertThat(HowWorded.of(question("x ".repeat(140), "", "")).state()).isEqualTo(HowWorded.State.LABEL_ONLY);
    }

    private static Question question(String label, String wording, String battery) {
        return new Question(
                "q",
                label,
                wording,
                "en",
                Measure.NOMINAL,
                "",
                "",
                battery,
                Optional.empty(),
                List.of(new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE)));
    }
}
