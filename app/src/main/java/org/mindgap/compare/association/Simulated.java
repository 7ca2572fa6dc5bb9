package org.mindgap.compare.association;

import java.util.List;
import java.util.Locale;
import org.mindgap.survey.Question;

/**
 * V over simulated respondents, each with an answer to several questions: the joint answers that a model can have. They are
 * taken as a simple random sample of what the model would say.
 *
 * @param rows in which both questions were answered with a substantive option
 * @param v unknown under {@link Associations#FEWEST} rows
 */
public record Simulated(int rows, CramersV v) {
    /**
     * Of two questions.
     *
     * @param one what each row says to the first, a code or a label; anything else is no answer
     * @param other what each row says to the second; as long
     */
    public static Simulated of(Question first, Question second, List<String> one, List<String> other) {
        var table = new double[first.options().size()][second.options().size()];
        var rows = 0;
        for (var row = 0; row < one.size(); row++) {
            var a = place(first, one.get(row));
            var b = place(second, other.get(row));
            if (a >= 0 && b >= 0) {
                table[a][b]++;
                rows++;
            }
        }
        return new Simulated(rows, rows < Associations.FEWEST ? CramersV.UNKNOWN : CramersV.of(table, rows, 1));
    }

    private static int place(Question question, String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        for (var i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            if (option.substantive()
                    && (option.code().toLowerCase(Locale.ROOT).equals(text)
                            || option.label().toLowerCase(Locale.ROOT).equals(text))) {
                return i;
            }
        }
        return -1;
    }
}
