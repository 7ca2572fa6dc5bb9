package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoAnswerGroupsTest {
    private static final Variable RELIGION = new Variable(
            "faith",
            "",
            Role.RELIGION,
            Measure.NOMINAL,
            List.of(
                    new Variable.Value("1", "Hindu"),
                    new Variable.Value("8", "Don't know"),
                    new Variable.Value("9", "Declined to state")));

    @Test
    void labelsThatSayNoAnswerAreToldFromGroups() {
        assertThat(NoAnswerGroups.says(RELIGION, "1")).isFalse();
        assertThat(NoAnswerGroups.says(RELIGION, "8")).isTrue();
        assertThat(NoAnswerGroups.says(RELIGION, "9")).isTrue();
        assertThat(NoAnswerGroups.says(RELIGION, "7"))
                .as("a code without a label")
                .isFalse();
    }

    @Test
    void twoLettersOfACountryAreACountry() {
        var country = new Variable("c", "", Role.COUNTRY, Measure.NOMINAL, List.of());
        assertThat(NoAnswerGroups.says(country, "DK")).isFalse();
        assertThat(NoAnswerGroups.says(RELIGION, "DK")).isTrue();
    }
}
