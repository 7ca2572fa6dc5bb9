package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.mindgap.gap.Metric;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Crumbs;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.FramedCell;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.CellDoors;
import org.mindgap.views.kit.study.Pins;

/** Heatmap, the questions of the chosen cell, one question. */
public final class GapsView implements Screen {
    private static final double WIDEST = 1200;

    private final GapsModel model;
    private final QuestionModel questionModel;
    private final Texts texts;
    private final Saver saver;
    private final FigureScreen figure;
    private final HeatmapTable table;
    private final RankedPane ranked;
    private final QuestionView question;
    private final InspectorView inspector;
    private final HeatmapControls controls;
    private final EmptyGaps empty;
    private final Inspection inspection;
    private final Hooks hooks;
    private final Button pin;
    private final Crumbs crumbs = new Crumbs();
    private final HBox header = new HBox();
    private final HBox tools = new HBox(6);
    private final Button save;
    private final StackPane body = new StackPane();
    private final StackPane upper = new StackPane();
    private final SplitPane split = new SplitPane();
    private final ScrollPane sheetScroll;
    private final ProblemList problems;
    private final Notices notices;
    private final VBox heatmap = new VBox();
    /** The keyboard waits for the heatmap that is being computed. */
    private boolean entering;

    /** What the screen shows and where it draws. */
    public record Parts(
            GapsModel model,
            QuestionModel question,
            List<Metric> metrics,
            FigureScreens figures,
            Saver saver,
            Hooks hooks) {
        public Parts {
            metrics = List.copyOf(metrics);
        }

        /** Without what other rooms would take from here. */
        public Parts(
                GapsModel model, QuestionModel question, List<Metric> metrics, FigureScreens figures, Saver saver) {
            this(model, question, metrics, figures, saver, Hooks.NONE);
        }
    }

    /**
     * What other rooms take from here; what nobody takes has no button.
     *
     * @param pins takes figures into the report
     * @param doors lead on to other computations of a cell
     */
    public record Hooks(Optional<Pins> pins, Optional<CellDoors> doors) {
        public static final Hooks NONE = new Hooks(Optional.empty(), Optional.empty());
    }

    /**
     * @param fold folds the inspector away
     */
    public GapsView(Parts parts, Texts texts, Doors doors, Runnable fold) {
        this.model = parts.model();
        this.questionModel = parts.question();
        this.texts = texts;
        this.saver = parts.saver();
        this.inspection = new Inspection(texts);
        this.figure = parts.figures().create(0);
        this.table = new HeatmapTable(texts);
        this.ranked =
                new RankedPane(texts, (q, i) -> questionModel.open(model.cell().get(), i));
        this.question = new QuestionView(questionModel, texts, parts.figures());
        this.inspector = new InspectorView(texts, fold);
        this.controls = new HeatmapControls(model, texts, parts.metrics());
        this.empty = new EmptyGaps(texts, doors);
        this.problems = new ProblemList(texts);
        this.notices = new Notices(model, texts, doors);
        this.save = Buttons.primary(texts.get("gaps.save"), this::save);
        save.setId("save-figure");
        this.hooks = parts.hooks();
        this.pin = Buttons.icon(Icons.of(MaterialDesignP.PIN_OUTLINE, 16), texts.get("gaps.pin"), this::pin);
        pin.setId("pin-figure");
        this.sheetScroll = sheet();
        arrange();
        listen();
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
        return List.of(controls.rows());
    }

    @Override
    public boolean back() {
        if (questionModel.question().get() != null) {
            questionModel.close();
            return true;
        }
        if (model.chosen().get() != null) {
            model.leaveCell();
            return true;
        }
        return false;
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else if (sheetScroll.isVisible()) {
            figure.node().requestFocus();
        } else {
            entering = true;
        }
    }

    @Override
    public boolean save() {
        var open = questionModel.question().get();
        if (open != null) {
            saver.save(open.overlay());
            return true;
        }
        var heatmap = model.figure().get();
        if (heatmap != null) {
            saver.save(heatmap, Optional.ofNullable(model.chosen().get()));
            return true;
        }
        return false;
    }

    private void pin() {
        var open = questionModel.question().get();
        var heatmap = model.figure().get();
        var request = model.request();
        if (request.isEmpty() || heatmap == null) {
            return;
        }
        hooks.pins().ifPresent(to -> {
            if (open != null) {
                to.overlay(
                        request.get(),
                        CellPlaces.pinned(open.cell(), open.askedAs()),
                        open.ranked().question().id());
            } else if (controls.table().get()) {
                to.table(request.get());
            } else {
                to.heatmap(request.get());
            }
        });
    }

