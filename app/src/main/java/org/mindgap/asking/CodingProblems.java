package org.mindgap.asking;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.problem.Problem;

/** What there is to say of a coder that was checked, in words. */
public final class CodingProblems {
    private CodingProblems() {}

    /** Why shares are not corrected, or on how little they rest; nothing where all is well. */
    public static List<Problem> of(CodingCheck check) {
        var found = new ArrayList<Problem>();
        var result = check.corrected();
        var categories = String.join(", ", result.categories());
        result.refused()
                .ifPresent(why -> found.add(
                        switch (why) {
                            case NOTHING -> Problem.warning("run.check-nothing", check.question());
                            case NOT_SEEN -> Problem.warning("run.check-not-seen", check.question(), categories);
                            case SINGULAR -> Problem.warning("run.check-singular", check.question());
                        }));
        if (result.corrected().isPresent() && !result.categories().isEmpty()) {
            found.add(Problem.warning("run.check-few", check.question(), CodingCheck.FEW, categories));
        }
        result.corrected()
                .filter(c -> c.clipped())
                .ifPresent(c -> found.add(Problem.note("run.check-clipped", check.question())));
        return found;
    }
}
