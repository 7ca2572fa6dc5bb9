package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.problem.Severity;

/**
 * Turns a log into the report of an import: what was kept of it, then how many of each kind were not. What changes numbers
 * comes first: what went wrong, what somebody has to look at, what was decided about people and answers, and last how the
 * file was read. What is said of several columns in the same words is one line that names them all.
 */
public final class ImportReport {
    /** Notes about weights, missing values and kinds of answers. */
    private static final List<String> CHANGES_NUMBERS = Stream.of(
                    "weight",
                    "file-weight",
                    "layout-weight",
                    "missing",
                    "proposal",
                    "kind",
                    "option-kind",
                    "preset",
                    "roles-file",
                    "unlabelled-steps",
                    "country-codes")
            .map(beginning -> "formats." + beginning)
            .toList();

    private ImportReport() {}

    public static List<Problem> of(ProblemLog log, String file) {
        var kept = log.problems();
        var report = new ArrayList<>(together(kept));
        report.sort(Comparator.comparingInt(ImportReport::rank));
        log.counts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(count -> {
            var shown =
                    kept.stream().filter(p -> p.code().equals(count.getKey())).count();
            if (shown < count.getValue()) {
                report.add(Problem.note("formats.and-more", count.getValue() - shown, count.getKey())
                        .at(Place.file(file)));
            }
        });
        return report;
    }

    /** What is said of columns as such, not of one of their lines, in the same words. */
    private static List<Problem> together(List<Problem> problems) {
        var alike = new LinkedHashMap<List<Object>, List<Problem>>();
        for (var problem : problems) {
            var place = problem.place();
            var key = place != null && place.line() == 0 && place.column() != null
                    ? List.<Object>of(problem.code(), problem.severity(), problem.arguments(), place.file())
                    : List.<Object>of(alike.size(), "alone");
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
        }
        return alike.values().stream().map(ImportReport::one).toList();
    }

    private static Problem one(List<Problem> alike) {
        var first = alike.get(0);
        var place = first.place();
        if (alike.size() == 1 || place == null) {
            return first;
        }
        var columns = alike.stream()
                .map(Problem::place)
                .flatMap(p -> p == null ? Stream.empty() : Stream.ofNullable(p.column()))
                .distinct()
                .collect(Collectors.joining(", "));
        return first.at(new Place(place.file(), 0, columns));
    }

    private static int rank(Problem problem) {
        if (problem.severity() != Severity.NOTE) {
            return problem.severity() == Severity.ERROR ? 0 : 1;
        }
        if (problem.code().equals("table.missing-read")
                || CHANGES_NUMBERS.stream().anyMatch(problem.code()::startsWith)) {
            return 2;
        }
        return problem.code().startsWith("table.") ? 4 : 3;
    }
}
