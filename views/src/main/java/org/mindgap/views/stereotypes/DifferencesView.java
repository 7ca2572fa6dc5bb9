package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.mindgap.figure.DifferenceScatterFigure;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;

/** Group differences: the map, the points of a cell, one question. */
final class DifferencesView implements Screen {
    private static final double WIDEST = 1400;

    private final DifferencesModel model;
    private final PairModel pairs;
    private final BenchmarksModel benchmarks;
    private final Runnable items;
    private final Texts texts;
    private final ShownDifference shown;
    private final FigureScreen figure;
    private final MapTable table;
    private final PointsView points;
    private final PairView pair;
    private final EmptyDifferences empty;
    private final DifferenceInspector inspector;
    private final ProblemList problems;
    private final DifferenceCommands commands;
    private final DifferenceTrail trail;
    private final DifferencePlace place;
    private final DifferenceReturn below;
    private final HBox header = new HBox();
    private final HBox tools = new HBox(6);
    private final Button save;
    private final Optional<Button> pin;
    private final Hyperlink usual;
    private final Hyperlink again;
    private final ToggleButton asTable;
    private final SegmentedButton segments;
    private final Node groups;
    private final Node scale;
    private final Label busy;
    private final StackPane body = new StackPane();
    private final ScrollPane sheet;
    private final VBox waiting = new VBox(12);
    private final List<Node> strip;
    private final ReadOnlyBooleanWrapper deep = new ReadOnlyBooleanWrapper();
    private boolean opened;
    private boolean opening;
    /** The keyboard waits for the map that is being computed. */
    private boolean entering;

