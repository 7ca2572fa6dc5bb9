package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CommandLineTest {
    private static final List<String> NASTY = List.of(
            "plain.mindgap",
            "two words",
            "it's",
            "$(touch x)",
            "`touch x`",
            "a;b",
            "a\"b",
            "*",
            "~root",
            "",
            "a\\",
            "!!",
            "#x",
            "–", // not ASCII
            "$HOME",
            "{a,b}");

    @Test
    void plain_words_stay_as_they_are_and_others_are_quoted() {
        assertThat(new CommandLine("Linux").of("open", "/srv/x/My study.mindgap"))
                .contains("mindgap open '/srv/x/My study.mindgap'");
        assertThat(new CommandLine("Linux").of("gaps", "--where", "country=India,x=it's"))
                .contains("mindgap gaps --where 'country=India,x=it'\\''s'");
        assertThat(new CommandLine("Windows 11").of("open", "C:\\Users\\x y\\"))
                .contains("mindgap open \"C:\\Users\\x y\\\\\"");
    }

    @Test
    void what_no_shell_can_be_given_safely_is_no_line() {
        assertThat(new CommandLine("Linux").of("open", "a\nrm -r b")).isEmpty();
        assertThat(new CommandLine("Linux").of("open", "a\u001b[2J")).isEmpty();
        assertThat(new CommandLine("Windows 11").of("open", "%PATH%")).isEmpty();
        assertThat(new CommandLine("Windows 11").of("open", "a\" & calc")).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_shell_reads_the_very_words() throws IOException, InterruptedException {
        var line = new CommandLine("Linux").of(NASTY).orElseThrow();
        var script = "mindgap() { printf '%s\\n' \"$@\"; }\n" + line + "\n";
        var shell = new ProcessBuilder("sh", "-c", script).start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(said).isEqualTo(String.join("\n", NASTY) + "\n");
    }
}
