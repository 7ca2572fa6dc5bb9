package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** What can be chosen for a survey, its answers and a heatmap; what cannot is said. */
final class Axes {
    static final String AVERAGED = "averaged";
    static final String WEIGHTED = "weighted";
    static final String SAME = "same";
    private static final int MOST_WORDINGS = 4;
    /** Distances that somebody could have chosen for the same purpose; similarities are one minus one of these. */
    private static final List<String> METRICS =
            List.of("gap.points", "tv", "jsd.dist.bits", "hellinger", "gap.points.ordered", "w1.norm");

    private final Survey survey;
    private final StoredConditions conditions;
    private final HeatmapGrid usual;
    private final GapQuery asked;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param asked what the usual heatmap was asked for */
    Axes(Survey survey, StoredConditions conditions, HeatmapGrid usual, GapQuery asked) {
        this.survey = survey;
        this.conditions = conditions;
        this.usual = usual;
        this.asked = asked;
    }

    /** In the order of {@link Axis}. */
    List<List<Setting>> all() {
        return List.of(metrics(), policies(), weights(), orders(), wordings(), questions());
    }

    List<LeftOut> leftOut() {
        return leftOut.stream().distinct().toList();
    }

    private List<Setting> metrics() {
        var own = asked.metrics().get(0).id();
        var ordered = survey.questions().stream().anyMatch(q -> q.measure().ordered());
        if (!ordered) {
            leftOut.add(new LeftOut(Axis.METRIC, LeftOut.Why.NOTHING_ORDERED));
        }
        var ids = METRICS.stream().filter(id -> ordered || !needsOrder(id));
        return Stream.concat(Stream.of(own), ids.filter(id -> !id.equals(own)))
                .map(id -> new Setting(Axis.METRIC, id, id.equals(own)))
                .toList();
    }

    static boolean needsOrder(String metric) {
        return Metrics.find(metric).map(Metric::needsOrder).orElse(false);
    }

    private List<Setting> policies() {
        if (!survey.offersNonresponse()) {
            leftOut.add(new LeftOut(Axis.POLICY, LeftOut.Why.NO_NONRESPONSE));
            return List.of(new Setting(Axis.POLICY, word(asked.policy()), true));
        }
        leftOut.add(new LeftOut(Axis.POLICY, LeftOut.Why.NO_PLACE_IN_ORDER));
        return Stream.concat(Stream.of(asked.policy()), Stream.of(OptionPolicy.SUBSTANTIVE, OptionPolicy.ALL))
                .distinct()
                .map(p -> new Setting(Axis.POLICY, word(p), p == asked.policy()))
                .toList();
    }

    private List<Setting> weights() {
        var own = new Setting(Axis.WEIGHT, weight(asked.weighted()), true);
        if (survey.source() instanceof PublishedShares) {
            leftOut.add(new LeftOut(Axis.WEIGHT, LeftOut.Why.PUBLISHED));
            return List.of(own);
        }
        if (survey.withRole(Role.WEIGHT).isEmpty()) {
            leftOut.add(new LeftOut(Axis.WEIGHT, LeftOut.Why.NO_WEIGHT));
            return List.of(own);
        }
        return List.of(own, new Setting(Axis.WEIGHT, weight(!asked.weighted()), false));
    }

    private List<Setting> orders() {
        var settings = new ArrayList<>(List.of(new Setting(Axis.ORDER, AVERAGED, true)));
        if (conditions.orders().isEmpty()) {
            leftOut.add(new LeftOut(Axis.ORDER, LeftOut.Why.ONE_ORDER));
        }
        conditions.orders().forEach(o -> settings.add(new Setting(Axis.ORDER, word(o), false)));
        return settings;
    }

    private List<Setting> wordings() {
        var settings = new ArrayList<>(List.of(new Setting(Axis.WORDING, AVERAGED, true)));
        var all = conditions.wordings();
        if (all.isEmpty()) {
            leftOut.add(new LeftOut(Axis.WORDING, LeftOut.Why.ONE_WORDING));
        } else if (all.size() > MOST_WORDINGS) {
            leftOut.add(new LeftOut(Axis.WORDING, LeftOut.Why.MANY_WORDINGS));
        } else {
            // named by its place too, so that no wording of a file can be taken for the average
            for (var i = 0; i < all.size(); i++) {
                settings.add(new Setting(Axis.WORDING, (i + 1) + " " + all.get(i), false));
            }
        }
        return settings;
    }

    /** The wording that a setting names. */
    static String wording(Setting setting) {
        return setting.key().substring(setting.key().indexOf(' ') + 1);
    }

    private List<Setting> questions() {
        var same = asked.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS;
        if (same && usual.query().scope() == GapQuery.Scope.ALL) {
            leftOut.add(new LeftOut(Axis.QUESTIONS, LeftOut.Why.NONE_SHARED));
            return List.of(new Setting(Axis.QUESTIONS, "all", true));
        }
        if (same && usual.query().questions().size() == usual.questionsInAll()) {
            leftOut.add(new LeftOut(Axis.QUESTIONS, LeftOut.Why.ALL_SHARED));
            return List.of(new Setting(Axis.QUESTIONS, SAME, true));
        }
        return List.of(new Setting(Axis.QUESTIONS, SAME, same), new Setting(Axis.QUESTIONS, "all", !same));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String weight(boolean weighted) {
        return weighted ? WEIGHTED : "unweighted";
    }
}
