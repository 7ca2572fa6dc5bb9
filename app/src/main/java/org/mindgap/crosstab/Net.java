package org.mindgap.crosstab;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * Options of a question that are told as one: "agree" of "strongly agree" and "agree". Its share is that of all who chose
 * one of them, with the error of that sum.
 *
 * @param name as people read it
 * @param codes of its options
 */
public record Net(String name, Set<String> codes) {
    public Net {
        codes = Set.copyOf(codes);
    }

    /** The first options of an ordered question. */
    public static Net top(Question question, int options) throws ProblemException {
        return box(question, options, "Top " + options, true);
    }

    /** The last options of an ordered question. */
    public static Net bottom(Question question, int options) throws ProblemException {
        return box(question, options, "Bottom " + options, false);
    }

    private static Net box(Question question, int options, String name, boolean first) throws ProblemException {
        var all = question.options().stream().filter(Option::substantive).toList();
        if (!question.measure().ordered()) {
            throw new ProblemException(Problem.error("crosstab.not-ordered", question.id()));
        }
        if (options < 1 || options >= all.size()) {
            throw new ProblemException(Problem.error("crosstab.box-size", options, question.id(), all.size()));
        }
        var chosen = first ? all.subList(0, options) : all.subList(all.size() - options, all.size());
        var labels = chosen.stream().map(Option::label).collect(Collectors.joining(" + "));
        return new Net(
                name + " (" + labels + ")", chosen.stream().map(Option::code).collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses codes that the question does not count. */
    void check(Question question, OptionPolicy policy) throws ProblemException {
        var known = question.options().stream()
                .filter(policy::counts)
                .map(Option::code)
                .toList();
        var unknown = codes.stream().filter(c -> !known.contains(c)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(Problem.error(
                    "crosstab.net-code", name, question.id(), String.join(", ", unknown), String.join(", ", known)));
        }
        if (codes.isEmpty()) {
            throw new ProblemException(Problem.error("crosstab.net-empty", name));
        }
    }

    /** Places of its options among these codes. */
    List<Integer> places(List<String> among) {
        return codes.stream().map(among::indexOf).sorted().toList();
    }
}
