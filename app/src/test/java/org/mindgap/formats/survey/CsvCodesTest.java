package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** What stands in the cells where labels are asked for. */
class CsvCodesTest {
    private static final Variable TURNED = new Variable(
            "q3_r",
            "",
            Role.GROUP,
            Measure.ORDINAL,
            List.of(
                    new Variable.Value("8", "2"),
                    new Variable.Value("0", "Always"),
                    new Variable.Value("10", "Never"),
                    new Variable.Value("9", "Never")));

    @Test
    void aStepOfAScaleThatWasTurnedRoundIsNotTakenForItsFormerNumber() {
        assertThat(CsvCodes.LABELS.written(TURNED, "8")).isEqualTo("8");
        assertThat(CsvCodes.LABELS.written(TURNED, "0")).isEqualTo("Always");
        assertThat(CsvCodes.LABELS.written(TURNED, "9")).isEqualTo("Never (9)");
        assertThat(CsvCodes.CODES.written(TURNED, "0")).isEqualTo("0");
    }
}
