package org.mindgap.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {

    @Test
    void readsStringsInBothQuotes() throws Exception {
        assertThat(PythonLiteral.parse(
                        "['Completely', \"Don't know\", 'say \"no\"', 'it\\'s', 'a\\\\b\\n\\x41\\u0e01\\U0001F64F']"))
                .isEqualTo(List.of("Completely", "Don't know", "say \"no\"", "it's", "a\\b\nA\u0e01\uD83D\uDE4F"));
    }

    @Test
    void readsNumbersAndNames() throws Exception {
        assertThat(PythonLiteral.parse("(1, -0.5, 1e-3, .25, nan, inf, -inf, None, True, False)"))
                .isEqualTo(Arrays.asList(
                        1.0,
                        -0.5,
                        0.001,
                        0.25,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        null,
                        true,
                        false));
    }

    @Test
    void readsTheRowOfTheDocumentation() throws Exception {
        assertThat(
                        PythonLiteral.parse(
                                "defaultdict(<class 'list'>, {'Japan': [0.11, 0.62, 0.27], 'India (Non-national sample)': [0.4, 0.35, 0.25]})"))
                .isEqualTo(Map.of(
                        "Japan", List.of(0.11, 0.62, 0.27), "India (Non-national sample)", List.of(0.4, 0.35, 0.25)));
    }

    @Test
    void readsEmptyAndTrailingCommas() throws Exception {
        assertThat(PythonLiteral.parse(" [ ] ")).isEqualTo(List.of());
        assertThat(PythonLiteral.parse("{}")).isEqualTo(Map.of());
        assertThat(PythonLiteral.parse("['a', ]")).isEqualTo(List.of("a"));
        assertThat(PythonLiteral.parse("{1: 'x', 2.5: 'y'}")).isEqualTo(Map.of("1", "x", "2.5", "y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "['a'",
                "['a' 'b'",
                "{'a'}",
                "{'a':}",
                "'a",
                "'a\n'",
                "'\\q'",
                "'\\xZZ'",
                "[1,,2]",
                "--1",
                "1.2.3",
                "__import__('os')",
                "open('x')",
                "[1] + [2]",
                "lambda: 1",
                "{'a':1,'a':2}",
                "nanx",
                "defaultdict(list, {})",
                "defaultdict(<class 'list'>, {}",
                "defaultdict(<class 'list'>)",
                "'\\U99999999'"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> PythonLiteral.parse(text)).isInstanceOf(PythonLiteral.NotLiteralException.class);
    }

    @Test
    void isBoundedInDepthAndLength() {
        assertThatThrownBy(() -> PythonLiteral.parse("[".repeat(100_000)))
                .isInstanceOf(PythonLiteral.NotLiteralException.class);
        assertThatThrownBy(() -> PythonLiteral.parse("'" + "x".repeat(2_000_000) + "'"))
                .isInstanceOf(PythonLiteral.NotLiteralException.class);
    }
}
