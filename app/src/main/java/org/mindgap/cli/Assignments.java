package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** What stands before and after an equals sign on the command line: {@code QREL=religion}, {@code Q5:98=refused}. */
record Assignments(List<Assignment> all) {

    /**
     * One of them.
     *
     * @param name of a variable or question
     * @param code behind a colon, or empty
     * @param value behind the equals sign
     */
    record Assignment(String name, String code, String value) {}

    Assignments {
        all = List.copyOf(all);
    }

    /** @throws ProblemException for a word without an equals sign */
    static Assignments of(List<String> words) throws ProblemException {
        var all = new ArrayList<Assignment>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (equals < 1) {
                throw new ProblemException(Problem.error("cli.edit-assignment", word));
            }
            var named = codes(List.of(word.substring(0, equals))).all().get(0);
            all.add(new Assignment(named.name(), named.code(), word.substring(equals + 1)));
        }
        return new Assignments(all);
    }

    /** Names with a code behind a colon, without a value. */
    static Assignments codes(List<String> words) {
        return new Assignments(words.stream()
                .map(word -> {
                    var colon = word.lastIndexOf(':');
                    return colon < 1
                            ? new Assignment(word, "", "")
                            : new Assignment(word.substring(0, colon), word.substring(colon + 1), "");
                })
                .toList());
    }

    /** @throws ProblemException for one without a code */
    Assignments withCodes() throws ProblemException {
        for (var one : all) {
            if (one.code().isEmpty()) {
                throw new ProblemException(Problem.error("cli.edit-code", one.name()));
            }
        }
        return this;
    }

    /** Whether a survey has everything that is named. */
    boolean fit(Survey survey) {
        return inFile(survey).all().stream()
                .allMatch(a -> survey.variable(a.name()).isPresent()
                        || survey.question(a.name()).isPresent());
    }

    /** The same with the names of the survey's file. */
    Assignments inFile(Survey survey) {
        return new Assignments(all.stream()
                .map(a -> new Assignment(survey.inFile(a.name()), a.code(), a.value()))
                .toList());
    }

    /**
     * The constant that a word means: {@code left-out}, {@code "left out"} and {@code LEFT_OUT} are the same.
     *
     * @throws ProblemException naming those that there are
     */
    static <E extends Enum<E>> E constant(Class<E> of, String word) throws ProblemException {
        var wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        var known = new ArrayList<String>();
        for (var constant : of.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
            known.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new ProblemException(Problem.error("cli.edit-word", word, String.join(", ", known)));
    }
}
