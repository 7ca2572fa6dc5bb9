package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Keys;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;

/** The same result as a figure and as a table; a result without a figure is a table. */
final class FigureOrTable {
    private static final double WIDEST = 900;

    private final Named named;
    private final Saver saver;
    private final FigureScreen figure;
    private final Node table;
    private final ScrollPane sheet;
    private final ChosenRow row;
    private final VBox drawing;
    /** What scrolls: the figure, and what is told of it. */
    private final VBox around;

    private final VBox whole;
    private Optional<Notes> told = Optional.empty();
    private final ToggleButton asTable;
    private final SegmentedButton segments;
    private final Button save;
    private final Optional<Pins> pins;
    private final Button pin;
    private Optional<Supplier<Optional<Pinned>>> pinned = Optional.empty();
    private BooleanSupplier again = () -> false;
    private final StackPane node;
    private @Nullable ComparedFigure<?> shown;
    private boolean entering;

    /**
     * Draws, and takes what is drawn.
     *
     * @param pins the report, where there is one
     */
    record Outlet(FigureScreens screens, Saver saver, Optional<Pins> pins) {}

    /** What is shown as a pin keeps it. */
    record Pinned(HeatmapRequest request, PinRequest.Compared compared) {}

    /**
     * What a figure is.
     *
     * @param id of its buttons: "pairs"
     * @param kind in words
     * @param file proposed for it, without ending
     */
    record Named(String id, String kind, String file) {}

    FigureOrTable(Named named, Outlet outlet, Node table, Texts texts) {
        this.named = named;
        this.saver = outlet.saver();
        this.table = table;
        figure = outlet.screens().create(0);
        var paper = new FigureSheet(figure, texts);
        paper.getStyleClass().add("plain");
        paper.setMaxWidth(WIDEST);
        around = new VBox(8, paper);
        around.setPadding(new Insets(0, 12, 8, 0));
        sheet = new ScrollPane(around);
        sheet.setFitToWidth(true);
        sheet.setFocusTraversable(false);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        row = new ChosenRow(named.id(), texts, this::toTable);
        drawing = new VBox(4, sheet, row);
        drawing.setMinHeight(0);
        node = new StackPane(drawing, table);
        node.setMinHeight(0);
        VBox.setVgrow(node, Priority.ALWAYS);
        whole = new VBox(8, node);
        whole.setMinHeight(0);
        VBox.setVgrow(whole, Priority.ALWAYS);
        var asFigure = Buttons.segment(texts.get("gaps.figure"));
        asFigure.setId("compare-figure-" + named.id());
        asTable = Buttons.segment(texts.get("gaps.table"));
        asTable.setId("compare-table-" + named.id());
        segments = Buttons.segments(side -> arrange(), List.of(asFigure, asTable));
        save = Buttons.primary(texts.get("gaps.save"), this::save);
        save.setId("compare-save-" + named.id());
        pins = outlet.pins();
        pin = Buttons.icon(Icons.of(MaterialDesignP.PIN_OUTLINE, 16), texts.get("gaps.pin"), this::pin);
        pin.setId("compare-pin-" + named.id());
        arrange();
    }

    Node node() {
        return node;
    }

    /** The same with what is to be told of it: below the figure, with which it scrolls, or below the table. */
    Node with(Notes notes) {
        told = Optional.of(notes);
        arrange();
        return whole;
    }

    /** The switch and the way to a file, in the line above. */
    List<Node> tools() {
        return List.of(segments, pin, save);
    }

    /** Figures of the study can be pinned: this says what is shown. */
    void pinned(Supplier<Optional<Pinned>> of) {
        pinned(of, () -> true);
    }

    /**
     * The same where some of what is shown cannot be computed again from the study.
     *
     * @param can whether what is shown now can
     */
    void pinned(Supplier<Optional<Pinned>> of, BooleanSupplier can) {
        pinned = Optional.of(of);
        again = can;
        arrange();
    }

