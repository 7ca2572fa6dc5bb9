package org.mindgap.formats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Role;

/** Makes items of the rows of a plain table. */
final class TableItems {
    private static final int MOST_OPTIONS = 20;
    private static final int ID = 12;

    private final Form form;
    private final String language;

    TableItems(Form form, String language) {
        this.form = form;
        this.language = language;
    }

    /** Whether a row describes its item, rather than naming one that is known. */
    boolean whole(Fields row) {
        return form == Form.JUDGED
                ? !row.text("text", "question", "prompt", "instruction").isEmpty()
                : !row.text("option_1").isEmpty();
    }

    BenchmarkItem of(Fields row) throws ProblemException {
        var choices = form == Form.JUDGED ? references(row) : options(row);
        var text = form == Form.JUDGED ? row.text("text", "question", "prompt", "instruction") : row.text("text");
        var named = row.text("item", "id");
        var id = named.isEmpty() ? TextHash.of(text).substring(0, ID) : named;
        if (named.isEmpty() && form != Form.JUDGED) {
            throw new ProblemException(Problem.warning("benchmark.field", "item"));
        }
        var context = context(row);
        return new BenchmarkItem(
                id,
                row.text("language").isEmpty() ? language : row.text("language").toLowerCase(Locale.ROOT),
                row.text("category", "theme"),
                row.text("group"),
                template(row, id),
                context,
                direction(row, choices, context),
                text,
                form == Form.JUDGED ? "" : row.text("question"),
                choices,
                correct(row, choices));
    }

    /** Of a judged item its format (factoid or instruction), whose means the benchmark's authors average. */
    private String template(Fields row, String id) {
        var said = form == Form.JUDGED ? row.text("template", "format", "type") : row.text("template");
        return said.isEmpty() && form != Form.JUDGED ? id : said;
    }

    private static List<Choice> references(Fields row) {
        var references = new ArrayList<Choice>();
        if (!row.text("chosen").isEmpty()) {
            references.add(new Choice(row.text("chosen"), "", Role.CHOSEN));
        }
        if (!row.text("rejected").isEmpty()) {
            references.add(new Choice(row.text("rejected"), "", Role.REJECTED));
        }
        return references;
    }

    private List<Choice> options(Fields row) throws ProblemException {
        var options = new ArrayList<Choice>();
        for (var i = 1; i <= MOST_OPTIONS && !row.text("option_" + i).isEmpty(); i++) {
            options.add(new Choice(row.text("option_" + i), row.text("group_" + i), role(row.text("role_" + i), i)));
        }
        if (options.size() < 2) {
            throw new ProblemException(Problem.warning("benchmark.field", "option_2"));
        }
        return options;
    }

    private Role role(String word, int place) throws ProblemException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "biased", "stereotype" -> Role.BIASED;
            case "counter", "antistereotype" -> Role.COUNTER;
            case "unknown" -> Role.UNKNOWN;
            // of a pair the first is the more stereotypical, as in CrowS-Pairs
            case "" -> form != Form.PAIRS ? Role.UNRESOLVED : place == 1 ? Role.BIASED : Role.COUNTER;
            default ->
                throw new ProblemException(
                        Problem.warning("benchmark.word", "role_" + place, "biased, counter", "unknown", word));
        };
    }

    private Context context(Fields row) throws ProblemException {
        var word = row.text("context").toLowerCase(Locale.ROOT);
        if (form != Form.QUESTIONS) {
            return Context.NONE;
        }
        return switch (word) {
            case "ambiguous", "ambig", "amb" -> Context.AMBIGUOUS;
            case "disambiguated", "disambig", "dis" -> Context.DISAMBIGUATED;
            default ->
                throw new ProblemException(
                        Problem.warning("benchmark.word", "context", "ambiguous", "disambiguated", word));
        };
    }

    private Direction direction(Fields row, List<Choice> choices, Context context) throws ProblemException {
        var word = row.text("direction").toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !word.equals("none")) {
            return switch (word) {
                case "stereo" -> Direction.STEREO;
                case "antistereo" -> Direction.ANTISTEREO;
                default ->
                    throw new ProblemException(
                            Problem.warning("benchmark.word", "direction", "stereo", "antistereo", word));
            };
        }
        var correct = correct(row, choices);
        if (context != Context.DISAMBIGUATED || correct < 0) {
            return Direction.NONE;
        }
        return switch (choices.get(correct).role()) {
            case BIASED -> Direction.STEREO;
            case COUNTER -> Direction.ANTISTEREO;
            default -> Direction.NONE;
        };
    }

    private int correct(Fields row, List<Choice> choices) throws ProblemException {
        var word = form == Form.JUDGED ? "" : row.text("correct");
        if (word.isEmpty()) {
            return -1;
        }
        return Optional.of(TableAnswers.place(word, choices))
                .filter(p -> p >= 0)
                .orElseThrow(() -> new ProblemException(Problem.warning("benchmark.correct", word)));
    }
}