    private ScrollPane sheet() {
        var sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        sheet.setMaxWidth(WIDEST);
        var around = new VBox(sheet);
        around.setPadding(new Insets(8, 12, 8, 12));
        var scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void arrange() {
        header.getStyleClass().add("view-header");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().addAll(crumbs, space, tools);
        body.getStyleClass().add("view-body");
        upper.getChildren().addAll(sheetScroll, table.node(), problems);
        StackPane.setMargin(problems, new Insets(24));
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(ranked, false);
        split.getItems().setAll(upper);
        VBox.setVgrow(split, Priority.ALWAYS);
        heatmap.getChildren().addAll(notices, split);
        body.getChildren().addAll(heatmap, question, empty);
    }

    private void listen() {
        model.figure().addListener((o, before, now) -> {
            table.show(now == null ? null : now.spec());
            if (now != null) {
                figure.show(now.spec());
                var kept = model.chosen().get();
                if (kept != null) {
                    figure.choose(kept);
                } else if (model.example()) {
                    FramedCell.of(now).ifPresent(figure::choose);
                }
            }
            refresh();
        });
        model.need().addListener((o, before, now) -> refresh());
        model.problems().addListener((o, before, now) -> refresh());
        model.chosen().addListener((o, before, now) -> {
            questionModel.close();
            if (now != null) {
                figure.choose(now);
                ranked.showWaiting();
            }
            refresh();
        });
        model.cell().addListener((o, before, now) -> {
            if (now != null) {
                ranked.show(now.questions());
            } else {
                questionModel.close();
                ranked.showWaiting();
            }
            refresh();
        });
        questionModel.question().addListener((o, before, now) -> refresh());
        controls.table().addListener((o, before, now) -> refresh());
        figure.onChosen(model::choose);
        figure.onOpened(cell -> {
            model.choose(cell);
            ranked.table().requestFocus();
        });
        refresh();
    }

    private void refresh() {
        var need = model.need().get();
        var open = questionModel.question().get();
        empty.show(need);
        empty.setVisible(need != GapsModel.Need.NOTHING);
        heatmap.setVisible(need == GapsModel.Need.NOTHING && open == null);
        question.setVisible(open != null);
        problems.show(model.problems().get());
        var shown = model.figure().get();
        sheetScroll.setVisible(shown != null && !controls.table().get());
        table.node().setVisible(shown != null && controls.table().get());
        if (entering && sheetScroll.isVisible()) {
            entering = false;
            figure.node().requestFocus();
        }
        var hasCell = model.chosen().get() != null;
        if (hasCell && split.getItems().size() == 1) {
            split.getItems().add(ranked);
            split.setDividerPositions(0.74);
        } else if (!hasCell && split.getItems().size() == 2) {
            split.getItems().remove(ranked);
        }
        save.setDisable(shown == null);
        pin.setDisable(shown == null);
        tools.getChildren().clear();
        if (need == GapsModel.Need.NOTHING) {
            tools.getChildren().addAll(open == null ? controls.nodes() : question.tools());
            if (hooks.pins().isPresent()) {
                tools.getChildren().add(pin);
            }
            tools.getChildren().add(save);
        }
        showCrumbs();
        inspect();
    }

    private void inspect() {
        var cell = model.cell().get();
        var survey = model.survey();
        var open = questionModel.question().get();
        if (cell == null || survey.isEmpty()) {
            inspector.showNothing();
        } else if (open == null) {
            inspector.show(inspection.of(cell, survey.get()));
        } else {
            inspector.show(inspection.of(cell, open.ranked(), survey.get()));
        }
    }

    private void showCrumbs() {
        var all = new ArrayList<Crumbs.Crumb>();
        all.add(new Crumbs.Crumb(texts.get("room.gaps"), () -> {
            questionModel.close();
            model.leaveCell();
        }));
        var cell = model.cell().get();
        if (cell != null) {
            all.add(new Crumbs.Crumb(cell.rowName() + " · " + cell.columnName(), questionModel::close));
            var open = questionModel.question().get();
            if (open != null) {
                all.add(new Crumbs.Crumb(
                        texts.get(
                                "gaps.question.of",
                                open.index() + 1,
                                cell.questions().size()),
                        () -> {}));
            }
        }
        crumbs.show(all);
    }
}
