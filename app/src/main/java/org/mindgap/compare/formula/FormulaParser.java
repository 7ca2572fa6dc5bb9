package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads formulas: {@code y ~ a + b*c + d:e - 1 + (1 + x | g) + (1 | g/h) + (x || g)}. Functions of variables are none of
 * it: what a column holds is made before, where it can be seen.
 */
final class FormulaParser {
    private static final int LONGEST = 10_000;
    private static final int MOST_TERMS = 500;

    private final String text;
    private final List<Grouping> groupings = new ArrayList<>();
    private int at;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula formula() throws ProblemException {
        if (text.length() > LONGEST) {
            throw new ProblemException(Problem.error("compare.formula-long", text.length(), LONGEST));
        }
        var response = name();
        expect('~');
        var fixed = sum(true);
        if (!peekEnd()) {
            throw wrong("+, -, *, : or the end");
        }
        return new Formula(response, fixed, groupings, text.strip());
    }

    /** Terms added up; brackets with a bar only where they may stand. */
    private List<Term> sum(boolean outer) throws ProblemException {
        var terms = new ArrayList<Term>();
        var constant = true;
        var added = !eat('-');
        do {
            if (outer && peek() == '(') {
                if (!added) {
                    throw wrong("a variable");
                }
                bracket();
            } else if (peek() == '0' || peek() == '1') {
                constant = (next() == '1') == added;
            } else if (added) {
                product().stream()
                        .filter(t -> terms.stream().noneMatch(t::same))
                        .forEach(terms::add);
            } else {
                var taken = product();
                terms.removeIf(t -> taken.stream().anyMatch(t::same));
            }
            if (terms.size() > MOST_TERMS) {
                throw new ProblemException(Problem.error("compare.formula-terms", MOST_TERMS));
            }
            added = peek() != '-';
        } while (eat('+') || eat('-'));
        terms.sort(Comparator.comparingInt(t -> t.variables().size()));
        if (constant) {
            terms.add(0, Term.CONSTANT);
        }
        return terms;
    }

    /** {@code a*b:c}: each factor, and the products of all of them. */
    private List<Term> product() throws ProblemException {
        var all = new ArrayList<Term>();
        all.add(interaction());
        while (eat('*')) {
            var factor = interaction();
            var crossed = all.stream().map(t -> t.with(factor)).toList();
            all.add(factor);
            all.addAll(crossed);
            if (all.size() > MOST_TERMS) {
                throw new ProblemException(Problem.error("compare.formula-terms", MOST_TERMS));
            }
        }
        return all;
    }

    private Term interaction() throws ProblemException {
        var term = new Term(List.of(name()));
        while (eat(':')) {
            term = term.with(new Term(List.of(name())));
        }
        return term;
    }

    /** {@code (x | g)}, {@code (x || g)} and {@code (1 | g/h)}, which is {@code (1 | g) + (1 | g:h)}. */
    private void bracket() throws ProblemException {
        expect('(');
        var effects = sum(false);
        expect('|');
        var apart = eat('|');
        var groups = groups();
        expect(')');
        if (effects.isEmpty()) {
            throw wrong("an effect before the |: 1 for the level itself");
        }
        for (var group : groups) {
            if (apart) {
                effects.forEach(e -> groupings.add(new Grouping(List.of(e), group)));
            } else {
                groupings.add(new Grouping(effects, group));
            }
        }
    }

    private List<List<String>> groups() throws ProblemException {
        var all = new ArrayList<List<String>>();
        var outer = new ArrayList<String>();
        do {
            outer.addAll(interaction().variables());
            all.add(outer.stream().distinct().toList());
        } while (eat('/'));
        return all;
    }

    private String name() throws ProblemException {
        var first = peek();
        if (first == '`') {
            var end = text.indexOf('`', at + 1);
            if (end < 0) {
                throw wrong("a closing `");
            }
            var quoted = text.substring(at + 1, end);
            at = end + 1;
            return quoted;
        }
        if (!Character.isLetter(first) && first != '_' && first != '.') {
            throw wrong("the name of a column");
        }
        var start = at;
        while (at < text.length() && inName(text.charAt(at))) {
            at++;
        }
        var name = text.substring(start, at);
        if (peek() == '(') {
            throw new ProblemException(Problem.error("compare.formula-function", name));
        }
        return name;
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean peekEnd() {
        return peek() == '\0' && at >= text.length();
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    private boolean eat(char c) {
        if (peek() != c || at >= text.length()) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) throws ProblemException {
        if (!eat(c)) {
            throw wrong(String.valueOf(c));
        }
    }

    private ProblemException wrong(String expected) {
        var found = peekEnd() ? "the end" : text.substring(at, Math.min(text.length(), at + 12));
        return new ProblemException(Problem.error("compare.formula", expected, found, Math.min(at, text.length()) + 1));
    }
}
