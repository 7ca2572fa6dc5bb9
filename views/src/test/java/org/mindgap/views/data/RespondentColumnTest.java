package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Column;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Texts;

/** What the cells of a column say: a value that is declared missing is seen, and is said to be none. */
class RespondentColumnTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void aCodeThatIsDeclaredMissingIsSeen() {
        var faith = new Variable(
                        "faith", "Faith", Role.RELIGION, Measure.NOMINAL, List.of(new Variable.Value("1", "Hindu")))
                .lacking(List.of(new Variable.Value("-1", "DK")));
        var column = new RespondentColumn(
                faith,
                Optional.empty(),
                new Column.Codes(new int[] {0, 1, -1}, List.of("1", "-1")),
                new Column.Codes(new int[] {0, -1, -1}, List.of("1")),
                texts);
        assertThat(column.value(0)).isEqualTo(new RespondentColumn.Value("1", "Hindu", RespondentColumn.Kind.ANSWER));
        assertThat(column.value(1))
                .isEqualTo(new RespondentColumn.Value("-1", "missing: DK", RespondentColumn.Kind.MISSING));
        assertThat(column.value(2).kind()).isEqualTo(RespondentColumn.Kind.NO_VALUE);
        assertThat(column.told()).isEmpty();
        assertThat(column.worded()).as("a column of numbers only").isFalse();
    }

    @Test
    void aWeightThatWeighsNobodySaysSo() {
        var column = new RespondentColumn(
                new Variable("w", "", Role.WEIGHT, Measure.SCALE, List.of()),
                Optional.empty(),
                new Column.Numbers(new double[] {1.5, -1, 0, Double.NaN, 999}),
                new Column.Numbers(new double[] {1.5, -1, 0, Double.NaN, Double.NaN}),
                texts);
        assertThat(column.value(0).kind()).isEqualTo(RespondentColumn.Kind.ANSWER);
        assertThat(column.value(1).label()).isEqualTo("-1 · not used");
        assertThat(column.value(2).label()).isEqualTo("0 · not used");
        assertThat(column.value(3).kind()).isEqualTo(RespondentColumn.Kind.NO_VALUE);
        assertThat(column.value(4).label()).isEqualTo("missing: 999");
        assertThat(column.worded()).isTrue();
        assertThat(column.told())
                .contains(
                        "Not counted where weights are used: 2 without a weight, 1 with a negative one, 1 with a weight"
                                + " of 0.");
    }
}
