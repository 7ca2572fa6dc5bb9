package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;

/** Turns a log into the report of an import: what was kept of it, then how many of each kind were not. */
public final class ImportReport {
    private ImportReport() {}

    public static List<Problem> of(ProblemLog log, String file) {
        var kept = log.problems();
        var report = new ArrayList<>(kept);
        log.counts().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(count -> {
                    var shown = kept.stream()
                            .filter(p -> p.code().equals(count.getKey()))
                            .count();
                    if (shown < count.getValue()) {
                        report.add(Problem.note("formats.and-more", count.getValue() - shown, count.getKey())
                                .at(Place.file(file)));
                    }
                });
        return report;
    }
}
