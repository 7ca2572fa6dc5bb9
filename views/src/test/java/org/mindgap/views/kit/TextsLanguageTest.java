package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in the window are those of its words, whatever language the computer speaks. */
@Isolated
class TextsLanguageTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "tr-TR"})
    void numbersDoNotFollowTheComputer(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        var texts = new Texts(Texts.LANGUAGE);
        assertThat(texts.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(texts.number(1234.5, 2)).isEqualTo("1,234.50");
        assertThat(texts.number(-0.004, 2)).isEqualTo("0.00");
        assertThat(texts.number(-0.006, 2)).isEqualTo("-0.01");
        assertThat(texts.percent(0.41)).isEqualTo("41\u00a0%");
        assertThat(texts.count("described.people.one", "described.people", 3336))
                .isEqualTo("3,336 respondents");
    }
}
