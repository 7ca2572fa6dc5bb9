package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Don't know | DONT_KNOW",
                "(DO NOT READ) Don’t know | DONT_KNOW",
                "[VOL] Don't know/Refused | DONT_KNOW",
                "(Don't know) | DONT_KNOW",
                "Not sure. | DONT_KNOW",
                "Unsure | DONT_KNOW",
                "Can't choose | DONT_KNOW",
                "(DO NOT READ) Refused | REFUSED",
                "No answer | REFUSED",
                "prefer not to say | REFUSED",
                "Decline to state | REFUSED",
                "Declined | REFUSED",
                "Decline of values | SUBSTANTIVE",
                "Not asked | NOT_ASKED",
                "Not asked in survey | NOT_ASKED",
                "Missing; Not available | NOT_ASKED",
                "Missing; Unknown | NOT_ASKED",
                "Missing; Not applicable for other reasons | NOT_ASKED",
                "Other missing; Multiple answers Mail (EVS) | NOT_ASKED",
                "Missing people | SUBSTANTIVE",
                "Not sure / Prefer not to say | DONT_KNOW",
                "Neutral / Not sure | SUBSTANTIVE",
                "Maybe, I'm unsure | SUBSTANTIVE",
                "No | SUBSTANTIVE",
                "Women [OR] | SUBSTANTIVE",
                "Neither good nor bad (DO NOT READ) | SUBSTANTIVE",
                "I know someone who refused | SUBSTANTIVE",
                "'' | SUBSTANTIVE",
                "'()' | SUBSTANTIVE",
                "ไม่ทราบ | SUBSTANTIVE",
            })
    void tellsTheKindByWholeWords(String label, OptionKind kind) {
        assertThat(OptionWords.kind(label)).isEqualTo(kind);
    }

    /** What took a minute before labels were bounded. */
    @Test
    void aLabelOfAHundredThousandBlanksIsAnAnswerLikeOthers() {
        assertThat(OptionWords.kind("refused" + " ".repeat(100_000) + "x")).isEqualTo(OptionKind.SUBSTANTIVE);
    }
}
