package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;

/** The room of comparisons: two sides, groups of people, consistency, regression, and further numbers. */
public final class CompareView implements Screen {
    private static final String PANE = "pane";

    private final Texts texts;
    private final Runnable changed;
    private final Map<Kind, ComparePane> panes = new EnumMap<>(Kind.class);
    private final Map<Kind, ToggleButton> sides = new EnumMap<>(Kind.class);
    private final StackPane body = new StackPane();
    private final HBox header = new HBox(12);
    private final HBox tools = new HBox(6);
    private final PresetDesk presets;

    /** What the room shows. */
    public record Parts(
            PairsModel pairs,
            SubgroupsModel subgroups,
            ConsistencyModel consistency,
            FitModel fit,
            FurtherModel further,
            FileDialogs files,
            FigureScreens figures,
            Saver saver,
            PresetDesk presets,
            Optional<Pins> pins) {}

    /** Views of the room, in the order of the switch. */
    private enum Kind {
        PAIRS("cmp.pairs", "cmp.command.to-pairs"),
        SUBGROUPS("cmp.subgroups", "cmp.command.to-subgroups"),
        CONSISTENCY("cmp.consistency", "cmp.command.to-consistency"),
        REGRESSION("cmp.regression", "cmp.command.to-regression"),
        FURTHER("cmp.further", "cmp.command.to-further");

        private final String key;
        private final String command;

        Kind(String key, String command) {
            this.key = key;
            this.command = command;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param fold folds the inspector away
     * @param changed is told when another view is shown
     */
    public CompareView(Parts parts, Texts texts, Doors doors, Runnable fold, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        this.presets = parts.presets();
        var outlet = new FigureOrTable.Outlet(parts.figures(), parts.saver(), parts.pins());
        panes.put(Kind.PAIRS, new PairsPane(parts.pairs(), texts, doors, outlet, fold));
        panes.put(Kind.SUBGROUPS, new SubgroupsPane(parts.subgroups(), texts, doors, outlet));
        panes.put(Kind.CONSISTENCY, new ConsistencyPane(parts.consistency(), texts, parts.files(), outlet));
        panes.put(Kind.REGRESSION, new FitPane(parts.fit(), texts, parts.files(), outlet, changed));
        panes.put(Kind.FURTHER, new FurtherPane(parts.further(), texts, doors, outlet));
        for (var kind : Kind.values()) {
            var side = Buttons.segment(texts.get(kind.key));
            side.setId("to-compare-" + kind.word());
            sides.put(kind, side);
        }
        var segments = Buttons.segments(side -> shown(), List.copyOf(sides.values()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var published = Buttons.plain(texts.get("cmp.presets"), presets::open);
        published.setId("compare-presets");
        tools.setAlignment(Pos.CENTER_RIGHT);
        header.getStyleClass().add("view-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(segments, published, space, tools);
        panes.values().forEach(p -> body.getChildren().add(p.body()));
        body.setFocusTraversable(false);
        body.sceneProperty().addListener((o, before, now) -> arrange());
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
        return pane().inspector();
    }

    @Override
    public boolean narrows() {
        return pane().narrows();
    }

    @Override
    public boolean narrowsAnswers() {
        return pane().narrowsAnswers();
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(pane().commands());
        for (var kind : Kind.values()) {
            all.add(Command.of("compare." + kind.word(), texts.get(kind.command), () -> show(kind))
                    .when(() -> kind() != kind));
        }
        return all;
    }

    @Override
    public boolean back() {
        if (pane().back()) {
            return true;
        }
        if (kind() != Kind.PAIRS) {
            show(Kind.PAIRS);
            return true;
        }
        return false;
    }

    @Override
    public Map<String, String> place() {
        var place = new HashMap<String, String>();
        panes.values().forEach(p -> place.putAll(p.place()));
        place.put(PANE, kind().name());
        return place;
    }

    @Override
    public void goTo(Map<String, String> where) {
        panes.values().forEach(p -> p.goTo(where));
        sides.forEach((kind, side) -> {
            if (kind.name().equals(where.get(PANE))) {
                side.setSelected(true);
            }
        });
    }

    @Override
    public void enter() {
        pane().enter();
    }

    @Override
    public boolean save() {
        return pane().save();
    }

    private Kind kind() {
        return sides.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.PAIRS);
    }

    private ComparePane pane() {
        return java.util.Objects.requireNonNull(panes.get(kind()));
    }

    private void show(Kind kind) {
        java.util.Objects.requireNonNull(sides.get(kind)).setSelected(true);
        enter();
    }

    private void shown() {
        arrange();
        changed.run();
    }

    private void arrange() {
        var now = kind();
        panes.forEach((kind, pane) -> {
            pane.body().setVisible(kind == now);
            pane.watch(kind == now && body.getScene() != null);
        });
        tools.getChildren().setAll(pane().tools());
    }
}
