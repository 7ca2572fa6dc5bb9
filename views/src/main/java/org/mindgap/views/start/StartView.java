package org.mindgap.views.start;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.FramedCell;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Four ways in at the left, the example beside them. */
public final class StartView extends HBox {
    private static final double LEFT = 520;

    private final StartModel model;
    private final Texts texts;
    private final Doors doors;
    private final FigureScreen figure;
    private final VBox recents = new VBox();
    private final Label call = new Label();
    private final Label callNumbers = Buttons.label("", "secondary");
    private final Button first;

    /**
     * @param drawn is called when the example's heatmap stands there
     */
    public StartView(StartModel model, Texts texts, Doors doors, FigureScreens figures, Runnable drawn) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        this.figure = figures.create(0);
        figure.onProblems(problems -> {
            model.drawn();
            drawn.run();
        });
        first = way("start.example", "start.example.more", MaterialDesignP.PLAY_CIRCLE_OUTLINE, doors::seeExample);
        first.setId("see-example");
        getChildren().addAll(left(), right());
        getStyleClass().add("start");
        model.recent().addListener((javafx.collections.ListChangeListener<RecentStudies.Recent>) c -> showRecents());
        model.figure().addListener((o, before, now) -> showFigure());
        showRecents();
        showFigure();
    }

    /** What F6 goes between. */
    public List<Node> panes() {
        return List.copyOf(getChildren());
    }

    /** Puts the keyboard on the first button. */
    public void enter() {
        first.requestFocus();
    }

    private Node left() {
        var ways = new VBox(
                title(),
                first,
                named(
                        "open-survey",
                        way(
                                "start.survey",
                                "start.survey.more",
                                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                                () -> doors.openSurvey(Optional.empty()))),
                named(
                        "bring-answers",
                        way(
                                "start.answers",
                                "start.answers.more",
                                MaterialDesignT.TRAY_ARROW_DOWN,
                                () -> doors.bringAnswers(Optional.empty()))),
                named("replay", way("start.replay", "start.replay.more", MaterialDesignR.REPLAY, doors::replay)),
                drop(),
                recents);
        ways.getStyleClass().add("start-ways");
        recents.setSpacing(2);
        var left = new BorderPane(ways);
        left.setBottom(foot());
        left.getStyleClass().add("start-left");
        left.setMinWidth(LEFT);
        left.setPrefWidth(LEFT);
        left.setMaxWidth(LEFT);
        return left;
    }

    private Node title() {
        var title = Buttons.label(texts.get("start.title"), "display");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(360);
        VBox.setMargin(title, new javafx.geometry.Insets(0, 0, 8, 0));
        return title;
    }

    private Node drop() {
        var drop = Buttons.label(texts.get("start.drop"), "secondary");
        drop.setWrapText(true);
        drop.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setMargin(drop, new javafx.geometry.Insets(4, 0, 12, 0));
        return drop;
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    private Button way(String title, String more, Ikon ikon, Runnable action) {
        var hint = Buttons.label(texts.get(more), "secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(Buttons.label(texts.get(title), "way-title"), hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        var accent = ikon == MaterialDesignP.PLAY_CIRCLE_OUTLINE ? "accent-icon" : "icon";
        var content = new HBox(Icons.of(ikon, 24, accent), words, Icons.of(MaterialDesignC.CHEVRON_RIGHT, 16));
        content.getStyleClass().add("way-content");
        var button = new WayButton(content);
        button.setAccessibleText(texts.get(title) + ". " + texts.get(more));
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node foot() {
        var words = Buttons.label(texts.get("start.foot"), "small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(380);
        var foot = new HBox(Icons.of(MaterialDesignL.LOCK_OUTLINE, 20), words);
        foot.getStyleClass().add("start-foot");
        return foot;
    }

    private Node right() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(
                Buttons.label(texts.get("start.example.head"), "heading"),
                space,
                Buttons.label(texts.get("start.example.models"), "secondary"));
        head.setAlignment(Pos.BASELINE_LEFT);
        var waiting = Buttons.label("", "secondary");
        waiting.textProperty()
                .bind(javafx.beans.binding.Bindings.when(model.building())
                        .then(texts.get("start.example.building"))
                        .otherwise(texts.get("start.opening")));
        waiting.visibleProperty()
                .bind(model.figure()
                        .isNull()
                        .and(javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> model.problems().get().isEmpty(), model.problems())));
        var problems = new ProblemList(texts);
        problems.setMaxWidth(480);
        problems.setMaxHeight(Region.USE_PREF_SIZE);
        model.problems().addListener((o, before, now) -> problems.show(now));
        problems.show(model.problems().get());
        var paper = new FigureSheet(figure, texts);
        call.setWrapText(true);
        callNumbers.setWrapText(true);
        var sheet = new StackPane(paper, waiting, problems);
        sheet.getStyleClass().add("start-sheet");
        sheet.setMinHeight(320);
        figure.onChosen(cell -> doors.seeExample());
        sheet.setOnMouseClicked(e -> doors.seeExample());
        var column = new VBox(head, sheet, new VBox(call, callNumbers));
        column.setSpacing(16);
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        var right = new StackPane(scroll);
        right.getStyleClass().add("start-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private void showFigure() {
        var shown = model.figure().get();
        figure.node().setVisible(shown != null);
        figure.node().setManaged(shown != null);
        if (shown != null) {
            figure.show(shown.spec());
            FramedCell.of(shown).ifPresent(cell -> showFramed(shown, cell));
        }
    }

    private void showFramed(HeatmapFigure shown, FigureScreen.Cell cell) {
        figure.choose(cell);
        var sentence =
                shown.spec().rows().get(cell.row()).cells().get(cell.column()).sentence();
        // who and which model; then how far, with the yardsticks beside it
        var parts = sentence.split("(?<=\\.) ");
        call.setText(
                texts.get("start.example.call", Arrays.stream(parts).limit(2).collect(Collectors.joining(" "))));
        callNumbers.setText(Arrays.stream(parts).skip(2).limit(3).collect(Collectors.joining(" ")));
    }

    private void showRecents() {
        recents.getChildren().setAll(Buttons.label(texts.get("start.recent"), "heading"));
        if (model.recent().isEmpty()) {
            var none = Buttons.label(texts.get("start.recent.none"), "secondary");
            none.setWrapText(true);
            recents.getChildren().add(none);
        }
        var practice = Buttons.link(texts.get("start.practice"), doors::practice);
        practice.setId("practice");
        practice.setMinWidth(Region.USE_PREF_SIZE);
        var whatFor = Buttons.label(texts.get("start.practice.more"), "small");
        whatFor.setWrapText(true);
        whatFor.setMinHeight(Region.USE_PREF_SIZE);
        var more = new HBox(practice, whatFor);
        more.getStyleClass().add("recent");
        more.setAlignment(Pos.BASELINE_LEFT);
        recents.getChildren().add(more);
        Consumer<RecentStudies.Recent> add = r -> recents.getChildren().add(recentRow(r));
        model.recent().stream().limit(4).forEach(add);
    }

    private Node recentRow(RecentStudies.Recent recent) {
        var name = String.valueOf(recent.path().getFileName());
        var folder = String.valueOf(recent.path().getParent());
        var row = new HBox();
        row.getStyleClass().add("recent");
        row.setAlignment(Pos.BASELINE_LEFT);
        if (recent.there()) {
            var link = Buttons.link(name, () -> doors.openStudy(Optional.of(recent.path())));
            row.getChildren().addAll(link, Buttons.label(folder, "small"));
        } else {
            row.getChildren()
                    .addAll(
                            Buttons.label(name, "recent-missing"),
                            Buttons.label(texts.get("start.recent.missing", folder), "small"));
        }
        return row;
    }
}
