package org.mindgap.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "POINT ~ NONE ~ 1.5 ~ 1.5",
                "POINT ~ NONE ~ 1,5 ~",
                "POINT ~ NONE ~ 1e-3 ~ 1e-3",
                "COMMA ~ NONE ~ 0,435 ~ 0.435",
                "COMMA ~ NONE ~ ,5 ~ .5",
                "COMMA ~ NONE ~ 0.435 ~",
                "COMMA ~ NONE ~ 1,5e3 ~ 1.5e3",
                "COMMA ~ POINT ~ 1.234,5 ~ 1234.5",
                "COMMA ~ POINT ~ -1.234.567 ~ -1234567",
                "COMMA ~ POINT ~ 1.23 ~",
                "COMMA ~ POINT ~ 12.3456 ~",
                "POINT ~ COMMA ~ 1,234 ~ 1234",
                "POINT ~ COMMA ~ 12,34,567.5 ~ 1234567.5",
                "POINT ~ COMMA ~ 1,23 ~",
                "POINT ~ COMMA ~ 1234,567 ~",
                "POINT ~ COMMA ~ 1,3 ~",
                "POINT ~ APOSTROPHE ~ 1'234.5 ~ 1234.5",
                "COMMA ~ SPACE ~ 1\u00A0234,5 ~ 1234.5",
                "COMMA ~ SPACE ~ 1\u202F234 567 ~",
                "COMMA ~ SPACE ~ text ~",
            })
    void readsNumbersInOneStyleOnly(DecimalSign decimal, ThousandsSign thousands, String text, String plain) {
        assertThat(new NumberStyle(decimal, thousands).plain(text).orElse(null)).isEqualTo(plain);
    }

    @Test
    void oneSignCannotMeanTwoThings() {
        assertThatThrownBy(() -> new NumberStyle(DecimalSign.COMMA, ThousandsSign.COMMA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsHaveWords() {
        assertThat(Delimiter.of("\\t")).contains(Delimiter.TAB);
        assertThat(Delimiter.of("pipe")).contains(Delimiter.BAR);
        assertThat(Delimiter.of(";")).contains(Delimiter.SEMICOLON);
        assertThat(Delimiter.of("x")).isEmpty();
        assertThat(DecimalSign.of(",")).contains(DecimalSign.COMMA);
        assertThat(ThousandsSign.of(" ")).contains(ThousandsSign.SPACE);
        assertThat(ThousandsSign.of("none")).contains(ThousandsSign.NONE);
        assertThat(QuoteSign.of("'")).contains(QuoteSign.SINGLE);
    }
}
