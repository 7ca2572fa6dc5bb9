package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(main(true).run()).isEqualTo(10);
        assertThat(calls).containsExactly("window []");
    }

    @Test
    void openGivesTheStudyToTheWindow() {
        assertThat(main(true).run("open", "a study.mindgap")).isEqualTo(10);
        assertThat(calls).containsExactly("window [a study.mindgap]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "gaps --study S", "open --help", "open a b", "opens", "--version"})
    void allElseIsForTheCommandLine(String line) {
        String[] args = line.split(" ", -1);

        assertThat(main(false).run(args)).isEqualTo(20);
        assertThat(calls).containsExactly("command line " + List.of(args));
        assertThat(err.size()).isZero();
    }

    @Test
    void withoutDisplayTheExampleIsReportedOn() {
        assertThat(main(false).run()).isEqualTo(20);

        assertThat(calls).containsExactly("command line [report, --example, --out, mindgap-example-report]");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), "
                                + "so the window cannot open.",
                        "The example’s report is written to the folder mindgap-example-report instead.");
    }

    @Test
    void withoutDisplayAStudyIsReportedOn() {
        assertThat(main(false).run("open", "dir/a.mindgap")).isEqualTo(20);

        assertThat(calls).containsExactly("command line [report, --study, dir/a.mindgap, --out, dir/a-report]");
    }

    private Main main(boolean display) {
        return new Main(
                new Display("Linux", display ? Map.of("DISPLAY", ":0") : Map.of(), () -> {}),
                args -> called("window", 10, args),
                args -> called("command line", 20, args),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int called(String name, int code, String... args) {
        calls.add(name + " " + List.of(args));
        return code;
    }
}
