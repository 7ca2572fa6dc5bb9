package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of formats.md section 2. */
class WireWordsTest {
    private final WireWords words = new WireWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\":[{\"message\":{\"content\":\"B\"}}]}",
                "{\"choices\":[{\"text\":\"B\"}]}",
                "{\"message\":{\"role\":\"assistant\",\"content\":\"B\"},\"done\":true}",
                "{\"content\":[{\"type\":\"text\",\"text\":\"B\"}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"B\"}]}}]}",
                "{\"content\":\"B\",\"stop\":true}"
            })
    void whatAModelSaidIsFoundInEveryWire(String body) {
        assertThat(words.reply(body)).contains("B");
    }

    @Test
    void aRequestIsReadSpeakerBySpeaker() {
        assertThat(words.request("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"You live there.\"},"
                        + "{\"role\":\"user\",\"content\":\"How?\\nA. x\"}]}"))
                .contains("[system]\nYou live there.\n\n[user]\nHow?\nA. x");
        assertThat(words.request("{\"prompt\":\"How?\"}")).contains("How?");
        assertThat(words.request("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"How?\"}]}]}"))
                .contains("[user]\nHow?");
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(words.reply("<html>")).isEmpty();
        assertThat(words.reply("{\"choices\":[")).isEmpty();
        assertThat(words.request("{\"model\":\"m\"}")).isEmpty();
        assertThat(words.request("plain words")).isEmpty();
    }
}
