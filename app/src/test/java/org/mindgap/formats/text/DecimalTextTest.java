package org.mindgap.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({".469825, 0.469825", "3, 3", "-0.5, -0.5", "1e-3, 0.001", "' 7 ', 7", "5., 5", "+2, 2"})
    void readsNumbersWithAPoint(String text, double value) {
        assertThat(DecimalText.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "0,5", "1 000", "NaN", "Infinity", "1d", "0x1p3", "1e999", "١٢", "१", "--1", "1e"})
    void takesNothingElseForANumber(String text) {
        assertThat(DecimalText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"812", "812.0", " 812 "})
    void readsWholeNumbers(String text) {
        assertThat(DecimalText.parseWhole(text)).hasValue(812);
    }

    @ParameterizedTest
    @ValueSource(strings = {"812.5", "1e12", "1,000", "all"})
    void takesNothingElseForAWholeNumber(String text) {
        assertThat(DecimalText.parseWhole(text)).isEmpty();
    }
}
