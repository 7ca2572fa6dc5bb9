package org.mindgap.views.gaps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * What does the same on the command line. Nothing where the command line has no words for it: several codes of one
 * variable.
 */
final class GapsLines {
    private GapsLines() {}

    /** The heatmap as a file. */
    static Optional<String> heatmap(Path study, Survey survey, HeatmapRequest request) {
        return people(request.query()).map(where -> {
            var line = new ArrayList<>(List.of("mindgap", "figure", "heatmap"));
            common(line, study, survey, request.query(), where);
            option(line, "--rows", String.join(",", request.rows()));
            questions(line, request.query());
            if (request.order() != HeatmapOrder.STUDY) {
                option(line, "--order", request.order().name().toLowerCase(Locale.ROOT));
            }
            if (!request.yardsticks()) {
                line.add("--no-yardsticks");
            }
            option(line, "--out", "heatmap.svg");
            return String.join(" ", line);
        });
    }

    /** Its numbers as a table. */
    static Optional<String> table(Path study, Survey survey, HeatmapRequest request) {
        return people(request.query()).map(where -> {
            var line = new ArrayList<>(List.of("mindgap", "gaps"));
            common(line, study, survey, request.query(), where);
            var by = new ArrayList<>(List.of("model", "asked_as"));
            by.addAll(request.rows());
            option(line, "--by", String.join(",", by));
            questions(line, request.query());
            return String.join(" ", line);
        });
    }

    /** The models' ranks under a metric as published and under its correction, as a table. */
    static Optional<String> published(Path study, Survey survey, HeatmapRequest request) {
        return people(request.query()).map(where -> {
            var line = new ArrayList<>(List.of("mindgap", "published"));
            common(line, study, survey, request.query(), where);
            line.set(
                    line.indexOf("--metric") + 1,
                    PublishedMetric.of(request.query().metrics().get(0).id())
                            .orElse(PublishedMetric.REPRESENTATIVENESS)
                            .published()
                            .id());
            option(line, "--rows", String.join(",", request.rows()));
            questions(line, request.query());
            return String.join(" ", line);
        });
    }

    /** The questions of a cell. */
    static Optional<String> questions(
            Path study, Survey survey, HeatmapRequest request, Group people, String model, AskedAs askedAs) {
        var line = new ArrayList<>(List.of("mindgap", "gaps"));
        common(line, study, survey, request.query(), people);
        option(line, "--by", GapQuery.QUESTION);
        option(line, "--model", model);
        option(line, "--asked", askedAs.word());
        line.add("--all-questions");
        return Optional.of(String.join(" ", line));
    }

    /** One question's figure. */
    static Optional<String> overlay(
            Path study, Survey survey, GapQuery query, Group people, String model, AskedAs askedAs, String question) {
        var line = new ArrayList<>(List.of("mindgap", "figure", "overlay"));
        common(line, study, survey, query, people);
        option(line, "--question", question);
        option(line, "--model", model);
        option(line, "--asked", askedAs.word());
        option(line, "--out", "one-question.svg");
        return Optional.of(String.join(" ", line));
    }

    private static void common(List<String> line, Path study, Survey survey, GapQuery query, Group people) {
        option(line, "--study", study.toString());
        option(line, "--survey", survey.id());
        option(line, "--metric", query.metrics().get(0).id());
        if (!people.isEveryone()) {
            option(
                    line,
                    "--where",
                    new TreeMap<>(people.codes())
                            .entrySet().stream()
                                    .map(e -> e.getKey() + "="
                                            + (e.getValue().contains(",") ? '"' + e.getValue() + '"' : e.getValue()))
                                    .collect(Collectors.joining(",")));
        }
        if (query.policy() != OptionPolicy.SUBSTANTIVE) {
            option(
                    line,
                    "--options",
                    query.policy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!query.weighted() && survey.withRole(Role.WEIGHT).isPresent()) {
            line.add("--unweighted");
        }
        if (query.byPopulation()) {
            option(line, "--countries", "population");
        }
        choice(line, query);
    }

    private static void choice(List<String> line, GapQuery query) {
        if (query.choice().corrected()) {
            line.add("--corrected");
        }
        var readings = query.choice().readings();
        if (!readings.isEmpty()) {
            option(
                    line,
                    "--read",
                    readings.stream()
                            .sorted()
                            .map(r -> r.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
        var languages = query.choice().languages();
        if (!languages.isEmpty()) {
            option(line, "--language", languages.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    private static void questions(List<String> line, GapQuery query) {
        if (!query.models().isEmpty()) {
            option(line, "--model", query.models().stream().sorted().collect(Collectors.joining(",")));
        }
        if (!query.askedAs().isEmpty()) {
            option(
                    line,
                    "--asked",
                    query.askedAs().stream().sorted().map(AskedAs::word).collect(Collectors.joining(",")));
        }
        if (!query.topics().isEmpty()) {
            option(line, "--topics", query.topics().stream().sorted().collect(Collectors.joining(",")));
        }
        if (query.scope() == GapQuery.Scope.ALL) {
            line.add("--all-questions");
        }
    }

    /** The filter with what rows are narrowed to, where each variable has one code. */
    private static Optional<Group> people(GapQuery query) {
        var people = query.where();
        for (var narrowed : query.codes().entrySet()) {
            if (narrowed.getValue().size() != 1) {
                return Optional.empty();
            }
            people =
                    people.and(narrowed.getKey(), narrowed.getValue().iterator().next());
        }
        return Optional.of(people);
    }

    private static void option(List<String> line, String name, String value) {
        line.add(name);
        line.add(quoted(value));
    }

    /** As a POSIX shell takes it. */
    private static String quoted(String value) {
        return !value.isEmpty()
                        && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-./,=:".indexOf(c) >= 0)
                ? value
                : "'" + value.replace("'", "'\\''") + "'";
    }
}
