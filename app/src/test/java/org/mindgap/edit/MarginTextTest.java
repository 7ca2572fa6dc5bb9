package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

class MarginTextTest {
    private static final Variable SEX = new Variable(
            "sex",
            "",
            Role.GROUP,
            Measure.NOMINAL,
            List.of(
                    new Variable.Value("1", "Man"),
                    new Variable.Value("2", "Woman"),
                    new Variable.Value("3", "Other, too")));

    @Test
    void sharesAloneGoDownFromTheFieldTheyArePastedInto() {
        assertThat(MarginText.shares(SEX, "1", "48\r\n51 %\n1\n7")).isEqualTo(Map.of("1", "48", "2", "51 %", "3", "1"));
        assertThat(MarginText.shares(SEX, "2", "51\n1")).isEqualTo(Map.of("2", "51", "3", "1"));
    }

    @Test
    void valuesGoWhereTheyBelong() {
        assertThat(MarginText.shares(SEX, "1", "Woman\t51\nother, too\t1\n1\t48\nNobody\t3"))
                .isEqualTo(Map.of("2", "51", "3", "1", "1", "48"));
        assertThat(MarginText.shares(SEX, "1", "Woman;0.51\n1,0.49")).isEqualTo(Map.of("2", "0.51", "1", "0.49"));
    }

    @Test
    void whatIsNoNumberIsRefusedAndWhatIsBlankHasNoShare() throws ProblemException {
        var typed = new MarginText.Typed("sex", Map.of("1", " ", "2", "51%"));
        assertThat(MarginText.margins(List.of(typed)).get(0).targets())
                .containsExactly(new Edit.RakedWeight.Target("2", 51, 0));
        assertThatThrownBy(() -> MarginText.margins(List.of(new MarginText.Typed("sex", Map.of("1", "half")))))
                .hasMessageContaining("edit.rake-number");
        assertThat(MarginText.limit(" ")).isZero();
        assertThatThrownBy(() -> MarginText.limit("0")).hasMessageContaining("edit.rake-trim");
        assertThat(MarginText.plain(48.50)).isEqualTo("48.5");
    }
}
