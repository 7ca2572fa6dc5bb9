package org.mindgap.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.problem.Severity;

/**
 * Where a command speaks: results to one stream, problems and notes to the other, one line each.
 *
 * @param out results
 * @param err problems
 */
record Terminal(PrintStream out, PrintStream err) {

    /** Prints a problem on one line, with its severity in front where it is no error. */
    void problem(Problem problem) {
        err.println(line(problem));
    }

    void problems(List<Problem> problems) {
        problems.forEach(this::problem);
    }

    /** The problem as one line, whatever its arguments contain: no line breaks, nothing that a terminal would obey. */
    static String line(Problem problem) {
        var text = new ProblemTexts(Locale.ENGLISH).line(problem).replaceAll("\\R|\\p{Cc}", " ");
        return switch (problem.severity()) {
            case ERROR -> text;
            case WARNING -> "Warning: " + text;
            case NOTE -> "Note: " + text;
        };
    }

    static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
