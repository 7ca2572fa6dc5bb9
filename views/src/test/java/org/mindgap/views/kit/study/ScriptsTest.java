package org.mindgap.views.kit.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    @ParameterizedTest
    @ValueSource(strings = {"종교", "Religion (宗教)", "ひらがな", "カタカナ", "仏教"})
    void lettersOfEastAsiaAreSeen(String text) {
        assertThat(Scripts.eastAsian(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Religion", "“all other answers” – 5 €", "धर्म", "ศาสนา", "مذہب", "ආගම", "😀"})
    void otherScriptsAreNot(String text) {
        assertThat(Scripts.eastAsian(text)).isFalse();
    }
}
