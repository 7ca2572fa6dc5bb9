package org.mindgap.views.gaps;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.look.Ranks;
import org.mindgap.look.SavedView;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.RowsChoice;

/** What is chosen above the heatmap and in the filters that all rooms share. */
final class HeatmapChoices {
    private final ObservableList<RowsChoice> rowsChoices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RowsChoice> rows = new SimpleObjectProperty<>();
    private final ObjectProperty<Metric> metric;
    private final BooleanProperty sameQuestions = new SimpleBooleanProperty(true);
    private final BooleanProperty byPopulation = new SimpleBooleanProperty(false);
    private final ObjectProperty<HeatmapOrder> order = new SimpleObjectProperty<>(HeatmapOrder.STUDY);
    private final ObjectProperty<Ranks> ranks = new SimpleObjectProperty<>(Ranks.NONE);
    private final ObjectProperty<Filters.Choice> filters;
    private boolean quiet;

    /**
     * @param first metric shown first
     * @param filters shared with other rooms
     */
    HeatmapChoices(Metric first, ObjectProperty<Filters.Choice> filters) {
        this.metric = new SimpleObjectProperty<>(first);
        this.filters = filters;
        metric.addListener((o, before, now) -> {
            if (PublishedMetric.of(now.id()).isEmpty()) { // there is nothing to rank by
                quietly(() -> ranks.set(Ranks.NONE));
            }
        });
    }

    /** Who is told when something else is chosen, unless {@linkplain #quietly said quietly}. */
    void onChange(Runnable listener) {
        Runnable told = () -> {
            if (!quiet) {
                listener.run();
            }
        };
        filters.addListener((o, before, now) -> told.run());
        rows.addListener((o, before, now) -> told.run());
        metric.addListener((o, before, now) -> told.run());
        sameQuestions.addListener((o, before, now) -> told.run());
        byPopulation.addListener((o, before, now) -> told.run());
        order.addListener((o, before, now) -> told.run());
        ranks.addListener((o, before, now) -> told.run());
    }

    /** Changes choices without telling: several are one change. */
    void quietly(Runnable change) {
        var before = quiet;
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = before;
        }
    }

    ObservableList<RowsChoice> rowsChoices() {
        return rowsChoices;
    }

    ObjectProperty<@Nullable RowsChoice> rows() {
        return rows;
    }

    ObjectProperty<Metric> metric() {
        return metric;
    }

    BooleanProperty sameQuestions() {
        return sameQuestions;
    }

    BooleanProperty byPopulation() {
        return byPopulation;
    }

    ObjectProperty<HeatmapOrder> order() {
        return order;
    }

    ObjectProperty<Ranks> ranks() {
        return ranks;
    }

    /** Everything that is chosen; nothing while there are no rows to choose. */
    Optional<Asked.Choices> now() {
        return Optional.ofNullable(rows.get())
                .map(how -> new Asked.Choices(
                        how,
                        metric.get(),
                        sameQuestions.get(),
                        byPopulation.get(),
                        order.get(),
                        ranks.get(),
                        filters.get()));
    }

    /** Chooses all of it, without telling. */
    void set(Asked.Choices choices) {
        quietly(() -> {
            rows.set(choices.rows());
            metric.set(choices.metric());
            sameQuestions.set(choices.same());
            byPopulation.set(choices.byPopulation());
            order.set(choices.order());
            ranks.set(choices.ranks());
            filters.set(choices.filters());
        });
    }

    /** Chooses what a view chose, without telling; rows and a number that are not there any more stay as they are. */
    void apply(SavedView view) {
        quietly(() -> {
            rowsChoices.stream()
                    .filter(r -> r.variables().equals(view.rows()))
                    .findFirst()
                    .ifPresent(rows::set);
            Metrics.find(view.metric()).ifPresent(metric::set);
            sameQuestions.set(view.sameQuestions());
            byPopulation.set(view.byPopulation());
            order.set(view.order());
            ranks.set(PublishedMetric.of(metric.get().id()).isPresent() ? view.ranks() : Ranks.NONE);
            filters.set(Asked.Choices.filters(view, filters.get().corrected()));
        });
    }

    /** Ranks models, or shows numbers again; of a metric that no study got wrong, by the first that one did. */
    void rank(Ranks how) {
        if (how != Ranks.NONE && PublishedMetric.of(metric.get().id()).isEmpty()) {
            quietly(() -> metric.set(PublishedMetric.REPRESENTATIVENESS.corrected()));
        }
        ranks.set(how);
    }

    /** Rows to choose from: an edit may have taken some away or brought others; who chose some keeps them. */
    void showRows(Optional<Survey> of, @Nullable RowsChoice before, Texts texts) {
        var choices = of.map(s -> RowsChoice.of(s, texts)).orElse(java.util.List.of());
        if (before == null || !choices.equals(rowsChoices)) {
            rowsChoices.setAll(choices);
            rows.set(choices.stream()
                    .filter(c -> before != null && c.variables().equals(before.variables()))
                    .findFirst()
                    .orElse(choices.isEmpty() ? null : choices.get(0)));
        }
    }
}
