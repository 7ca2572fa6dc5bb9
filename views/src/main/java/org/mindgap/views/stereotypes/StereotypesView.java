package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.mindgap.look.RoomView;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.FilterKeys;
import org.mindgap.views.kit.study.Pins;
import org.mindgap.views.kit.study.Workbench;

/** The room of group differences: in opinions, in benchmarks, and both together. */
public final class StereotypesView implements Screen {
    private static final String PANE = "pane";
    /** In the order of the switch. */
    private static final List<Pane> PANES = List.of(Pane.OPINIONS, Pane.BENCHMARKS, Pane.TOGETHER);

    private final Parts parts;
    private final Texts texts;
    private final DifferencesView differences;
    private final BenchmarksPane benchmarks;
    private final JoinedPane joined;
    private final Runnable changed;
    private final StackPane body = new StackPane();
    private final HBox header = new HBox(12);
    private final HBox tools = new HBox(6);
    private final List<ToggleButton> sides;
    private final SegmentedButton segments;
    private final RoomViewsChip views;

    /**
     * What the room shows, where it draws and what takes it.
     *
     * @param pins takes figures into the report, where there is one
     * @param views saved views
     * @param ask asks a model the items of a benchmark
     */
    public record Parts(
            DifferencesModel differences,
            PairModel pairs,
            BenchmarksModel benchmarks,
            Workbench workbench,
            FigureScreens figures,
            Saver saver,
            Optional<Pins> pins,
            RoomViews views,
            BenchmarkDesk desk,
            Consumer<BenchmarkSet> ask) {}

    /** Parts of the room. */
    private enum Pane {
        OPINIONS,
        BENCHMARKS,
        TOGETHER
    }

    /**
     * @param fold folds the inspector away
     * @param changed is told when another part of the room is shown
     */
    public StereotypesView(Parts parts, Texts texts, Doors doors, Runnable fold, Runnable changed) {
        this.parts = parts;
        this.texts = texts;
        this.changed = changed;
        differences = new DifferencesView(parts, texts, doors, fold, () -> show(Pane.BENCHMARKS));
        benchmarks = new BenchmarksPane(
                parts.benchmarks(),
                parts.workbench(),
                texts,
                parts.figures(),
                parts.saver(),
                new BenchmarksPane.Doors(parts.desk()::choose, parts.ask(), parts.pins()));
        joined = new JoinedPane(
                parts.benchmarks(),
                parts.differences(),
                parts.workbench(),
                texts,
                new JoinedPane.Outlet(parts.figures(), parts.saver(), parts.pins()));
        sides = List.of(
                Buttons.segment(texts.get("stereo.opinions")),
                Buttons.segment(texts.get("stereo.benchmarks")),
                Buttons.segment(texts.get("stereo.together")));
        sides.get(1).setId("to-benchmarks-pane");
        sides.get(2).setId("to-together-pane");
        segments = Buttons.segments(side -> shown(), sides);
        views = new RoomViewsChip(parts.views(), texts, this::here, this::goTo);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(differences.header(), Priority.ALWAYS);
        body.getChildren().addAll(differences.body(), benchmarks, joined);
        body.setFocusTraversable(false);
        body.sceneProperty().addListener((o, before, now) -> {
            parts.differences().watch(now != null);
            parts.benchmarks().watch(now != null);
            parts.benchmarks().looking(now != null && pane() == Pane.BENCHMARKS);
        });
        differences.deep().addListener((o, before, now) -> arrange());
        parts.benchmarks().facts().addListener((o, before, now) -> arrange());
        parts.benchmarks().items().addListener((o, before, now) -> arrange());
        arrange();
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
        return pane() == Pane.OPINIONS ? differences.inspector() : Optional.empty();
    }

    @Override
    public List<Node> strip() {
        return differences.strip();
    }

