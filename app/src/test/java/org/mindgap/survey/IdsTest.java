package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "Pew India 2019–20, pew-india-2019-20",
        "'  Llama-3.1 (8B) ', llama-3-1-8b",
        "Événement à Zürich, evenement-a-zurich",
        "भारत में धर्म, भारत-में-धर्म",
        "ศาสนาในไทย, ศาสนาในไทย",
        "'--', survey",
        "'', survey",
        "'../../etc/passwd', etc-passwd",
    })
    void namesBecomeShortWords(String name, String id) {
        assertThat(Ids.of(name, "survey")).isEqualTo(id);
    }

    @Test
    void idsAreShortAndStableAndMadeOfLettersDigitsAndHyphens() {
        var random = new Random(9);
        for (var i = 0; i < 2_000; i++) {
            var name = random.ints(random.nextInt(80), 1, 0x2FFFF)
                    .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var id = Ids.of(name, "survey");
            assertThat(id.codePointCount(0, id.length())).isBetween(1, 40);
            assertThat(id).matches("[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*");
            assertThat(Ids.of(name, "survey")).isEqualTo(id);
        }
    }

    @Test
    void anIdThatIsTakenGetsTheNextFreeNumber() {
        var taken = new HashSet<>(Set.of("pew", "pew-2", "pew-4"));
        assertThat(Ids.free("pew", taken::contains)).isEqualTo("pew-3");
        assertThat(Ids.free("wvs", taken::contains)).isEqualTo("wvs");
    }
}
