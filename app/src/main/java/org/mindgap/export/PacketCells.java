package org.mindgap.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapTerm;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.report.PinnedFigure.Content;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * The numbers of some figures of one survey with what they are made of; and which have to be hidden. A row of which any
 * question's numbers would let those of a few people be had by subtraction, from this figure or another one, is hidden
 * whole: a mean over questions would else give the one that is left away.
 */
final class PacketCells {
    /** Metrics that the script of the packet computes; the others are read in its tables. */
    static final Set<String> IN_SCRIPT = Set.of(
            "gap.points",
            "gap.points.ordered",
            "tv",
            "jsd.div.bits",
            "jsd.div.nats",
            "jsd.dist.bits",
            "jsd.dist.nats",
            "sim.jsd.dist.nats",
            "hellinger",
            "w1.norm",
            "rep.w1",
            "ks",
            "mae.points");

    private static final double SAME = 1e-9;

    private final Survey survey;
    private final GapCalculator gaps;
    private final HumanBaseline people;
    private final Optional<String> country;
    private final Map<String, Set<Group>> hidden = new HashMap<>();

    /**
     * A number of a figure.
     *
     * @param cell as the figure has it
     * @param metric id
     * @param terms what it is made of; nothing where it is hidden
     * @param rebuilt yes, or why the script cannot rebuild it: hidden, no value, metric, yardstick
     */
    record One(Content.Cell cell, String metric, List<GapTerm> terms, String rebuilt) {
        boolean hidden() {
            return rebuilt.equals("hidden");
        }
    }

    /** Looks at all figures of a survey together: what one of them hides, another must not show. */
    PacketCells(Survey survey, ReportSource source, List<Content> figures, JobContext context) {
        this.survey = survey;
        this.gaps = source.gaps().of(survey);
        this.people = gaps.baseline(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()));
        this.country = survey.withRole(Role.COUNTRY).map(Variable::name);
        Map<String, Set<Group>> shown = new LinkedHashMap<>();
        for (var figure : figures) {
            for (var cell : figure.cells()) {
                var groups = parts(cell.people());
                cell.questions()
                        .forEach(q ->
                                shown.computeIfAbsent(q, k -> new HashSet<>()).addAll(groups));
            }
            for (var one : figure.shown()) {
                shown.computeIfAbsent(one.question(), k -> new HashSet<>()).addAll(parts(one.people()));
            }
        }
        for (var entry : shown.entrySet()) {
            context.checkCancelled();
            hidden.put(entry.getKey(), hidden(entry.getKey(), withNeighbours(entry.getValue())));
        }
    }

    /** The numbers of a figure, in its order. */
    List<One> of(Content figure, JobContext context) {
        var all = new ArrayList<One>();
        for (var cell : figure.cells()) {
            context.checkCancelled();
            all.add(one(cell, figure.query()));
        }
        return all;
    }

    private One one(Content.Cell cell, GapQuery query) {
        var metric = query.metrics().get(0);
        if (exposing(cell)) {
            return new One(cell, metric.id(), List.of(), "hidden");
        }
        if (!cell.state().hasValue()) {
            return new One(cell, metric.id(), List.of(), "no value");
        }
        var column = cell.column();
        var terms = gaps.terms(column.model(), column.askedAs(), cell.people(), cell.questions(), metric, query);
        return new One(cell, metric.id(), terms, rebuilt(cell, metric, terms));
    }

    private static String rebuilt(Content.Cell cell, Metric metric, List<GapTerm> terms) {
        if (!IN_SCRIPT.contains(metric.id())) {
            return "metric not in the script";
        }
        var mean = terms.stream()
                .mapToDouble(t -> t.weight() * metric.item(t.pair()))
                .sum();
        return !terms.isEmpty() && Math.abs(metric.shown(mean) - cell.value()) <= SAME
                ? "yes"
                : "yardstick of random halves";
    }

    /** Whether a part of the people must not be shown on one of the questions, and is one that would be. */
    private boolean exposing(Content.Cell cell) {
        var parts = parts(cell.people());
        return cell.questions().stream()
                .anyMatch(q -> parts.stream()
                        .filter(hidden.getOrDefault(q, Set.of())::contains)
                        .anyMatch(g -> !(size(q, g) < Suppression.HIDDEN_BELOW) || parts.size() == 1));
    }

    /** Whether a figure tells shares of people whose numbers must not be shown on one of its questions. */
    boolean exposes(Content figure) {
        return figure.shown().stream()
                .anyMatch(s ->
                        parts(s.people()).stream().anyMatch(hidden.getOrDefault(s.question(), Set.of())::contains));
    }

    /**
     * Shown groups with those beside them, shown or not: a whole and all its parts but one give that one. That more is
     * taken for known than is hides more than would have to be, never less.
     */
    private Set<Group> withNeighbours(Set<Group> shown) {
        var all = new HashSet<>(shown);
        for (var group : shown) {
            for (var variable : group.codes().keySet()) {
                if (!country.equals(Optional.of(variable))) {
                    survey.variable(variable)
                            .ifPresent(v -> v.values().forEach(value -> all.add(group.and(variable, value.code()))));
                }
            }
        }
        return all;
    }

    private Set<Group> hidden(String question, Set<Group> groups) {
        var sizes = new LinkedHashMap<Group, Double>();
        for (var group : groups) {
            var estimate = people.estimate(survey.question(question).orElseThrow(), group);
            if (estimate.answered()) {
                sizes.put(group, estimate.effectiveBase());
            }
        }
        return Suppression.of(sizes, Optional.empty());
    }

    private double size(String question, Group group) {
        return people.estimate(survey.question(question).orElseThrow(), group).effectiveBase();
    }

    /** Those that are estimated on their own: one group per country. */
    private List<Group> parts(Group people) {
        if (country.isEmpty() || people.codes().containsKey(country.get())) {
            return List.of(people);
        }
        return survey.variable(country.get()).stream()
                .flatMap(v -> v.values().stream())
                .map(v -> people.and(country.get(), v.code()))
                .toList();
    }
}
