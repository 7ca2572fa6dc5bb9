package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Role;

/** What an edit has to know of a column before it is made. What is found becomes edits of the same step. */
final class Columns {
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_GROUPS = 1000;

    private Columns() {}

    /** Why a column as imported is no weight; values that are declared missing are not looked at. */
    static Optional<Problem> uselessWeight(String name, Column column, Missing missing) {
        double[] values;
        if (column instanceof Column.Codes codes) {
            var other = codes.dictionary().stream()
                    .filter(c -> !missing.has(c) && DecimalText.parse(c).orElse(-1) < 0)
                    .findFirst();
            if (other.isPresent()) {
                return Optional.of(Problem.error("edit.weight-value", name, other.get()));
            }
            values = codes.dictionary().stream()
                    .filter(c -> !missing.has(c))
                    .mapToDouble(c -> DecimalText.parse(c).orElse(Double.NaN))
                    .toArray();
        } else {
            values = Arrays.stream(((Column.Numbers) column).values())
                    .filter(w -> !missing.has(w))
                    .toArray();
            var other = Arrays.stream(values)
                    .filter(w -> w < 0 || Double.isInfinite(w))
                    .findFirst();
            if (other.isPresent()) {
                return Optional.of(Problem.error("edit.weight-value", name, Recode.code(other.getAsDouble())));
            }
        }
        return Arrays.stream(values).anyMatch(w -> w > 0)
                ? Optional.empty()
                : Optional.of(Problem.error("edit.weight-useless", name));
    }

    /**
     * What using a variable in another way asks for besides: a label for every code that divides people (the code
     * itself where the file has none), options for a question without labels, and which of the options say don't know,
     * refused or not asked.
     */
    static List<Edit> following(VariableDraft variable, boolean question, Column column) throws ProblemException {
        var name = variable.first.name();
        var more = new ArrayList<Edit>();
        if (variable.role.divides()) {
            var codes = codes(column);
            // those that are declared missing too: they can be made groups again
            var missing = variable.missing();
            var groups = codes.stream().filter(c -> !missing.has(c)).count();
            if (groups > MOST_GROUPS) {
                throw new ProblemException(Problem.error("edit.too-many-groups", name, groups, MOST_GROUPS));
            }
            codes.stream().filter(c -> !variable.labelled(c)).forEach(c -> more.add(new Edit.ValueLabel(name, c, c)));
        } else if (variable.role == Role.OPINION && !question) {
            var values = variable.unmapped().values();
            if (values.isEmpty()) {
                var codes = codes(column);
                if (codes.isEmpty() || codes.size() > MOST_OPTIONS) {
                    throw new ProblemException(Problem.error("edit.no-labels", name, codes.size(), MOST_OPTIONS));
                }
                codes.forEach(c -> more.add(new Edit.ValueLabel(name, c, c)));
                codes.forEach(c -> kind(variable, c, c, more));
            }
            values.forEach(v -> kind(variable, v.code(), v.label(), more));
        }
        return more;
    }

    /** As its label says; what the file declares missing is no answer, whatever it is called. */
    private static void kind(VariableDraft variable, String code, String label, List<Edit> more) {
        var kind = variable.missingOfFile().has(code) ? OptionWords.kindOfMissing(label) : OptionWords.kind(label);
        if (kind != OptionKind.SUBSTANTIVE) {
            more.add(new Edit.KindOfOption(variable.first.name(), code, kind));
        }
    }

    private static List<String> codes(Column column) {
        var codes = column instanceof Column.Numbers numbers ? Recode.codes(numbers) : (Column.Codes) column;
        return codes.dictionary().stream()
                .sorted(Comparator.comparingDouble(
                                (String c) -> DecimalText.parse(c).orElse(Double.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
