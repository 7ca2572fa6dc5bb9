package org.mindgap.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are as dictionaries of the languages have them. */
class LineEndsTest {
    @ParameterizedTest
    @CsvSource({
        "ប្រទេស|កម្ពុជា", // country, Cambodia
        "ខ្ញុំ|ស្រឡាញ់", // I, love
        "គាត់|និយាយ", // he, speaks
        "ພາສາ|ລາວ", // language, Lao
        "ສາສະໜາ|ພຸດ", // religion, Buddha
        "ภาษา|ไทย", // language, Thai
        "ศาสนา|คริสต์", // religion, Christ
        "မြန်မာ|စကား" // Burmese, speech
    })
    void words_of_scripts_without_blanks_stay_whole(String words) {
        var whole = List.of(words.split("\\|"));
        var text = String.join("", whole);
        assertThat(LineEnds.of(text).parts(text)).isEqualTo(whole);
    }

    @Test
    void english_breaks_after_blanks_and_hyphens() {
        var text = "well-known words";
        assertThat(LineEnds.of(text).parts(text)).containsExactly("well-", "known ", "words");
    }

    @Test
    void places_are_found_from_between_them() {
        var ends = LineEnds.of("ab cd");
        assertThat(List.of(ends.at(0), ends.at(2), ends.at(3), ends.at(5))).containsExactly(true, false, true, true);
        assertThat(ends.before(5)).isEqualTo(3);
        assertThat(ends.before(2)).isZero();
        assertThat(ends.before(0)).isZero();
        assertThat(ends.after(0)).isEqualTo(3);
        assertThat(ends.after(3)).isEqualTo(5);
        assertThat(ends.after(5)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "one",
                "តើសាសនាសំខាន់ប៉ុណ្ណាក្នុងជីវិតរបស់អ្នក",
                "religion សាសនា is important",
                "河流之路",
                "\uD83D\uDE00ไทย"
            })
    void parts_are_the_text_again(String text) {
        assertThat(String.join("", LineEnds.of(text).parts(text))).isEqualTo(text);
    }
}
