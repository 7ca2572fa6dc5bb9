package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;

/** Columns of which nobody says anything and that become no opinion questions, by the reason. */
final class LeftOutColumns {
    private static final int NAMED = 20;

    private final boolean codebook;
    private final Map<String, List<String>> byReason = new LinkedHashMap<>();

    /** @param codebook whether there is one, and these columns are not in it */
    LeftOutColumns(boolean codebook) {
        this.codebook = codebook;
    }

    void add(String name, ColumnDraft column) {
        byReason.computeIfAbsent(reason(column), r -> new ArrayList<>()).add(name);
    }

    private String reason(ColumnDraft column) {
        if (isEmpty(column)) {
            return "formats.columns-empty";
        }
        if (codebook) {
            return "formats.columns-undescribed";
        }
        if (column.isFreeText()
                || column.hasManyNumbers()
                || column.dictionary().size() > 1) {
            return "formats.columns-many";
        }
        return "formats.columns-one";
    }

    static boolean isEmpty(ColumnDraft column) {
        return !column.isFreeText()
                && !column.hasManyNumbers()
                && column.dictionary().isEmpty();
    }

    void report(String file, ProblemLog log) {
        byReason.forEach((reason, names) -> said(reason, names, file, log));
    }

    static void said(String code, List<String> names, String file, ProblemLog log) {
        if (!names.isEmpty()) {
            var shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            log.add(Problem.note(code, names.size(), names.size() > NAMED ? shown + ", …" : shown)
                    .at(Place.file(file)));
        }
    }
}
