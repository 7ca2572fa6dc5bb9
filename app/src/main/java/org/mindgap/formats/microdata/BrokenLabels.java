package org.mindgap.formats.microdata;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mindgap.problem.Problem;

/** Says where names and labels hold bytes that are no characters of the encoding that they were read in. */
public final class BrokenLabels {
    private static final char REPLACEMENT = '\uFFFD';

    private BrokenLabels() {}

    /** A warning with how many different texts and the first of them; nothing where all are whole. */
    public static Optional<Problem> of(Dictionary dictionary) {
        var seen = new HashSet<String>();
        var first = "";
        for (var field : dictionary.fields()) {
            first = look(field.name(), seen, first);
            first = look(field.label(), seen, first);
            for (var label : field.labels()) {
                first = look(label.label(), seen, first);
            }
        }
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "microdata.labels-undecodable",
                        seen.size(),
                        first,
                        dictionary.origin().encoding()));
    }

    private static String look(String text, Set<String> seen, String first) {
        return text.indexOf(REPLACEMENT) >= 0 && seen.add(text) && first.isEmpty() ? text : first;
    }
}
