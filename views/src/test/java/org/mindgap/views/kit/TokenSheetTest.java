package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenSheetTest {
    @Test
    void sizes_grow_and_lines_rings_and_colours_stay() {
        var css = ".a { -fx-font-size: 13px; -fx-padding: 0 12 0 1; -fx-min-height: 28px; -fx-pref-height: -1;"
                + " -fx-text-fill: #101010; -fx-background-insets: -4, -2, 0, 1; }";
        assertThat(TokenSheet.scaled(css, 1.3))
                .isEqualTo(".a { -fx-font-size: 17px; -fx-padding: 0 16 0 1; -fx-min-height: 36px; -fx-pref-height: -1;"
                        + " -fx-text-fill: #101010; -fx-background-insets: -4, -2, 0, 1; }");
    }
}
