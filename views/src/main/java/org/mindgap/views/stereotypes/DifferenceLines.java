package org.mindgap.views.stereotypes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mindgap.gap.GapQuery;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.Scale;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.CommandLine;

/** What does the same on the command line; nothing where it has no words for it: several codes of one variable. */
final class DifferenceLines {
    private final CommandLine line = CommandLine.here();

    /** The map as a file. */
    Optional<String> map(Path study, Survey survey, AmplificationQuery query) {
        return figure(study, survey, query, "map").flatMap(words -> {
            words.addAll(List.of("--out", "group-differences.svg"));
            return line.of(words);
        });
    }

    /**
     * The points of one cell, or of several side by side, as a file.
     *
     * @param rows of one model, at least one, in the order of the panels
     */
    Optional<String> points(Path study, Survey survey, AmplificationQuery query, List<AmplificationRow> rows) {
        var models = rows.stream().map(AmplificationRow::model).collect(Collectors.toSet());
        return figure(study, survey, query.with(query.gaps().models(models)), "points")
                .flatMap(words -> {
                    // side by side the command takes everybody who has what all these groups share
                    var shared = new TreeMap<>(rows.get(0).group().codes());
                    rows.forEach(row ->
                            shared.entrySet().retainAll(row.group().codes().entrySet()));
                    if (!shared.isEmpty()) {
                        words.addAll(List.of("--people", pairs(shared)));
                    }
                    words.addAll(List.of("--out", "points.svg"));
                    return line.of(words);
                });
    }

    private static Optional<List<String>> figure(Path study, Survey survey, AmplificationQuery query, String as) {
        var gaps = query.gaps();
        if (gaps.codes().values().stream().anyMatch(c -> c.size() != 1)) {
            return Optional.empty();
        }
        var words = new ArrayList<>(List.of("figure", "amplification", "--as", as));
        words.addAll(List.of("--study", study.toString(), "--survey", survey.id()));
        words.addAll(List.of(
                "--rows",
                gaps.by().stream().filter(d -> !d.equals(GapQuery.MODEL)).collect(Collectors.joining(","))));
        words.addAll(List.of("--against", query.against().word()));
        if (query.scale() == Scale.ORDINAL) {
            words.addAll(List.of("--scale", query.scale().word()));
        }
        if (!gaps.codes().isEmpty()) {
            words.addAll(List.of(
                    "--where",
                    gaps.codes().entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue().iterator().next())
                            .sorted()
                            .collect(Collectors.joining(","))));
        }
        several(words, "--model", gaps.models());
        several(words, "--topics", gaps.topics());
        if (gaps.choice().corrected()) {
            words.add("--corrected");
        }
        several(words, "--language", gaps.choice().languages());
        several(
                words,
                "--read",
                gaps.choice().readings().stream()
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        return Optional.of(words);
    }

    private static void several(List<String> words, String name, java.util.Set<String> values) {
        if (!values.isEmpty()) {
            words.add(name);
            words.add(values.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    private static String pairs(java.util.Map<String, String> codes) {
        return new TreeMap<>(codes)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
    }
}
