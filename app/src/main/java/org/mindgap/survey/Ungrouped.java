package org.mindgap.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * People who are in no group of a variable, by why.
 *
 * @param reasons codes that are declared missing or left out, those of most people first; last, with an empty code, no
 *     value at all
 */
public record Ungrouped(List<Reason> reasons) {
    private static final int NAMED = 4;

    /** A code that is no group, and its people; an empty code where the file has no value. */
    public record Reason(String code, String label, int people) {}

    public Ungrouped {
        reasons = List.copyOf(reasons);
    }

    /**
     * Slow: reads the column.
     *
     * @param among who is looked at, by their place in the file
     */
    public static Ungrouped of(Variable variable, Respondents respondents, IntPredicate among) {
        var now = Partition.codes(respondents.column(variable.name()));
        return count(variable, respondents, i -> now.index()[i] < 0 && among.test(i));
    }

    /** The same of people without a category, whatever code they have: of a question, an option that does not count. */
    static Ungrouped all(Variable variable, Respondents respondents, IntPredicate among) {
        return count(variable, respondents, among);
    }

    private static Ungrouped count(Variable variable, Respondents respondents, IntPredicate among) {
        var whole = Partition.codes(respondents.whole(variable.name()));
        var counts = new int[whole.dictionary().size()];
        var none = 0;
        for (var i = 0; i < whole.size(); i++) {
            if (!among.test(i)) {
                continue;
            }
            var code = whole.index()[i];
            if (code < 0) {
                none++;
            } else {
                counts[code]++;
            }
        }
        var reasons = new ArrayList<Reason>();
        for (var c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                var code = whole.dictionary().get(c);
                reasons.add(new Reason(code, variable.labelOf(code), counts[c]));
            }
        }
        reasons.sort((a, b) -> Integer.compare(b.people(), a.people()));
        if (none > 0) {
            reasons.add(new Reason("", "no value", none));
        }
        return new Ungrouped(reasons);
    }

    public int people() {
        return reasons.stream().mapToInt(Reason::people).sum();
    }

    /** "DK", or "DK 30, Refused 8, no value 3"; empty where everybody is in a group. */
    public String words() {
        if (reasons.size() == 1) {
            return reasons.get(0).label();
        }
        var shown = reasons.stream()
                .limit(NAMED)
                .map(r -> r.label() + " " + r.people())
                .collect(Collectors.joining(", "));
        return reasons.size() > NAMED ? shown + ", …" : shown;
    }
}
