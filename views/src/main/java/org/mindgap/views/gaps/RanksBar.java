package org.mindgap.views.gaps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.mindgap.look.Ranks;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/**
 * Above the heatmap of a number that a study got wrong: the switch between the number, the models' ranks as published and
 * the ranks corrected, and what changes between the two.
 */
final class RanksBar extends HBox {
    private static final double TIP_WIDTH = 420;

    private final GapsModel model;
    private final Texts texts;
    private final Map<Ranks, ToggleButton> sides = new EnumMap<>(Ranks.class);
    private final Label said = Buttons.label("");

    RanksBar(GapsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("ranks-bar");
        getStyleClass().add("notice");
        side(Ranks.NONE, "ranks.none", "ranks-none");
        side(Ranks.AS_PUBLISHED, "ranks.published", "ranks-published");
        side(Ranks.CORRECTED, "ranks.corrected", "ranks-corrected");
        var segments = Buttons.segments(
                on -> sides.forEach((ranks, side) -> {
                    if (side == on) {
                        model.rank(ranks);
                    }
                }),
                List.copyOf(sides.values()));
        said.setId("ranks-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(segments, said);
        model.ranks().addListener((o, before, now) -> refresh());
        model.ranked().addListener((o, before, now) -> refresh());
        model.figure().addListener((o, before, now) -> refresh());
        model.metric().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void side(Ranks ranks, String key, String id) {
        var side = Buttons.segment(texts.get(key));
        side.setId(id);
        sides.put(ranks, side);
    }

    private void refresh() {
        var which = PublishedMetric.of(model.metric().get().id());
        var shown = which.isPresent() && model.rankable() && model.figure().get() != null;
        setVisible(shown);
        setManaged(shown);
        var on = sides.get(model.ranks().get());
        if (on != null) {
            on.setSelected(true);
        }
        which.ifPresent(w -> {
            tip(Ranks.AS_PUBLISHED, w.error());
            tip(Ranks.CORRECTED, w.instead());
        });
        said.setText(words());
    }

    private void tip(Ranks ranks, String words) {
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        var side = sides.get(ranks);
        if (side != null) {
            side.setTooltip(tip);
            side.setAccessibleHelp(words);
        }
    }

    private String words() {
        var both = model.ranked().get();
        if (model.ranks().get() == Ranks.NONE) {
            return texts.get("ranks.tip");
        }
        if (both == null) {
            return texts.get("ranks.computing");
        }
        if (both.ranked() == 0) {
            return texts.get("ranks.nothing");
        }
        return texts.get(
                        "ranks.moved",
                        texts.number(both.moved()),
                        texts.number(both.ranked()),
                        texts.number(both.firstChanged()))
                + " "
                + texts.get("ranks.signs");
    }
}
