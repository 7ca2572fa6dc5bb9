package org.mindgap.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mindgap.fuzz.FuzzTarget.Finding;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** Every problem is a sentence, and none speaks of what is inside the program. */
final class Sentences {
    private static final Pattern INSIDE = Pattern.compile("(?:java|org|com|sun)\\.[a-z]+[\\w.]*\\.[A-Z]\\w*"
            + "|\\w+Exception\\b|\\w+Error\\b|Something unexpected|not foreseen");

    private static final int LONGEST = 10_000;

    private Sentences() {}

    static void require(List<Problem> problems) {
        var texts = new ProblemTexts(Locale.ROOT);
        for (var problem : problems) {
            var sentence = texts.sentence(problem);
            if (sentence.startsWith(problem.code())) {
                throw new Finding(problem.code() + " has no sentence");
            }
            require(problem.code(), sentence);
        }
    }

    static void require(String what, String said) {
        if (what.contains(".") && said.length() > LONGEST) {
            throw new Finding(what + " says " + said.length() + " characters");
        }
        if (INSIDE.matcher(said).find()) {
            throw new Finding(what + " is no sentence for people: " + said.substring(0, Math.min(300, said.length())));
        }
    }
}
