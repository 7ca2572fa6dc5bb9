package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values with one label are told apart. */
class VariableTest {
    private final Variable faith = new Variable(
            "faith",
            "Faith",
            Role.RELIGION,
            Measure.NOMINAL,
            List.of(
                    new Variable.Value("1", "Buddhist"),
                    new Variable.Value("2", "Hindu"),
                    new Variable.Value("3", "Buddhist")));

    @Test
    void aLabelThatSeveralValuesHaveIsFollowedByTheValue() {
        assertThat(faith.distinctLabelOf("1")).isEqualTo("Buddhist (1)");
        assertThat(faith.distinctLabelOf("3")).isEqualTo("Buddhist (3)");
        assertThat(faith.distinctLabelOf("2")).isEqualTo("Hindu");
        assertThat(faith.distinctLabelOf("9")).isEqualTo("9");
        assertThat(faith.sharedLabels()).containsExactly("Buddhist");
    }

    /** 1 March 2024 in seconds since 14 October 1582, as PSPP counts it. */
    @Test
    void aDateWithoutALabelIsReadAsItsDay() {
        var days = List.of(new Variable.Value("13928630400", "13928630400"), new Variable.Value("-9", "Refused"));
        var variable = new Variable("day", "", Role.GROUP, Measure.NOMINAL, days).shown("DATE11");
        assertThat(variable.distinctLabelOf("13928630400")).isEqualTo("2024-03-01");
        assertThat(variable.labelOf("13928630400")).isEqualTo("13928630400");
        assertThat(variable.distinctLabelOf("-9")).isEqualTo("Refused");
        assertThat(variable.shown("F8.2").readLabelOf("13928630400")).isEqualTo("13928630400");
        assertThat(variable.readLabelOf("spring")).isEqualTo("spring");
    }
}
