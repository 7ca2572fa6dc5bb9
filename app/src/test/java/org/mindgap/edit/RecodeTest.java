package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;

/** What an edit makes of a column follows from what was edited. */
class RecodeTest {
    private static final Column.Numbers NOMINAL = new Column.Numbers(new double[] {1, 999, 2.5, Double.NaN});

    /** A damaged file found this: numbers without labels that the file calls nominal, with a declared missing value. */
    @Test
    void numbersThatTheirFileCallsNominalStayNumbers() throws ProblemException {
        var declared = new Recode(false, false, Map.of(), Set.of(), Missing.parse("999"));
        var shown = (Column.Numbers) declared.of(NOMINAL);
        assertThat(shown.values()).containsExactly(1, Double.NaN, 2.5, Double.NaN);

        var whole = new Recode(false, false, Map.of(), Set.of(), Missing.NONE);
        assertThat(whole.of(NOMINAL)).isSameAs(NOMINAL);
    }

    @Test
    void theyAreCodesAsSoonAsOneOfThemIsReadAsAnother() {
        var merged = (Column.Codes) new Recode(false, false, Map.of("999", "1"), Set.of(), Missing.NONE).of(NOMINAL);
        assertThat(merged.dictionary()).containsExactly("1", "2.5");
        assertThat(merged.index()).containsExactly(0, 0, 1, -1);
    }
}
