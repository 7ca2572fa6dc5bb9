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
}
