package org.mindgap.views.gaps;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.Metric;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.Texts;

/** What is asked of the heatmap, in the line above it. */
final class HeatmapControls {
    private final BooleanProperty table = new SimpleBooleanProperty(false);
    private final CheckBox same;
    private final ChoiceChip<RowsChoice> rows;
    private final ChoiceBox<Metric> metric = new ChoiceBox<>();
    private final HBox segments;

    HeatmapControls(GapsModel model, Texts texts, List<Metric> metrics) {
        same = new CheckBox(texts.get("gaps.same"));
        same.setId("same-questions");
        same.setTooltip(new Tooltip(texts.get("gaps.same.more")));
        same.selectedProperty().bindBidirectional(model.sameQuestions());
        same.setMinWidth(CheckBox.USE_PREF_SIZE);
        rows = new ChoiceChip<>(texts.get("gaps.rows"), model.rowsChoices(), model.rows());
        rows.setId("rows");
        rows.setTooltip(new Tooltip(texts.get("gaps.rows.more")));
        metric.setId("metric");
        var words = new MetricWords(texts);
        metric.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Metric value) {
                return value == null ? "" : words.name(value.id());
            }

            @Override
            public Metric fromString(String text) {
                throw new UnsupportedOperationException("metrics are chosen, not typed");
            }
        });
        metric.getItems().setAll(metrics);
        metric.setMaxWidth(170);
        metric.valueProperty().bindBidirectional(model.metric());
        var tip = new Tooltip();
        tip.textProperty().bind(model.metric().map(m -> m.id()));
        metric.setTooltip(tip);
        segments = segments(texts);
    }

    BooleanProperty table() {
        return table;
    }

    /** What the rows are: stands before the filters. */
    Node rows() {
        return rows;
    }

    /** In the order in which they stand; the switch between figure and table last. */
    List<Node> nodes() {
        return List.of(same, metric, segments);
    }

    private HBox segments(Texts texts) {
        var figure = Buttons.segment(texts.get("gaps.figure"), "first");
        var twin = Buttons.segment(texts.get("gaps.table"), "last");
        twin.setId("show-table");
        figure.setId("show-figure");
        var group = new ToggleGroup();
        for (var b : List.<ToggleButton>of(figure, twin)) {
            b.setToggleGroup(group);
        }
        figure.setSelected(true);
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of the two is always on
            } else {
                table.set(now == twin);
            }
        });
        var box = new HBox(figure, twin);
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(HBox.USE_PREF_SIZE);
        return box;
    }
}
