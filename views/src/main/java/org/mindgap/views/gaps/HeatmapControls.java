package org.mindgap.views.gaps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.look.Ranks;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.Glossary;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;

/** What is asked of the heatmap, in the line above it. */
final class HeatmapControls {
    private static final double METRIC_LEAST = 112;

    private final Texts texts;
    private final BooleanProperty table = new SimpleBooleanProperty(false);
    private final CheckBox same;
    private final ChoiceChip<RowsChoice> rows;
    private final ViewsChip views;
    private final ChoiceChip<OrderChoice> order;
    private final Optional<Node> countries;
    private final ChoiceChip<MetricChoice> metric;
    private final Label none;
    private final SegmentedButton segments;

    HeatmapControls(
            GapsModel model, KeptLooks looks, Texts texts, List<Metric> metrics, Optional<CountriesDesk> countries) {
        views = new ViewsChip(model, looks, texts);
        this.texts = texts;
        same = new CheckBox(texts.get("gaps.same"));
        same.setId("same-questions");
        same.setTooltip(new Tooltip(texts.get("gaps.same.more")));
        same.selectedProperty().bindBidirectional(model.sameQuestions());
        same.setMinWidth(CheckBox.USE_PREF_SIZE);
        rows = new ChoiceChip<>(texts.get("gaps.rows"), model.rowsChoices(), model.rows());
        rows.setId("rows");
        // without groups there is nothing to choose
        rows.visibleProperty().bind(Bindings.isNotEmpty(model.rowsChoices()));
        rows.managedProperty().bind(rows.visibleProperty());
        rows.setTooltip(new Tooltip(texts.get("gaps.rows.more")));
        order = order(model, texts);
        this.countries = countries.map(desk -> new CountriesChip(model, desk, texts).node());
        var words = new MetricWords(texts);
        var glossary = new Glossary(texts.locale());
        var choices = metrics.stream()
                .filter(m -> !m.legacy())
                .map(m -> new MetricChoice(m, words.name(m), words.kind(m), glossary.tip(m)))
                .sorted(Comparator.comparing(MetricChoice::kind, byFirst(metrics, words)))
                .toList();
        var shown = new SimpleObjectProperty<@Nullable MetricChoice>(choices.stream()
                .filter(c -> c.metric().id().equals(model.metric().get().id()))
                .findFirst()
                .orElse(null));
        shown.addListener((o, before, now) -> {
            if (now != null) {
                model.metric().set(now.metric());
            }
        });
        model.metric()
                .addListener((o, before, now) -> choices.stream()
                        .filter(c -> c.metric().id().equals(now.id()))
                        .findFirst()
                        .ifPresent(shown::set));
        metric = new ChoiceChip<>(
                "", FXCollections.observableArrayList(choices), shown, MetricChoice::kind, MetricChoice::about);
        metric.setId("metric");
        metric.getStyleClass().add("tall");
        metric.setMinWidth(METRIC_LEAST); // long names give way to the trail before it is covered
        var tip = new Tooltip();
        tip.textProperty().bind(model.metric().map(glossary::tip));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        metric.setTooltip(tip);
        none = Buttons.label(texts.get("gaps.same.none"), "caution");
        none.setTooltip(new Tooltip(texts.get("gaps.same.none.more")));
        none.setMinWidth(Label.USE_PREF_SIZE);
        model.figure().addListener((o, before, now) -> showShared(model));
        showShared(model);
        segments = segments(texts);
    }

    /** Opens the list of saved views, where this one is kept under a name. */
    void views() {
        views.requestFocus();
        views.show();
    }

    /** In which order groups stand. */
    private record OrderChoice(HeatmapOrder order, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static ChoiceChip<OrderChoice> order(GapsModel model, Texts texts) {
        var choices = List.of(
                new OrderChoice(HeatmapOrder.STUDY, texts.get("gaps.order.study")),
                new OrderChoice(HeatmapOrder.GAP, texts.get("gaps.order.gap")),
                new OrderChoice(HeatmapOrder.ALIKE, texts.get("gaps.order.alike")));
        var shown = new SimpleObjectProperty<@Nullable OrderChoice>(choices.get(0));
        shown.addListener((o, before, now) -> {
            if (now != null) {
                model.order().set(now.order());
            }
        });
        model.order()
                .addListener((o, before, now) -> choices.stream()
                        .filter(c -> c.order() == now)
                        .findFirst()
                        .ifPresent(shown::set));
        var chip = new ChoiceChip<>(texts.get("gaps.order"), FXCollections.observableArrayList(choices), shown);
        chip.setId("order");
        chip.disableProperty().bind(model.ranks().map(r -> r != Ranks.NONE)); // no number changes their order
        chip.setTooltip(new Tooltip(texts.get("gaps.order.more")));
        return chip;
    }

    /** Kinds in the order of their first metrics. */
    private static Comparator<String> byFirst(List<Metric> metrics, MetricWords words) {
        var kinds = metrics.stream()
                .filter(m -> !m.legacy())
                .map(words::kind)
                .distinct()
                .toList();
        return Comparator.comparingInt(kinds::indexOf);
    }

    /** A metric under its plain name. */
    private record MetricChoice(Metric metric, String name, String kind, String about) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Says so where the same questions were asked for and there are none. */
    private void showShared(GapsModel model) {
        var figure = model.figure().get();
        var unshared =
                figure != null && model.sameQuestions().get() && figure.query().scope() == GapQuery.Scope.ALL;
        same.setText(
                figure == null || !model.sameQuestions().get() || unshared
                        ? texts.get("gaps.same")
                        : texts.count(
                                "gaps.same.count.one",
                                "gaps.same.count",
                                figure.query().questions().size()));
        none.setVisible(unshared);
        none.setManaged(unshared);
    }

    BooleanProperty table() {
        return table;
    }

    /** What the rows are and how they stand: before the filters. */
    List<Node> strip() {
        return Stream.concat(Stream.of(views, rows, order), countries.stream()).toList();
    }

    /** In the order in which they stand; the switch between figure and table last. */
    List<Node> nodes() {
        return List.of(same, none, metric, segments);
    }

    private SegmentedButton segments(Texts texts) {
        var figure = Buttons.segment(texts.get("gaps.figure"));
        var twin = Buttons.segment(texts.get("gaps.table"));
        twin.setId("show-table");
        figure.setId("show-figure");
        table.addListener((o, before, now) -> (now ? twin : figure).setSelected(true));
        var both = Buttons.segments(side -> table.set(side == twin), List.of(figure, twin));
        both.setMinWidth(SegmentedButton.USE_PREF_SIZE);
        return both;
    }
}
