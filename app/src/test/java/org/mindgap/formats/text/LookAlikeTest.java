package org.mindgap.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Yes ~ Yes\\u00A0 ~ '' ~ U+00A0 NO-BREAK SPACE",
                "Yes ~ Y\\u200Bes ~ '' ~ U+200B ZERO WIDTH SPACE",
                "Yes ~ \\uFEFFYes ~ '' ~ U+FEFF ZERO WIDTH NO-BREAK SPACE",
                "Very good ~ Very  good ~ '' ~ U+0020 SPACE",
                "Yes ~ Y\\u0435s ~ U+0065 LATIN SMALL LETTER E ~ U+0435 CYRILLIC SMALL LETTER IE",
                "Caf\\u00E9 ~ Cafe\\u0301 ~ U+00E9 LATIN SMALL LETTER E WITH ACUTE"
                        + " ~ U+0065 LATIN SMALL LETTER E, U+0301 COMBINING ACUTE ACCENT",
                "Don't ~ Don\\u2019t ~ U+0027 APOSTROPHE ~ U+2019 RIGHT SINGLE QUOTATION MARK",
                "1-2 ~ 1\\u20132 ~ U+002D HYPHEN-MINUS ~ U+2013 EN DASH",
            })
    void twinsAreNamedWithTheirCodePoints(String one, String other, String first, String second) {
        var pairs = LookAlike.pairs(List.of("No", unescaped(one), unescaped(other)));
        assertThat(pairs).containsExactly(new LookAlike.Pair(unescaped(one), unescaped(other), first, second));
    }

    @Test
    void theShorterStandsFirstWhateverCameFirst() {
        assertThat(LookAlike.pairs(List.of("Yes\u00A0", "Yes")))
                .containsExactly(new LookAlike.Pair("Yes", "Yes\u00A0", "", "U+00A0 NO-BREAK SPACE"));
    }

    @ParameterizedTest
    @CsvSource({"Yes,yes", "1,10", "rural,urban", "\u043D\u0435\u0442,\u0434\u0430", "\u0E14\u0E35,\u0E14\u0E35\u0E48"})
    void whatLooksDifferentIsNoPair(String one, String other) {
        assertThat(LookAlike.pairs(List.of(one, other))).isEmpty();
    }

    @Test
    void onlyVisibleAsciiWithSingleBlanksIsPlain() {
        assertThat(List.of("Yes, very", "", "a b").stream().allMatch(LookAlike::isPlain))
                .isTrue();
        assertThat(List.of("a  b", "a\u00A0b", "caf\u00E9", "a\tb").stream().noneMatch(LookAlike::isPlain))
                .isTrue();
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }
}
