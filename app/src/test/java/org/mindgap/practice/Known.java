package org.mindgap.practice;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;

/** The gap that a row of a table would have if everybody had been asked and the model's shares were known exactly. */
final class Known {
    private final Truth truth;
    private final List<PracticeModel> models;

    Known(Truth truth, List<PracticeModel> models) {
        this.truth = truth;
        this.models = List.copyOf(models);
    }

    /** As shown. */
    double value(Metric metric, GapRow row, List<Item> items) {
        return value(metric, row.model(), row.askedAs(), row.group(), items);
    }

    double value(Metric metric, String model, AskedAs askedAs, Group group, List<Item> items) {
        var means = new double[metric.parts()];
        var places = truth.world().places().size();
        for (var p = 0; p < places; p++) {
            var named = group.code(PracticeSurvey.PLACE);
            if (named.isEmpty() || Integer.parseInt(named.get()) == p + 1) {
                add(means, metric, model(model), askedAs, people(p, group), items, named.isEmpty() ? places : 1);
            }
        }
        return metric.shown(metric.combined(means));
    }

    private void add(
            double[] means,
            Metric metric,
            PracticeModel model,
            AskedAs askedAs,
            Target people,
            List<Item> items,
            int places) {
        for (var item : items) {
            var asked = switch (askedAs) {
                case NO_ONE -> Target.NO_ONE;
                case COUNTRY -> new Target(people.place(), -1);
                case GROUP -> people;
            };
            var pair = new Metric.Item(
                    truth.of(item, people),
                    model.rule().says(item, asked),
                    new double[item.options()],
                    item.measure().ordered());
            for (var part = 0; part < means.length; part++) {
                means[part] += metric.plain(part, pair) / items.size() / places;
            }
        }
    }

    private static Target people(int place, Group group) {
        return new Target(
                place,
                group.code(PracticeSurvey.FAITH)
                        .map(f -> Integer.parseInt(f) - 1)
                        .orElse(-1));
    }

    private PracticeModel model(String id) {
        return models.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
