package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void lettersThatEveryFontHasNeedNone() {
        assertThat(Lettering.script(null)).isEmpty();
        assertThat(Lettering.script("")).isEmpty();
        assertThat(Lettering.script("How important? Ωμέγα, Важно · 9 …")).isEmpty();
        assertThat(Lettering.script("\uF101")).as("a sign of an icon font").isEmpty();
    }

    @Test
    void theFirstScriptOfItsOwnDecides() {
        assertThat(Lettering.script("9  \u0BA4\u0BC6\u0BB0\u0BBF\u0BAF\u0BBE\u0BA4\u0BC1"))
                .contains(UnicodeScript.TAMIL);
        assertThat(Lettering.script("Q_UR · \u0622\u067E \u06A9\u06CC")).contains(UnicodeScript.ARABIC);
        assertThat(Lettering.script("\u0927\u0930\u094D\u092E / \u0E28\u0E32\u0E2A\u0E19\u0E32"))
                .contains(UnicodeScript.DEVANAGARI);
    }

    @Test
    void koreanJapaneseAndChineseDecideWhereverTheyStand() {
        assertThat(Lettering.script("1 \u0939\u093F\u0928\u094D\u0926\u0942 · 3 \uBD88\uAD50"))
                .contains(UnicodeScript.HANGUL);
        assertThat(Lettering.script("\u5B97\u6559\u306F")).contains(UnicodeScript.HIRAGANA);
        assertThat(Lettering.script("\u0E28\u0E32 \u5B97\u6559")).contains(UnicodeScript.HAN);
    }
}
