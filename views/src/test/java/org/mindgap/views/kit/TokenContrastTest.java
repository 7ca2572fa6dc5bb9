package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words stand out from what is behind them by 4.5 to 1 (WCAG 1.4.3), edges of what can be pressed, typed into or dragged by
 * 3 to 1 (WCAG 1.4.11), in both themes.
 */
class TokenContrastTest {
    private static final List<String> GROUNDS = List.of("surface", "chrome");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern TOKEN = Pattern.compile("-mg-([a-z-]+):\\s*#([0-9A-Fa-f]{6});");
    private static final Pattern CONTROL =
            Pattern.compile("\\.(button|toggle-button|menu-button|choice-box|combo-box|text-field"
                    + "|text-area|password-field|spinner|check-box|radio-button|thumb|date-picker)(?![a-z-])");

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root:dark"})
    void words_can_be_read_on_every_ground(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var ground : GROUNDS) {
            for (var ink : List.of("text", "secondary", "accent", "good", "caution", "bad")) {
                assertThat(contrast(tokens.get(ink), tokens.get(ground)))
                        .as("%s on %s in %s", ink, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(tokens.get("on-accent"), tokens.get("accent-fill"))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root:dark", ".question-paper"})
    void edges_of_controls_are_seen_on_every_ground(String theme) throws IOException {
        var tokens = new HashMap<>(tokens(".root"));
        tokens.putAll(tokens(theme));
        for (var ground : GROUNDS) {
            assertThat(contrast(tokens.get("strong-border"), tokens.get(ground)))
                    .as("strong-border on %s in %s", ground, theme)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void no_control_has_the_faint_edge_of_panels() throws IOException {
        var faint = RULE.matcher(css())
                .results()
                .filter(r -> CONTROL.matcher(r.group(1)).find())
                .filter(r -> r.group(2).matches("(?s).*-mg-(border|line)\\b, -mg-(surface|hover|selected).*"))
                .filter(r -> !r.group(1).contains(".table") && !r.group(1).contains("crosswalk-file"))
                .map(r -> r.group(1).strip())
                .toList();
        assertThat(faint).isEmpty();
    }

    private static Map<String, Integer> tokens(String theme) throws IOException {
        var found = new HashMap<String, Integer>();
        var rules = RULE.matcher(css()).results().toList();
        for (var rule : rules) {
            if (rule.group(1).strip().equals(theme)) {
                TOKEN.matcher(rule.group(2))
                        .results()
                        .forEach(t -> found.put(t.group(1), Integer.parseInt(t.group(2), 16)));
            }
        }
        assertThat(found).as(theme).isNotEmpty();
        return found;
    }

    /** As WCAG 2.1 defines it. */
    private static double contrast(int one, int other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String css() throws IOException {
        try (var in = TokenContrastTest.class.getResourceAsStream("/org/mindgap/views/mindgap.css")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }
}
