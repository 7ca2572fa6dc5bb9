package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.StudyFacts;

/** What is compared: two sides, for which rows, in which number, tested how. On the window's thread. */
final class PairChoices {
    private final Texts texts;
    private final Runnable changed;
    private final SideChoices first;
    private final SideChoices second;
    private final Chosen<List<String>> rows;
    private final Chosen<Metric> metric;
    private final Chosen<Multiplicity> adjustment;
    private final StringProperty margin = new SimpleStringProperty("");
    private boolean quiet;

    PairChoices(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        first = new SideChoices(texts, this::tell);
        second = new SideChoices(texts, this::tell);
        rows = new Chosen<>(this::tell);
        metric = new Chosen<>(this::tell);
        adjustment = new Chosen<>(this::tell);
        quietly(() -> {
            var names = new MetricNames(texts.locale());
            metric.offer(Metrics.all().stream()
                    .filter(m -> !m.needsPole())
                    .map(m -> new Offer<>(m, names.name(m)))
                    .toList());
            adjustment.offer(List.of(
                    new Offer<>(Multiplicity.BENJAMINI_HOCHBERG, "Benjamini–Hochberg"),
                    new Offer<>(Multiplicity.HOLM, "Holm"),
                    new Offer<>(Multiplicity.BENJAMINI_YEKUTIELI, "Benjamini–Yekutieli"),
                    new Offer<>(Multiplicity.NONE, texts.get("cmp.adjust.none"))));
        });
    }

    SideChoices first() {
        return first;
    }

    SideChoices second() {
        return second;
    }

    /** Dimensions of the rows; none for one row of everybody. */
    Chosen<List<String>> rows() {
        return rows;
    }

    Chosen<Metric> metric() {
        return metric;
    }

    Chosen<Multiplicity> adjustment() {
        return adjustment;
    }

    /** The largest difference that would not matter, as it was typed. */
    StringProperty margin() {
        return margin;
    }

    /** The same as a number; nothing where nothing, or no such number, was typed. */
    Optional<Double> marginValue() {
        return marginOf(margin.get());
    }

    /** A number above 0, with a decimal point or comma; nothing where a text is none. */
    static Optional<Double> marginOf(String text) {
        try {
            var value = Double.parseDouble(text.strip().replace(',', '.'));
            return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Says that the margin stands as it was typed. */
    void marginChanged() {
        tell();
    }

    /** Offers what a study has; what was chosen and is still there stays. Tells nobody. */
    void offer(Optional<StudyFacts> facts) {
        quietly(() -> {
            var none = first.side().isEmpty() || second.side().isEmpty();
            first.offer(facts.orElse(NOTHING));
            second.offer(facts.orElse(NOTHING));
            rows.offer(facts.flatMap(StudyFacts::survey).map(this::rowsOf).orElse(List.of()));
            if (none || first.side().equals(second.side())) {
                usualSides();
            }
        });
    }

    private static final StudyFacts NOTHING =
            new StudyFacts(List.of(), Optional.empty(), List.of(), Map.of(), List.of(), false);

    /** The first model as a group against as no one, or else the first two models. */
    private void usualSides() {
        var asked = first.askedAs().offers();
        if (asked.size() > 1) {
            second.askedAs().choose(AskedAs.NO_ONE);
        } else if (first.language().offers().size() > 2) {
            first.language().choose(first.language().offers().get(1).value());
            second.language().choose(first.language().offers().get(2).value());
        } else if (first.model().offers().size() > 1) {
            second.model().choose(first.model().offers().get(1).value());
        }
    }

    /** Whether two different sides can be chosen at all. */
    boolean comparable() {
        return first.model().offers().size() > 1
                || first.askedAs().several()
                || first.language().several()
                || first.reading().several();
    }

    /** The first side becomes the second. */
    void swap() {
        var one = first.side();
        var other = second.side();
        if (one.isPresent() && other.isPresent()) {
            choose(other.get(), one.get());
        }
    }

    /** Chooses both sides as far as they are there. */
    void choose(Side one, Side other) {
        quietly(() -> {
            first.choose(one);
            second.choose(other);
        });
        tell();
    }

    /** The query of what is chosen, without sides; nothing where there is nothing to choose. */
    Optional<GapQuery> query(Survey survey, Filters.Choice filters) {
        return rows.value()
                .flatMap(by -> metric.value().map(m -> {
                    Map<String, Set<String>> codes = new HashMap<>();
                    survey.withRole(Role.COUNTRY)
                            .filter(c -> !filters.countries().isEmpty())
                            .ifPresent(c -> codes.put(c.name(), filters.countries()));
                    survey.withRole(Role.RELIGION)
                            .filter(r -> by.contains(r.name())
                                    && !filters.religions().isEmpty())
                            .ifPresent(r -> codes.put(r.name(), filters.religions()));
                    return GapQuery.of(List.of(m), by).topics(filters.topics()).narrowed(codes, Set.of());
                }));
    }

    /** As in Gaps, then topics, and everybody together. */
    private List<Offer<List<String>>> rowsOf(Survey survey) {
        var all = new ArrayList<Offer<List<String>>>();
        RowsChoice.of(survey, texts).forEach(r -> all.add(new Offer<>(r.variables(), r.label())));
        if (survey.questions().stream().map(q -> q.topic()).distinct().count() > 1) {
            all.add(new Offer<>(List.of(GapQuery.TOPIC), texts.get("filter.topic")));
        }
        all.add(new Offer<>(List.of(), texts.get("cmp.rows.all")));
        return all;
    }

    private void quietly(Runnable work) {
        var before = quiet;
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = before;
        }
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }
}
