package org.mindgap.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.edit.Edit;
import org.mindgap.survey.Question;

/** Saying of doubts that they are none, and taking that back. Never done unasked. */
public final class Doubts {
    private Doubts() {}

    /**
     * Edits that accept what is doubted.
     *
     * @param questions ids
     * @param language tag
     * @param kinds those that are accepted; none means all
     */
    public static List<Edit> accept(SideBySide texts, Set<String> questions, String language, Set<Flag.Kind> kinds) {
        var keys = new LinkedHashMap<String, Set<String>>();
        for (var row : texts.rows()) {
            cell(row, questions, language)
                    .ifPresent(cell -> cell.open().stream()
                            .filter(f -> kinds.isEmpty() || kinds.contains(f.kind()))
                            .forEach(f -> keys.computeIfAbsent(
                                            row.question().id(), q -> accepted(row.question(), language))
                                    .add(f.key())));
        }
        return edits(keys, language);
    }

    /** Edits that accept one doubt. */
    public static List<Edit> accept(Question question, String language, Flag flag) {
        var keys = accepted(question, language);
        keys.add(flag.key());
        return edits(Map.of(question.id(), keys), language);
    }

    /** Edits that doubt again what was accepted. */
    public static List<Edit> doubt(Question question, String language, Set<String> keys) {
        var left = accepted(question, language);
        return left.removeAll(keys) ? edits(Map.of(question.id(), left), language) : List.of();
    }

    private static Optional<SideBySide.Cell> cell(SideBySide.Row row, Set<String> questions, String language) {
        return questions.contains(row.question().id())
                ? Optional.ofNullable(row.others().get(language))
                : Optional.empty();
    }

    private static Set<String> accepted(Question question, String language) {
        return new LinkedHashSet<>(
                SideBySide.wording(question, language).map(w -> w.accepted()).orElse(List.of()));
    }

    private static List<Edit> edits(Map<String, Set<String>> keys, String language) {
        var edits = new ArrayList<Edit>();
        keys.forEach((question, all) -> edits.add(new Edit.AcceptFlags(question, language, List.copyOf(all))));
        return edits;
    }
}
