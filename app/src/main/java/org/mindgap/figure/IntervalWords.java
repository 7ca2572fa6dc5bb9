package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.metric.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.ReplicateShares;

/** What sampling does to values, in words: beside a value, and below a figure. */
final class IntervalWords {
    /** Where nobody asked for intervals, and yardsticks that have none by their nature: nothing to explain. */
    private static final Set<String> OF_COURSE = Set.of("gap.no-interval-asked", "gap.interval-yardstick");

    private final MetricWords metric;
    private final Words words;

    IntervalWords(MetricWords metric, Words words) {
        this.metric = metric;
        this.words = words;
    }

    /** "Gap 24 points (21 to 27)." Where the corrected value reads otherwise, that one stands beside its interval. */
    String value(double value, GapInterval interval) {
        var sentence = metric.sentence(value);
        if (!interval.known()) {
            return sentence + aboveOnly(interval) + words.text("stop");
        }
        var range = metric.range(interval.lower(), interval.upper());
        return apart(value, interval)
                ? words.text(correctedKey(), sentence, metric.number(interval.corrected()), range)
                : words.text("interval.value", sentence, range);
    }

    /** "No gap beyond sampling: 2 points (0 to 4)." */
    String notAbove(double value, GapInterval interval) {
        return interval.known()
                ? words.text(
                        "interval.not-above", metric.value(value), metric.range(interval.lower(), interval.upper()))
                : words.text("cell.not-above");
    }

    /** "21 to 27", or nothing. */
    String range(GapInterval interval) {
        return interval.known() ? metric.range(interval.lower(), interval.upper()) : "";
    }

    /** "24 points (21 to 27)", or without interval the value alone. */
    String beside(double value, GapInterval interval) {
        var name = metric.scale().points() ? metric.value(value) : metric.sentence(value);
        if (!interval.known()) {
            return name;
        }
        var range = metric.range(interval.lower(), interval.upper());
        return apart(value, interval)
                ? words.text(correctedKey() + ".beside", name, metric.number(interval.corrected()), range)
                : words.text("interval.beside", name, range);
    }

    /** "Sampling alone 1.", or nothing where it is not known. */
    Optional<String> floor(GapInterval interval) {
        return Double.isNaN(interval.floor())
                ? Optional.empty()
                : Optional.of(words.text(
                        metric.corrected() ? "interval.floor.taken-out" : "interval.floor",
                        metric.number(interval.floor())));
    }

    /**
     * What the intervals of a figure are, for its caption: what they allow for and what not, where they come from; or why
     * there are none.
     */
    List<String> caption(Collection<GapInterval> intervals) {
        if (intervals.stream().anyMatch(GapInterval::pending)) {
            return List.of(words.text("interval.pending"));
        }
        var asked =
                intervals.stream().filter(i -> !OF_COURSE.contains(i.reason())).toList();
        var known = asked.stream().filter(GapInterval::known).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var text = new ArrayList<String>();
        if (known.isEmpty()) {
            text.add(words.text("interval.none"));
            reasons(asked).forEach(text::add);
            return text;
        }
        text.add(contains(known));
        if (metric.metric().correction() == Metric.Correction.PARTLY) {
            text.add(words.text("interval.partly"));
        }
        text.addAll(methods(known));
        if (known.size() < asked.size()) {
            text.add(words.text("interval.some"));
        }
        return text;
    }

    private String contains(List<GapInterval> known) {
        var kinds = known.stream().map(GapInterval::kind).collect(Collectors.toCollection(LinkedHashSet::new));
        if (kinds.equals(Set.of(GapInterval.Kind.SAMPLED_ITEMS))) {
            return words.text("interval.sampled");
        }
        if (kinds.contains(GapInterval.Kind.SAMPLED_ITEMS)) {
            return words.text("interval.mixed");
        }
        return words.text(kinds.equals(Set.of(GapInterval.Kind.ONE_ITEM)) ? "interval.item" : "interval.fixed");
    }

    private List<String> methods(List<GapInterval> known) {
        var text = new ArrayList<String>();
        for (var method : known.stream().map(GapInterval::method).distinct().toList()) {
            var own = known.stream().filter(i -> i.method() == method).toList();
            var first = own.get(0);
            var df = own.stream()
                    .mapToDouble(GapInterval::degreesOfFreedom)
                    .filter(Double::isFinite)
                    .summaryStatistics();
            var said = words.text(
                    methodKey(method),
                    words.count(first.replicates()),
                    String.valueOf(first.seed()),
                    method.word().toUpperCase(java.util.Locale.ROOT));
            text.add(words.stopped(df.getCount() == 0 ? said : words.text("interval.df", said, range(df))));
        }
        return text;
    }

    static String methodKey(ReplicateShares.Method method) {
        return switch (method) {
            case NONE -> "interval.method.none";
            case RAO_WU -> "interval.method.rao-wu";
            case SIMPLE_RANDOM -> "interval.method.simple-random";
            case JK1, JKN, BRR, FAY, BOOTSTRAP -> "interval.method.supplied";
        };
    }

    private String range(DoubleSummaryStatistics df) {
        return words.range(df.getMin(), df.getMax());
    }

    private List<String> reasons(List<GapInterval> without) {
        var texts = new ProblemTexts(words.locale());
        return without.stream()
                .map(GapInterval::reason)
                .filter(r -> !r.isEmpty())
                .distinct()
                .limit(2)
                .map(r -> texts.sentence(Problem.note(r)))
                .toList();
    }

    /** Too near to what sampling alone causes for an interval: all that can be said is that it is more. */
    private String aboveOnly(GapInterval interval) {
        return interval.sign() == GapInterval.Sign.ABOVE ? words.text("interval.above") : "";
    }

    private boolean apart(double value, GapInterval interval) {
        return !metric.corrected()
                && !Double.isNaN(interval.corrected())
                && !metric.number(value).equals(metric.number(interval.corrected()));
    }

    private String correctedKey() {
        return metric.metric().correction() == Metric.Correction.PARTLY
                ? "interval.partly-corrected"
                : "interval.corrected";
    }
}
