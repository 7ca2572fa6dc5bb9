package org.mindgap.formats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * One line of a BBQ file: fields as they stand there.
 *
 * @param category such as {@code Religion}
 * @param example number within the category
 * @param index number of the template
 * @param negative whether the question is the negative one
 * @param ambiguous whether the context does not tell
 * @param answers three options
 * @param texts how each is called in the context
 * @param infos whom each names; {@code unknown} for the option that does not tell
 * @param stereotyped groups that the stereotype is about
 * @param label place of the correct option
 */
record BbqRow(
        String category,
        String example,
        String index,
        boolean negative,
        boolean ambiguous,
        String context,
        String question,
        List<String> answers,
        List<String> texts,
        List<String> infos,
        List<String> stereotyped,
        int label) {
    static final int OPTIONS = 3;
    static final String UNKNOWN = "unknown";

    /** The row of a line. */
    static BbqRow of(JsonNode line) throws ProblemException {
        var answers = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var infos = new ArrayList<String>();
        for (var i = 0; i < OPTIONS; i++) {
            var name = "ans" + i;
            answers.add(needed(line, name));
            var info = line.path("answer_info").path(name);
            texts.add(JsonText.text(info.get(0)));
            infos.add(info.size() < 2 ? "" : JsonText.text(info.get(info.size() - 1)));
        }
        if (infos.stream().filter(i -> i.equalsIgnoreCase(UNKNOWN)).count() != 1) {
            throw new ProblemException(Problem.warning("benchmark.bbq-unknown"));
        }
        return new BbqRow(
                needed(line, "category"),
                needed(line, "example_id"),
                needed(line, "question_index"),
                word(line, "question_polarity", "neg", "nonneg"),
                word(line, "context_condition", "ambig", "disambig"),
                needed(line, "context"),
                needed(line, "question"),
                List.copyOf(answers),
                List.copyOf(texts),
                List.copyOf(infos),
                groups(line.path("additional_metadata").path("stereotyped_groups")),
                label(line));
    }

    String id() {
        return category + "-" + example;
    }

    boolean unknown(int place) {
        return infos.get(place).equalsIgnoreCase(UNKNOWN);
    }

    private static List<String> groups(JsonNode node) {
        if (!node.isArray()) {
            return Optional.of(JsonText.text(node)).filter(t -> !t.isEmpty()).stream()
                    .toList();
        }
        var groups = new ArrayList<String>();
        node.forEach(n -> groups.add(JsonText.text(n)));
        groups.removeIf(String::isEmpty);
        return List.copyOf(groups);
    }

    private static String needed(JsonNode line, String field) throws ProblemException {
        var text = JsonText.text(line.get(field));
        if (text.isEmpty()) {
            throw new ProblemException(Problem.warning("benchmark.field", field));
        }
        return text;
    }

    /** Whether it is the first of two words. */
    private static boolean word(JsonNode line, String field, String first, String second) throws ProblemException {
        var text = needed(line, field);
        if (!text.equals(first) && !text.equals(second)) {
            throw new ProblemException(Problem.warning("benchmark.word", field, first, second, text));
        }
        return text.equals(first);
    }

    private static int label(JsonNode line) throws ProblemException {
        var label = JsonText.number(line.get("label"));
        if (label.isEmpty() || !(label.getAsDouble() == 0 || label.getAsDouble() == 1 || label.getAsDouble() == 2)) {
            throw new ProblemException(
                    Problem.warning("benchmark.word", "label", "0", "1 or 2", JsonText.text(line.get("label"))));
        }
        return (int) label.getAsDouble();
    }
}