    /** The request of a pin in which nothing of gaps counts. */
    static HeatmapRequest nothingOfGaps() {
        return new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of(), false);
    }

    /** Whether what is shown can be pinned into the report. */
    boolean pinnable() {
        return shown != null && pins.isPresent() && pinned.isPresent() && again.getAsBoolean();
    }

    void pin() {
        if (pinnable()) {
            pinned.flatMap(Supplier::get).ifPresent(p -> pins.orElseThrow().compared(p.request(), p.compared()));
        }
    }

    /** Begins with the table, where saving a figure is not the next thing to do. */
    void tableFirst() {
        save.getStyleClass().remove("primary");
        asTable.setSelected(true);
    }

    void show(Optional<? extends ComparedFigure<?>> next) {
        shown = next.orElse(null);
        row.clear();
        next.ifPresent(f -> figure.show(f.spec()));
        arrange();
        enterAtLast();
    }

    /** Whether the table is shown now. */
    boolean table() {
        return table.isVisible();
    }

    /** Turns to the other. */
    void turn() {
        segments.getButtons().get(asTable.isSelected() ? 0 : 1).setSelected(true);
    }

    boolean drawn() {
        return shown != null;
    }

    /** Where nothing is drawn yet the room waits with the keyboard, and the figure takes it when it comes. */
    void enter() {
        entering = shown == null && !asTable.isSelected();
        (table.isVisible() ? table : figure.node()).requestFocus();
    }

    /** The figure takes the keyboard that waited for it, unless somebody went on meanwhile. */
    private void enterAtLast() {
        if (!entering || !drawing.isVisible()) {
            return;
        }
        entering = false;
        var scene = node.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || around(owner) || within(owner)) {
            figure.node().requestFocus();
        }
    }

    private boolean around(Node owner) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(owner)) {
                return true;
            }
        }
        return false;
    }

    /** In the table that has just gone. */
    private boolean within(Node owner) {
        for (var each = owner; each != null; each = each.getParent()) {
            if (each.equals(table)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Saves the figure, in the place of the window's command; on the command line it is written as PDF.
     *
     * @param line what draws the same
     */
    Command saving(Texts texts, Supplier<Optional<String>> line) {
        return Command.of("figure.save", texts.get("command.figure.save"), this::save)
                .withKeys(Keys.control(KeyCode.S))
                .when(this::drawn)
                .asLine(() -> drawn() ? line.get() : Optional.empty());
    }

    /** Who is told of the rows of the figure that are clicked or reached with the arrow keys, by their place. */
    void onRow(IntConsumer listener) {
        figure.onChosen(cell -> listener.accept(cell.row()));
    }

    /**
     * Rows of the figure that are clicked or walked to are said below it; from there, by a second click or by Enter one
     * comes to their row of the table.
     *
     * @param of the row of the table; nothing where the table has none
     */
    void rows(Function<FigureScreen.Cell, Optional<ChosenRow.Row>> of) {
        row.rows(of);
        figure.onChosen(this::say);
        figure.onOpened(cell -> {
            say(cell);
            row.open(this::toTable);
        });
    }

    private void say(FigureScreen.Cell cell) {
        Optional.ofNullable(shown).flatMap(f -> RowSentences.of(f.spec(), cell)).ifPresent(s -> row.choose(cell, s));
    }

    private void toTable() {
        asTable.setSelected(true);
    }

    boolean save() {
        var now = shown;
        if (now == null) {
            return false;
        }
        saver.save(named.kind(), named.file(), now.spec(), now::data);
        return true;
    }

    private void arrange() {
        var there = shown != null;
        drawing.setVisible(there && !asTable.isSelected());
        table.setVisible(!drawing.isVisible());
        told.ifPresent(notes -> {
            var home = drawing.isVisible() ? around : whole;
            if (!home.equals(notes.getParent())) {
                home.getChildren().add(notes);
            }
            notes.whole(drawing.isVisible());
        });
        for (var tool : List.of(segments, save)) {
            tool.setVisible(there);
            tool.setManaged(there);
        }
        pin.setVisible(pinnable());
        pin.setManaged(pinnable());
    }
}
