package org.mindgap.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.problem.Problem;

/** What there is to say of a coder that was checked, in words. */
public final class CodingProblems {
    private CodingProblems() {}

    /**
     * Why shares are not corrected, or on how little they rest; nothing where all is well.
     *
     * @param scheme whose words are said in place of codes
     */
    public static List<Problem> of(CodingCheck check, CodingScheme scheme) {
        var found = new ArrayList<Problem>();
        var result = check.corrected();
        var categories =
                result.categories().stream().map(code -> words(scheme, code)).collect(Collectors.joining(", "));
        result.refused()
                .ifPresent(why -> found.add(
                        switch (why) {
                            case NOTHING -> Problem.warning("run.check-nothing", check.question());
                            case NOT_SEEN ->
                                Problem.warning(
                                        "run.check-not-seen",
                                        check.question(),
                                        categories,
                                        needed(check, result.categories()),
                                        CodingCheck.FEW);
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

    private static String words(CodingScheme scheme, String code) {
        return scheme.stances().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(s -> "“" + s.says() + "”")
                .orElse(code);
    }

    /** How many answers a sample has to have so that the rarest of these is in it a few times. */
    private static long needed(CodingCheck check, List<String> categories) {
        var rarest = categories.stream()
                .mapToDouble(
                        c -> check.coded().share(check.matrix().categories().indexOf(c)))
                .min()
                .orElse(1);
        return Math.min(check.coded().all(), (long) Math.ceil(CodingCheck.FEW / rarest));
    }
}