    /**
     * @param fold folds the inspector away
     * @param items is told when the items of a benchmark are to be shown
     */
    DifferencesView(StereotypesView.Parts parts, Texts texts, Doors doors, Runnable fold, Runnable items) {
        this.model = parts.differences();
        this.pairs = parts.pairs();
        this.benchmarks = parts.benchmarks();
        this.texts = texts;
        this.items = items;
        this.figure = parts.figures().create(0);
        this.table = new MapTable(texts, (cell, enter) -> {
            model.choose(cell);
            if (enter) {
                openCell();
            }
        });
        this.points = new PointsView(texts, parts.figures(), this::openQuestion, this::refresh);
        this.shown = new ShownDifference(parts, points, texts);
        this.pair = new PairView(pairs, texts, parts.figures());
        this.empty = new EmptyDifferences(texts, doors);
        this.inspector = new DifferenceInspector(texts, this::openCell, this::about, fold);
        this.problems = new ProblemList(texts);
        this.commands = new DifferenceCommands(model, texts);
        this.place = new DifferencePlace(model.choices());
        this.trail = new DifferenceTrail(model, pairs, texts);
        save = Buttons.primary(texts.get("gaps.save"), this::save);
        save.setId("save-differences");
        pin = parts.pins().map(pins -> {
            var button = Buttons.icon(
                    Icons.of(MaterialDesignP.PIN_OUTLINE, 16), texts.get("gaps.pin"), () -> shown.pin(pins, opened));
            button.setId("pin-differences");
            return button;
        });
        usual = Buttons.link(texts.get("differ.usual"), () -> model.choices().toUsual());
        usual.setId("differ-usual");
        var asFigure = Buttons.segment(texts.get("gaps.figure"));
        asTable = Buttons.segment(texts.get("gaps.table"));
        asTable.setId("differ-show-table");
        segments = Buttons.segments(side -> refresh(), List.of(asFigure, asTable));
        var choices = model.choices();
        var reference = new ChoiceChip<>(texts.get("differ.against"), choices.references(), choices.reference());
        reference.setId("differ-against");
        scale = new ChoiceChip<>(texts.get("differ.scale"), choices.scales(), choices.scale());
        scale.setId("differ-scale");
        groups = new ChoiceChip<>(texts.get("differ.groups"), choices.groupsChoices(), choices.groups());
        again = Buttons.link(texts.get("differ.again.sampling"), model::compute);
        again.setId("differ-again");
        strip = List.of(reference, groups, usual, again);
        busy = Buttons.label(texts.get("differ.waiting"), "secondary");
        sheet = sheet();
        arrange();
        listen();
        below = new DifferenceReturn(model, pairs, points, this::openCell, this::openQuestion);
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public List<Node> strip() {
        return strip;
    }

    @Override
    public List<Command> commands() {
        return commands.all(new DifferenceCommands.Does(
                this::save,
                pin.map(b -> b::fire),
                () -> segments.getButtons().get(asTable.isSelected() ? 0 : 1).setSelected(true),
                this::openCell,
                () -> opened,
                () -> points.drawn().map(DifferenceScatterFigure::rows).orElse(List.of()),
                shown::pinnable,
                points::commands));
    }

    /** Whether a cell or a question is open, and the way back stands in the line above. */
    ReadOnlyBooleanProperty deep() {
        return deep.getReadOnlyProperty();
    }

    @Override
    public boolean back() {
        below.forget();
        if (pairs.pair().get() != null) {
            pairs.close();
            points.enter();
            return true;
        }
        if (opened) {
            opened = false;
            refresh();
            figure.node().requestFocus();
            return true;
        }
        if (model.chosen().get() != null) {
            model.leaveCell();
            return true;
        }
        return false;
    }

    @Override
    public Map<String, String> place() {
        var now = place.now();
        now.putAll(below.now(opened));
        return now;
    }

    @Override
    public void goTo(Map<String, String> where) {
        pairs.close();
        opened = false;
        model.leaveCell();
        place.goTo(where);
        below.goTo(where);
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else if (pair.isVisible()) {
            pair.enter();
        } else if (points.isVisible()) {
            points.enter();
        } else if (sheet.isVisible()) {
            figure.node().requestFocus();
        } else {
            entering = true;
            body.requestFocus(); // not the first button that comes up: that is Stop
        }
    }

    @Override
    public boolean save() {
        return shown.save(opened);
    }

    /** Shows the points of the chosen cell, now or when they are read. */
    private void openCell() {
        var cell = model.cell().get();
        if (cell == null) {
            opening = model.chosen().get() != null;
        } else if (cell.points().isPresent()) {
            opening = false;
            opened = true;
            refresh();
            points.enter();
        }
    }

    /** The way to the benchmark's items about the chosen cell's group, where it has any. */
    private Optional<Runnable> about() {
        var map = model.figure().get();
        var cell = model.chosen().get();
        if (map == null || cell == null) {
            return Optional.empty();
        }
        var group = map.spec().rows().get(cell.row()).label();
        var name = map.spec().columns().get(cell.column()).name();
        return benchmarks.about(group, name).map(series -> () -> {
            benchmarks.openAbout(group, name);
            items.run();
        });
    }

    private void toMap() {
        pairs.close();
        opened = false;
        model.leaveCell();
        refresh();
    }

    private void openQuestion(int index) {
        var cell = model.cell().get();
        if (cell != null) {
            pairs.open(cell, index);
        }
    }

    private ScrollPane sheet() {
        var paper = new FigureSheet(figure, texts);
        paper.getStyleClass().add("plain");
        paper.setMaxWidth(WIDEST);
        var around = new VBox(paper);
        around.setPadding(new Insets(8, 12, 8, 12));
        var scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void arrange() {
        header.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().addAll(trail.node(), space, tools);
        body.getStyleClass().add("view-body");
        var compute = Buttons.plain(texts.get("differ.again"), model::compute);
        waiting.getChildren().addAll(Buttons.label(texts.get("differ.stopped")), compute);
        waiting.setPadding(new Insets(24));
        waiting.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(waiting, Pos.TOP_LEFT);
        StackPane.setAlignment(busy, Pos.TOP_LEFT);
        StackPane.setMargin(busy, new Insets(24));
        StackPane.setMargin(problems, new Insets(24));
        body.getChildren().addAll(sheet, table.node(), points, pair, waiting, busy, problems, empty);
    }

    private void listen() {
        model.figure().addListener((o, before, now) -> {
            table.show(now);
            if (now != null) {
                figure.show(now.spec());
                Optional.ofNullable(model.chosen().get()).ifPresent(figure::choose);
            }
            refresh();
        });
        model.need().addListener((o, before, now) -> refresh());
        model.problems().addListener((o, before, now) -> refresh());
        model.stopped().addListener((o, before, now) -> refresh());
        model.chosen().addListener((o, before, now) -> {
            pairs.close();
            opening = false;
            if (now != null) {
                figure.choose(now);
            } else {
                opened = false;
            }
            refresh();
        });
        model.cell().addListener((o, before, now) -> {
            points.show(now);
            if (before != null && now != null) {
                pairs.follow(now); // the same cell, of which more is known
            } else {
                pairs.close();
            }
            if (now != null && opening) {
                openCell();
            }
            refresh();
        });
        benchmarks.facts().addListener((o, before, now) -> refresh());
        pairs.pair().addListener((o, before, now) -> {
            refresh();
            if (before == null && now != null) {
                pair.enter();
            }
        });
        figure.onChosen(cell -> {
            below.forget();
            model.choose(cell);
        });
        figure.onOpened(cell -> {
            model.choose(cell);
            openCell();
        });
        refresh();
    }

    private void refresh() {
        var need = model.need().get();
        var there = need == DifferencesModel.Need.NOTHING && model.figure().get() != null;
        var open = pairs.pair().get() != null;
        empty.show(need);
        empty.setVisible(need != DifferencesModel.Need.NOTHING);
        pair.setVisible(open);
        points.setVisible(there && opened && !open);
        sheet.setVisible(there && !opened && !open && !asTable.isSelected());
        table.node().setVisible(there && !opened && !open && asTable.isSelected());
        problems.show(there ? List.of() : model.problems().get());
        usual.setVisible(!model.choices().usual());
        usual.setManaged(usual.isVisible());
        again.setVisible(there && model.stopped().get());
        again.setManaged(again.isVisible());
        waiting.setVisible(model.stopped().get() && !there);
        busy.setVisible(need == DifferencesModel.Need.NOTHING
                && !there
                && !waiting.isVisible()
                && model.problems().get().isEmpty());
        inspector.show(model.figure().get(), model.chosen().get());
        if (entering && sheet.isVisible()) {
            entering = false;
            figure.node().requestFocus();
        }
        groups.setVisible(
                there && !open && !opened && model.choices().groupsChoices().size() > 1);
        groups.setManaged(groups.isVisible());
        tools.getChildren().clear();
        if (open) {
            tools.getChildren().addAll(pair.tools());
        } else if (there && opened) {
            tools.getChildren().addAll(points.tools());
        } else if (there) {
            tools.getChildren().addAll(scale, segments);
        }
        if (there) {
            pin.filter(b -> shown.pinnable()).ifPresent(tools.getChildren()::add);
            tools.getChildren().add(save);
        }
        deep.set(open || (there && opened));
        trail.node().setVisible(deep.get());
        trail.show(this::toMap);
    }
}
