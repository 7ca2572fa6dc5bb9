package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTokensTest {

    @Test
    void aLabelIsATokenThatIsItExactlyWithABlankOrWithout() {
        var settings = LabelTokens.settings(LabelTokens.pieces(
                List.of(32, 362, 400, 16, 17, 605, 33), List.of("A", "\u0120A", "AB", "1", "\u25811", "10", "B\n")));

        assertThat(settings)
                .containsEntry("token.A", "32 362")
                .containsEntry("token.1", "16 17")
                .containsEntry("token.10", "605")
                .doesNotContainKey("token.B");
        assertThat(new Known(new Endpoint("e", "E", "openai", "", "", "", settings)).tokens(List.of("A", "10")))
                .contains(List.of(32, 362, 605));
        assertThat(new Known(new Endpoint("e", "E", "openai", "", "", "", settings)).tokens(List.of("A", "B")))
                .isEmpty();
    }

    @Test
    void labelsThatAreSeveralTokensAreNamed() {
        var letters = LabelTokens.labels().stream()
                .filter(label -> !label.equals("10"))
                .collect(java.util.stream.Collectors.toMap(label -> "token." + label, label -> "1"));

        assertThat(LabelTokens.split(letters)).containsExactly("10");
        assertThat(LabelTokens.split(java.util.Map.of("server", "vllm"))).isEmpty();
    }

    @Test
    void listsOfTwoLengthsTellNothing() {
        assertThat(LabelTokens.pieces(List.of(1, 2), List.of("A"))).isEmpty();
    }
}
