package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mindgap.inference.recorded.Playback;

class SteeringTest {
    private final Playback playback = new Playback();

    private String type(String... lines) throws IOException {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Steering(playback, new Terminal(stream, stream))
                .obey(new BufferedReader(new StringReader(String.join("\n", lines) + "\n")));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void enterLetsOneAnswerPassAndPWaitsAgain() throws IOException {
        type("g");
        assertThat(playback.stepping()).isFalse();
        type("p");
        assertThat(playback.stepping()).isTrue();
        assertThat(type("", "2")).isEqualTo("0 given so far.\n0 given so far.\n");
        assertThat(playback.stepping()).isTrue();
    }

    @Test
    void nothingAfterQIsObeyedAndStrangeWordsAreExplained() throws IOException {
        playback.pause();
        assertThat(type("what", "q", "g")).startsWith("Enter or a number:").doesNotContain("All answers pass");
        assertThat(playback.stepping()).isTrue();
        assertThat(type("r")).contains("beginning");
    }
}
