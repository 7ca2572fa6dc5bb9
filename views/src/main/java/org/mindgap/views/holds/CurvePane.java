package org.mindgap.views.holds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import org.mindgap.multiverse.HoldsWords;
import org.mindgap.multiverse.Verdict;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/**
 * The curve of a cell: every choice is a dot at its value, the smallest first; beneath it a mark in the row of every
 * setting it was made of. Drawn as one path per look, so that hundreds of choices are a handful of nodes.
 */
final class CurvePane extends Pane {
    private static final double RIGHT = 1060;
    private static final double LEAST = 214;
    private static final double MOST = 420;
    private static final double TOP = 12;
    private static final double HEIGHT = 180;
    private static final double ROW = 16;
    private static final double GAP = 18;

    private final Texts texts;
    private final HoldsWords words = new HoldsWords();
    private final List<Label> names = new ArrayList<>();
    /** Where the dots begin: right of the longest name. */
    private double left = LEAST;

    CurvePane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("curve");
        setId("curve");
    }

    /**
     * Draws it.
     *
     * @param points what the gap is said to be above
     */
    void show(HoldsFacts facts, Verdict above, double points) {
        getChildren().clear();
        var order = facts.sorted();
        if (order.isEmpty()) {
            getChildren().add(Buttons.label(texts.get("holds.none"), "secondary"));
            return;
        }
        var most = order.stream()
                .mapToDouble(i -> facts.onScale(facts.universe().choices().get(i)))
                .max()
                .orElse(1);
        name(facts);
        var top = Math.max(10, Math.ceil(most / 10) * 10);
        axis(top, points);
        dots(facts, order, above, top);
        matrix(facts, order);
        setAccessibleText(texts.get(
                "holds.spoken",
                order.size(),
                texts.number(facts.onScale(facts.universe().choices().get(order.get(0))), 1),
                texts.number(most, 1)));
    }

    /** Puts the names of the settings there, which say themselves how wide they are. */
    private void name(HoldsFacts facts) {
        names.clear();
        for (var setting : facts.matrix()) {
            names.add(Buttons.label(words.setting(setting), "small"));
        }
        getChildren().addAll(names);
        applyCss();
        var widest = names.stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
        left = Math.max(LEAST, Math.min(MOST, Math.ceil(widest) + 14));
    }

    private void axis(double top, double points) {
        var grid = new StringBuilder();
        for (var value = 0.0; value <= top + 0.1; value += top / 5) {
            line(grid, left, y(value, top), RIGHT, y(value, top));
            var label = new Label(texts.number(Math.round(value)));
            label.getStyleClass().add("small");
            label.setPrefWidth(40);
            label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            label.relocate(left - 48, y(value, top) - 8);
            getChildren().add(label);
        }
        getChildren().add(path(grid, "curve-grid"));
        if (points <= top) {
            var said = new StringBuilder();
            line(said, left, y(points, top), RIGHT, y(points, top));
            getChildren().add(path(said, "curve-said"));
        }
        var title = Buttons.label(texts.get("holds.axis"), "small");
        title.setWrapText(true);
        title.setPrefWidth(left - 60);
        title.relocate(0, TOP);
        getChildren().add(title);
    }

    private void dots(HoldsFacts facts, List<Integer> order, Verdict above, double top) {
        var plain = new StringBuilder();
        var holds = new StringBuilder();
        var usual = new StringBuilder();
        for (var i = 0; i < order.size(); i++) {
            var choice = facts.universe().choices().get(order.get(i));
            var y = y(facts.onScale(choice), top);
            var to = above.outcomes().get(order.get(i)) == Verdict.Outcome.HOLDS ? holds : plain;
            dot(to, x(i, order.size()), y, 3.5);
            if (choice.usual()) {
                dot(usual, x(i, order.size()), y, 7);
            }
        }
        getChildren().addAll(path(plain, "curve-plain"), path(holds, "curve-holds"), path(usual, "curve-usual"));
    }

    private void matrix(HoldsFacts facts, List<Integer> order) {
        var y = TOP + HEIGHT + GAP;
        var on = new StringBuilder();
        var off = new StringBuilder();
        var rows = facts.matrix();
        for (var r = 0; r < rows.size(); r++) {
            var setting = rows.get(r);
            if (r > 0 && rows.get(r - 1).axis() != setting.axis()) {
                y += 6;
            }
            var name = names.get(r);
            name.setPrefWidth(left - 12);
            name.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            name.relocate(0, y);
            for (var i = 0; i < order.size(); i++) {
                var chosen = facts.universe()
                        .choices()
                        .get(order.get(i))
                        .on(setting.axis())
                        .equals(setting);
                dot(chosen ? on : off, x(i, order.size()), y + ROW / 2, chosen ? 3 : 1);
            }
            y += ROW;
        }
        getChildren().addAll(path(off, "curve-off"), path(on, "curve-on"));
        setPrefSize(RIGHT + 12, y + 8);
        setMinSize(RIGHT + 12, y + 8);
    }

    private double x(int place, int all) {
        return left + 8 + (RIGHT - left - 16) * (all == 1 ? 0.5 : (double) place / (all - 1));
    }

    private static double y(double value, double top) {
        return TOP + HEIGHT * (1 - value / top);
    }

    private static SVGPath path(StringBuilder content, String look) {
        var path = new SVGPath();
        path.setContent(content.toString());
        path.getStyleClass().add(look);
        return path;
    }

    private static void line(StringBuilder to, double x1, double y1, double x2, double y2) {
        to.append(String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2));
    }

    private static void dot(StringBuilder to, double x, double y, double r) {
        to.append(String.format(
                Locale.ROOT,
                "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0",
                x - r,
                y,
                r,
                r,
                2 * r,
                r,
                r,
                -2 * r));
    }
}
