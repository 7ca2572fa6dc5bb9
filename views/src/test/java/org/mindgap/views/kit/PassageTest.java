package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void thaiIsHandedOnWordByWordAndLosesNothing() {
        var text = "ศาสนามีความสำคัญ A. มาก";
        var parts = Passage.parts(text);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(String.join("", parts)).isEqualTo(text);
    }

    @Test
    void lettersThatJoinAreHandedOnWordByWordToo() {
        for (var text :
                new String[] {"உங்கள் வாழ்க்கையில் மதம்", "ඔබේ ජීවිතයේ ආගම", "bread? आपके लिए", "آپ کی زندگی"}) {
            assertThat(Passage.parts(text)).hasSize(3);
            assertThat(String.join("", Passage.parts(text))).isEqualTo(text);
        }
    }

    @Test
    void otherScriptsStayWhole() {
        assertThat(Passage.parts("How important is bread? Насколько важен 宗教")).hasSize(1);
    }

    @Test
    void languagesStandUnderTheirOwnNames() {
        var words = new LanguageWords(new Texts(Locale.ENGLISH));
        assertThat(words.own("hi")).isEqualTo("हिन्दी");
        assertThat(words.own("en")).isEqualTo("English");
        assertThat(words.said("hi")).isEqualTo("Hindi");
        assertThat(words.own("")).isEqualTo("not said");
    }
}
