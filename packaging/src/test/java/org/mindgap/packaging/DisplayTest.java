package org.mindgap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void withoutDisplayNothingIsStarted() {
        assertThat(display("Linux", Map.of(), starts::incrementAndGet).open())
                .map(Display.Missing::code)
                .contains("display.none");
        assertThat(starts).hasValue(0);
    }

    @Test
    void anEmptyDisplayIsNone() {
        assertThat(display("Linux", Map.of("DISPLAY", ""), starts::incrementAndGet)
                        .open())
                .map(Display.Missing::code)
                .contains("display.none");
    }

    @Test
    void otherSystemsNeedNoVariable() {
        assertThat(display("Mac OS X", Map.of(), starts::incrementAndGet).open())
                .isEmpty();
        assertThat(starts).hasValue(1);
    }

    @Test
    void aDisplayThatCannotBeOpenedIsNamed() {
        Display display = display("Linux", Map.of("DISPLAY", ":77"), () -> {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        });

        assertThat(display.open()).isEqualTo(Optional.of(new Display.Missing("display.closed", ":77")));
    }

    @Test
    void missingLibrariesAreNamed() {
        Display display = display("Linux", Map.of("DISPLAY", ":0"), () -> {
            throw new UnsatisfiedLinkError("libXtst.so.6: cannot open shared object file");
        });

        assertThat(display.open())
                .isEqualTo(Optional.of(
                        new Display.Missing("display.libraries", "libXtst.so.6: cannot open shared object file")));
    }

    private static Display display(String system, Map<String, String> environment, Display.Toolkit toolkit) {
        return new Display(system, environment, toolkit);
    }
}
