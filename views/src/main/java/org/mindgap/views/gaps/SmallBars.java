package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.views.kit.Buttons;

/** People and model as small bars on an axis from 0 to 100 %, so that ways of asking can be compared at a glance. */
final class SmallBars extends Region {
    private static final double PITCH = 13;
    private static final double THICK = 5;
    /** Before the bars, for the letters. */
    static final double LEFT = 16;
    /** Under the bars, so that the mark never lies on their ends. */
    private static final double MARK = 14;
    /** Of models, by their place in the study, as the figure beside it draws them. */
    private static final List<String> COLOURS =
            List.of("#6D2F64", "#AE911B", "#0F9275", "#F36087", "#2D5CAE", "#AD6446");

    private final List<Region> grid = new ArrayList<>();
    private final List<Region> people = new ArrayList<>();
    private final List<Region> model = new ArrayList<>();
    private final QuestionComparison comparison;
    private final List<Label> letters = new ArrayList<>();
    private final Label watermark;

    SmallBars(QuestionComparison comparison, OverlaySpec figure) {
        this.comparison = comparison;
        var colour = COLOURS.get(Math.floorMod(figure.modelIndex(), COLOURS.size()));
        watermark = Buttons.label(figure.watermark(), "small-watermark");
        getChildren().add(watermark);
        for (var at = 0; at < 3; at++) {
            var line = new Region();
            line.getStyleClass().add(at == 0 ? "variant-axis" : "variant-grid");
            grid.add(line);
            getChildren().add(line);
        }
        for (var i = 0; i < comparison.people().counted().size(); i++) {
            var solid = new Region();
            solid.getStyleClass().add("people-bar");
            var outline = new Region();
            outline.getStyleClass().add("model-bar");
            outline.setStyle("-fx-background-color: " + colour + ", -mg-surface;");
            var letter = Buttons.label(i < 26 ? String.valueOf((char) ('A' + i)) : "", "small-letter");
            letters.add(letter);
            people.add(solid);
            model.add(outline);
            getChildren().addAll(letter, solid, outline);
        }
        setMouseTransparent(true);
        var height = people.size() * PITCH + (figure.watermark().isEmpty() ? 0 : MARK);
        setMinHeight(height);
        setPrefHeight(height);
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(0, getWidth() - LEFT);
        for (var at = 0; at < grid.size(); at++) {
            var x = Math.rint(LEFT + width * at / (grid.size() - 1));
            grid.get(at).resizeRelocate(at == grid.size() - 1 ? x - 1 : x, 0, 1, people.size() * PITCH);
        }
        var counted = comparison.people().counted();
        var shares = comparison.model().shares();
        for (var i = 0; i < counted.size(); i++) {
            letters.get(i).resizeRelocate(0, i * PITCH - 2, LEFT, PITCH + 1);
            var p = counted.get(i).share();
            var q = i < shares.size() ? shares.get(i).share() : Double.NaN;
            people.get(i).resizeRelocate(LEFT, i * PITCH, Double.isNaN(p) ? 0 : Math.max(1, p * width), THICK);
            model.get(i).resizeRelocate(LEFT, i * PITCH + THICK, Double.isNaN(q) ? 0 : Math.max(1, q * width), THICK);
        }
        var w = Math.min(watermark.prefWidth(-1), width);
        watermark.resizeRelocate(LEFT + width - w, people.size() * PITCH, w, MARK);
    }
}