    @Override
    public boolean narrows() {
        return pane() == Pane.OPINIONS;
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<Command>();
        if (pane() == Pane.OPINIONS) {
            all.addAll(differences.commands());
        }
        if (pane() != Pane.OPINIONS && parts.pins().isPresent()) {
            all.add(Command.of("differences.pin", texts.get("gaps.pin"), () -> {
                        if (pane() == Pane.BENCHMARKS) {
                            benchmarks.pin();
                        } else {
                            joined.pin();
                        }
                    })
                    .when(() -> pane() == Pane.BENCHMARKS ? benchmarks.pinnable() : joined.pinnable()));
        }
        all.add(Command.of("differences.opinions", texts.get("stereo.command.opinions"), () -> show(Pane.OPINIONS))
                .when(() -> pane() != Pane.OPINIONS));
        all.add(Command.of(
                        "differences.benchmarks", texts.get("stereo.command.benchmarks"), () -> show(Pane.BENCHMARKS))
                .when(() -> pane() != Pane.BENCHMARKS));
        all.add(Command.of("differences.bring-benchmark", texts.get("bench.bring"), parts.desk()::choose));
        all.add(Command.of("differences.ask-benchmark", texts.get("bench.ask"), benchmarks::ask)
                .when(() ->
                        pane() == Pane.BENCHMARKS && parts.benchmarks().set().get() != null));
        all.add(Command.of("differences.together", texts.get("stereo.command.together"), () -> show(Pane.TOGETHER))
                .when(() -> pane() != Pane.TOGETHER));
        return all;
    }

    @Override
    public boolean back() {
        return switch (pane()) {
            case OPINIONS -> differences.back();
            case BENCHMARKS -> benchmarks.back() || home();
            case TOGETHER -> home();
        };
    }

    private boolean home() {
        show(Pane.OPINIONS);
        return true;
    }

    @Override
    public Map<String, String> place() {
        var place = new HashMap<>(differences.place());
        place.put(PANE, pane().name());
        place.putAll(parts.benchmarks().place());
        return place;
    }

    private RoomView here(String name) {
        return new RoomView(
                name,
                place(),
                FilterKeys.of(parts.workbench().filters().choice().get()));
    }

    private void goTo(RoomView view) {
        parts.workbench().filters().choice().set(FilterKeys.choice(view.filters()));
        goTo(view.place());
    }

    @Override
    public void goTo(Map<String, String> where) {
        differences.goTo(where);
        parts.benchmarks().goTo(where);
        for (var pane : PANES) {
            if (pane.name().equals(where.get(PANE))) {
                show(pane);
            }
        }
    }

    @Override
    public void enter() {
        switch (pane()) {
            case OPINIONS -> differences.enter();
            case BENCHMARKS -> benchmarks.enter();
            case TOGETHER -> joined.enter();
        }
    }

    @Override
    public boolean save() {
        return switch (pane()) {
            case OPINIONS -> differences.save();
            case BENCHMARKS -> benchmarks.save();
            case TOGETHER -> joined.save();
        };
    }

    private Pane pane() {
        for (var i = 0; i < sides.size(); i++) {
            if (sides.get(i).isSelected()) {
                return PANES.get(i);
            }
        }
        return Pane.OPINIONS;
    }

    private void show(Pane pane) {
        sides.get(PANES.indexOf(pane)).setSelected(true);
        enter();
    }

    private void shown() {
        arrange();
        changed.run();
    }

    private void arrange() {
        var pane = pane();
        parts.benchmarks().looking(body.getScene() != null && pane == Pane.BENCHMARKS);
        differences.body().setVisible(pane == Pane.OPINIONS);
        benchmarks.setVisible(pane == Pane.BENCHMARKS);
        joined.setVisible(pane == Pane.TOGETHER);
        if (pane == Pane.OPINIONS) {
            if (differences.deep().get()) {
                header.getChildren().setAll(views, differences.header());
            } else {
                header.getChildren().setAll(segments, views, differences.header());
            }
            return;
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tools.getChildren().setAll(pane == Pane.BENCHMARKS ? benchmarks.tools() : joined.tools());
        if (pane == Pane.BENCHMARKS && parts.benchmarks().items().get() != null) {
            tools.getChildren().add(Buttons.plain(texts.get("bench.back"), benchmarks::back));
        }
        header.getChildren().setAll(segments, views, space, tools);
    }
}
