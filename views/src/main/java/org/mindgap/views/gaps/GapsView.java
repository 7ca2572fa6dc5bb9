package org.mindgap.views.gaps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.gap.metric.Metric;
import org.mindgap.look.Ranks;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.FramedCell;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.CellDoors;
import org.mindgap.views.kit.study.Pins;

/** Heatmap, the questions of the chosen cell, one question. */
public final class GapsView implements Screen {
    /** As wide as cells of 64 px ask for in a heatmap of twenty columns. */
    private static final double WIDEST = 1760;

    private final GapsModel model;
    private final QuestionModel questionModel;
    private final FigureScreen figure;
    private final HeatmapTable table;
    private final RankedPane ranked;
    private final QuestionView question;
    private final InspectedCell inspected;
    private final HeatmapControls controls;
    private final EmptyGaps empty;
    private final GapsPlace left;
    private final Hooks hooks;
    private final ShownFigure shown;
    private final GapsHead head;
    private final StackPane body = new StackPane();
    private final StackPane upper = new StackPane();
    private final RankedPlace place;
    private final CrosstabModel crosstabModel;
    private final CrosstabView crosstab;
    private final GapsCommands commands;
    private final KeptLooks looks;
    private final Doors doors;
    private final ScrollPane sheetScroll;
    private final ProblemList problems;
    private final Notices notices;
    private final RanksBar ranks;
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
            CrosstabModel crosstab,
            KeptLooks looks,
            Hooks hooks) {
        public Parts {
            metrics = List.copyOf(metrics);
        }

        /** The same with what other rooms take from here. */
        public Parts with(Hooks others) {
            return new Parts(model, question, metrics, figures, saver, crosstab, looks, others);
        }
    }

    /**
     * What other rooms take from here; what nobody takes has no button.
     *
     * @param pins takes figures into the report
     * @param doors lead on to other computations of a cell
     * @param countries asks how many people live in countries
     */
    public record Hooks(Optional<Pins> pins, Optional<CellDoors> doors, Optional<CountriesDesk> countries) {
        public static final Hooks NONE = new Hooks(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param fold folds the inspector away
     */
    public GapsView(Parts parts, Texts texts, Doors doors, Runnable fold) {
        this.model = parts.model();
        this.questionModel = parts.question();
        this.figure = parts.figures().create(0);
        this.table = new HeatmapTable(texts);
        this.ranked =
                new RankedPane(texts, (q, i) -> questionModel.open(model.cell().get(), i));
        this.question = new QuestionView(questionModel, texts, parts.figures());
        this.doors = doors;
        this.looks = parts.looks();
        this.crosstabModel = parts.crosstab();
        this.inspected = new InspectedCell(
                model,
                questionModel,
                looks,
                new InspectorView(texts, this::open, parts.hooks().doors().isPresent(), fold),
                texts);
        this.shown = new ShownFigure(
                model, questionModel, parts.saver(), parts.hooks().pins());
        this.crosstab = new CrosstabView(texts, id -> doors.crosstab(Optional.of(id), Optional.empty()));
        this.place = new RankedPlace(upper, ranked);
        this.commands = new GapsCommands(model, questionModel, texts, parts.metrics(), model::file);
        this.controls = new HeatmapControls(
                model, parts.looks(), texts, parts.metrics(), parts.hooks().countries());
        this.empty = new EmptyGaps(texts, doors);
        this.left = new GapsPlace(model, questionModel);
        this.problems = new ProblemList(texts);
        this.notices = new Notices(model, texts, doors);
        this.hooks = parts.hooks();
        this.head = new GapsHead(
                model,
                new GapsTrail(model, questionModel, crosstabModel, texts),
                texts,
                new GapsHead.Does(this::save, hooks.pins().map(p -> this::pin)));
        this.ranks = new RanksBar(model, texts);
        this.sheetScroll = sheet(texts);
        arrange();
        listen();
    }

    @Override
    public Node header() {
        return head.node();
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspected.node());
    }

    @Override
    public List<Node> strip() {
        return controls.strip();
    }

    @Override
    public List<Command> commands() {
        return commands.all(new GapsCommands.Buttons(
                this::save,
                this::pin,
                () -> controls.table().set(!controls.table().get()),
                () -> open(InspectorFacts.Door.RANKING),
                () -> open(InspectorFacts.Door.CROSSTAB),
                () -> open(InspectorFacts.Door.HOLDS),
                inspected::write,
                controls::views,
                looks));
    }

    @Override
    public boolean back() {
        if (crosstabModel.crosstab().get() != null) {
            crosstabModel.close();
            if (questionModel.question().get() != null) {
                question.enter();
            } else {
                place.enter();
            }
            return true;
        }
        if (questionModel.question().get() != null) {
            questionModel.close();
            place.enter();
            return true;
        }
        if (place.whole()) {
            place.showWhole(false);
            place.enter();
            return true;
        }
        if (model.chosen().get() != null) {
            model.leaveCell();
            enter();
            return true;
        }
        if (model.ranks().get() != Ranks.NONE) {
            model.rank(Ranks.NONE);
            return true;
        }
        return false;
    }

    /** Goes where a link of the inspector leads. */
    private void open(InspectorFacts.Door door) {
        var cell = model.cell().get();
        if (cell == null || cell.questions().isEmpty()) {
            return;
        }
        var open = questionModel.question().get();
        switch (door) {
            case CROSSTAB ->
                crosstabModel.open(cell, open == null ? cell.questions().get(0) : open.ranked());
            case RANKING -> {
                if (cell.questions().size() == 1) {
                    questionModel.open(cell, 0);
                } else {
                    place.showWhole(true);
                }
            }
            case REPLIES -> {
                if (open == null) {
                    questionModel.open(cell, 0);
                }
                question.showReplies();
            }
            case WORDINGS -> doors.go(Room.DATA);
            case HOLDS ->
                model.request()
                        .ifPresent(request -> hooks.doors()
                                .ifPresent(to -> to.holds(
                                        request,
                                        CellPlaces.pinned(cell, cell.row().askedAs()))));
            case MORE -> {} // opens in its place
        }
    }

    @Override
    public Map<String, String> place() {
        return left.now();
    }

    @Override
    public void goTo(Map<String, String> where) {
        left.goTo(where);
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else if (sheetScroll.isVisible()) {
            figure.node().requestFocus();
        } else {
            entering = true;
            body.requestFocus(); // not the first button that comes up: that is Stop
        }
    }

    @Override
    public boolean save() {
        return shown.save();
    }

    private void pin() {
        shown.pin(controls.table().get());
    }

    private ScrollPane sheet(Texts texts) {
        var sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        sheet.setMaxWidth(WIDEST);
        var around = new VBox(sheet);
        around.setPadding(new Insets(4, 12, 2, 12));
        around.heightProperty().addListener((o, before, now) -> place.heatmap(now.doubleValue()));
        var scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void arrange() {
        body.getStyleClass().add("view-body");
        body.setFocusTraversable(false);
        upper.getChildren().addAll(sheetScroll, table.node(), problems);
        StackPane.setMargin(problems, new Insets(24));
        VBox.setVgrow(place, Priority.ALWAYS);
        heatmap.getChildren().addAll(notices, ranks, place);
        body.getChildren().addAll(heatmap, question, crosstab, empty);
    }

    private void listen() {
        model.figure().addListener((o, before, now) -> {
            table.show(now);
            if (now != null) {
                figure.show(now.spec());
                inspected.markNotes(figure);
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
                ranked.show(now.questions(), before != null && now.sameCell(before));
                questionModel.follow(now);
            } else {
                questionModel.close();
                ranked.showWaiting();
            }
            refresh();
        });
        questionModel.question().addListener((o, before, now) -> {
            crosstabModel.close();
            refresh();
            if (before == null && now != null) {
                question.enter();
            }
        });
        crosstabModel.crosstab().addListener((o, before, now) -> {
            if (now != null) {
                crosstab.show(now);
            }
            refresh();
        });
        controls.table().addListener((o, before, now) -> refresh());
        looks.kept().addListener((o, before, now) -> {
            inspected.markNotes(figure);
            inspected.show();
        });
        looks.problems().addListener((o, before, now) -> problems.show(now));
        figure.onChosen(model::choose);
        figure.onOpened(cell -> {
            model.choose(cell);
            place.open();
        });
        refresh();
    }

    private void refresh() {
        var need = model.need().get();
        var open = questionModel.question().get();
        empty.show(need);
        empty.setVisible(need != GapsModel.Need.NOTHING);
        var crossed = crosstabModel.crosstab().get();
        heatmap.setVisible(need == GapsModel.Need.NOTHING && open == null && crossed == null);
        question.setVisible(open != null && crossed == null);
        crosstab.setVisible(crossed != null);
        problems.show(model.problems().get());
        var heats = model.figure().get() != null;
        sheetScroll.setVisible(heats && !controls.table().get());
        table.node().setVisible(heats && controls.table().get());
        if (entering && sheetScroll.isVisible()) {
            entering = false;
            if (body.isFocused()) { // else somebody went on meanwhile
                figure.node().requestFocus();
            }
        }
        place.show(model.chosen().get() != null);
        head.show(
                need == GapsModel.Need.NOTHING && crossed == null
                        ? Optional.of(open == null ? controls.nodes() : question.tools())
                        : Optional.empty());
        inspected.show();
    }
}
