package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.problem.Severity;

/** What looks wrong in the answers behind a figure, for its caption. */
final class AlarmWords {
    /** Alarms that a caption says in full: more than these would outgrow the figure. */
    private static final int MOST = 2;

    private AlarmWords() {}

    /** Each warning once; of many the first, and how many more there are. */
    static List<String> said(List<Problem> alarms, Words words) {
        var sentences = new ProblemTexts(words.locale());
        var all = alarms.stream()
                .filter(n -> n.severity() == Severity.WARNING)
                .map(sentences::sentence)
                .distinct()
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        var said = new ArrayList<>(all.subList(0, MOST));
        said.add(words.plural("heatmap.caption.more-alarms", all.size() - MOST));
        return said;
    }
}
