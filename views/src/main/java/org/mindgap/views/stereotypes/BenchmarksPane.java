package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.mindgap.figure.BenchmarkData;
import org.mindgap.figure.BenchmarkFigures;
import org.mindgap.figure.BenchmarkItemsTable;
import org.mindgap.pin.PinRequest;
import org.mindgap.stereotype.benchmark.Answered;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ReliabilityWarning;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.TableEvent;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;
import org.mindgap.views.kit.study.Workbench;

/** Scores of a benchmark by category and model, and the items behind a score. */
final class BenchmarksPane extends StackPane {
    private static final double WIDEST = 900;
    private static final double MEASURE = 260;

    private final BenchmarksModel model;
    private final Texts texts;
    private final Workbench workbench;
    private final Saver saver;
    private final FigureScreen figure;
    private final TableView<BenchmarkScore> table = new TableView<>();
    private final ListView<Answered> list = new ListView<>();
    private final Set<Answered> open = new HashSet<>();
    private final SplitPane scores;
    private final BesideTables beside;
    private final VBox items;
    private final VBox warning = new VBox();
    private final Label about = Buttons.label("", "heading");
    private final VBox empty;
    private final Label count = Buttons.label("", "heading");
    private final Label more = Buttons.label("", "secondary");
    private final Label hint = Buttons.label("", "secondary");
    private final VBox unasked;
    private final ProblemList problems;
    private final Button save;
    private final Button bring;
    private final Button ask;
    private final Optional<Button> pin;
    private final MenuButton keep;
    private final ChoiceChip<BenchmarksModel.SetChoice> sets;
    private final ChoiceChip<BenchmarksModel.MeasureChoice> measures;
    private final ChoiceChip<BenchmarksModel.ByChoice> parts;

    /**
     * Where it leads.
     *
     * @param bring asks for a benchmark's file and brings it in
     * @param ask asks a model the items of a benchmark
     * @param pins takes figures into the report, where there is one
     */
    record Doors(Runnable bring, Consumer<BenchmarkSet> ask, Optional<Pins> pins) {}

    /** @param doors where the room leads */
    BenchmarksPane(
            BenchmarksModel model, Workbench workbench, Texts texts, FigureScreens screens, Saver saver, Doors doors) {
        this.bring = Buttons.plain(texts.get("bench.bring"), doors.bring());
        this.ask = Buttons.plain(
                texts.get("asking.ask"),
                () -> Optional.ofNullable(model.set().get())
                        .ifPresent(s -> doors.ask().accept(s.set())));
        ask.setId("ask-benchmark");
        this.bring.setId("bring-benchmark");
        this.model = model;
        this.workbench = workbench;
        this.texts = texts;
        this.saver = saver;
        this.pin = doors.pins().map(pins -> pinButton(pins, texts));
        this.figure = screens.create(0);
        this.problems = new ProblemList(texts);
        setId("benchmarks");
        getStyleClass().add("view-body");
        save = Buttons.primary(texts.get("gaps.save"), this::save);
        save.setId("save-benchmark");
        sets = new ChoiceChip<>(texts.get("bench.set"), model.sets(), model.set());
        measures = new ChoiceChip<>("", model.measures(), model.measure());
        measures.setId("chip-measure");
        measures.setMaxWidth(MEASURE);
        measures.setMinWidth(0);
        parts = new ChoiceChip<>(texts.get("bench.by"), model.parts(), model.by());
        parts.setId("chip-parts");
        var sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        sheet.setMaxWidth(WIDEST);
        more.setWrapText(true);
        more.managedProperty().bind(more.visibleProperty());
        var around = new VBox(6, sheet, more);
        around.setPadding(new Insets(8, 12, 8, 12));
        var scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        columns();
        beside = new BesideTables(table, texts);
        scores = new SplitPane(scroll, beside);
        scores.setOrientation(Orientation.VERTICAL);
        scores.setDividerPositions(0.68);
        list.setId("bench-items");
        list.setAccessibleText(texts.get("bench.items"));
        list.setCellFactory(l -> new ItemCell(texts, open));
        VBox.setVgrow(list, Priority.ALWAYS);
        keep = new MenuButton(texts.get("bench.keep"));
        keep.setId("save-items");
        keep.getItems().addAll(saving("bench.keep.masked", true), saving("bench.keep.words", false));
        items = new VBox(8, about, warning, Passage.sentence(texts.get("bench.care"), "secondary"), list);
        items.setPadding(new Insets(12, 16, 0, 16));
        empty = empty();
        StackPane.setMargin(problems, new Insets(24));
        unasked = unasked();
        getChildren().addAll(scores, items, empty, unasked, problems);
        model.facts().addListener((o, before, now) -> show());
        model.items().addListener((o, before, now) -> show());
        model.problems().addListener((o, before, now) -> show());
        show();
    }

    /** What stands in the line above. */
    List<Node> tools() {
        if (model.facts().get() == null) {
            return List.of();
        }
        if (model.items().get() != null) {
            return List.of(keep);
        }
        var tools = new ArrayList<Node>(List.of(sets, measures, parts, bring, ask));
        pin.filter(b -> pinnable()).ifPresent(tools::add);
        if (model.facts().get().figure().isPresent()) {
            tools.add(save);
        }
        return tools;
    }

    /** Saves the items that are looked at as a table; their words may offend, so that is asked each time. */
    private MenuItem saving(String key, boolean mask) {
        var item = new MenuItem(texts.get(key));
        item.setId("save-items-" + (mask ? "masked" : "words"));
        item.setOnAction(e -> Optional.ofNullable(model.items().get())
                .ifPresent(i -> list.fireEvent(new TableEvent(
                        BenchmarkItemsTable.of(i.series(), i.answered(), mask),
                        texts.get("bench.items"),
                        Optional.empty()))));
        return item;
    }

    private Button pinButton(Pins pins, Texts texts) {
        var button = Buttons.icon(Icons.of(MaterialDesignP.PIN_OUTLINE, 16), texts.get("gaps.pin"), () -> {
            var facts = model.facts().get();
            if (facts != null && pinnable()) {
                var of = new PinRequest.Benchmark(
                        facts.set().id(), facts.measure().word());
                pins.pin(survey -> PinRequest.benchmark(survey, of));
            }
        });
        button.setId("pin-benchmark");
        return button;
    }

    /** Whether a figure of scores is shown; pins belong to the study's survey. */
    boolean pinnable() {
        var facts = model.facts().get();
        return facts != null
                && pin.isPresent()
                && facts.figure().isPresent()
                && model.items().get() == null
                && workbench.current().flatMap(o -> o.facts().survey()).isPresent();
    }

    void pin() {
        pin.ifPresent(Button::fire);
    }

    /** Asks a model the items of the benchmark that is shown. */
    void ask() {
        ask.fire();
    }

    boolean back() {
        var back = model.items().get() != null;
        model.closeItems();
        return back;
    }

    void enter() {
        (items.isVisible() ? list : table).requestFocus();
    }

    boolean save() {
        var facts = model.facts().get();
        var source = workbench.current();
        if (facts == null || facts.figure().isEmpty() || source.isEmpty()) {
            return false;
        }
        var drawn = facts.figure().get();
        var answers = source.get().study().answers();
        saver.save(
                texts.get("bench.export"), "benchmark", drawn.spec(), () -> new BenchmarkData(answers).scores(drawn));
        return true;
    }

    private VBox empty() {
        var words = Passage.sentence(texts.get("bench.empty.more"), "secondary");
        words.setMaxWidth(560);
        var first = Buttons.primary(texts.get("bench.bring"), bring::fire);
        first.setId("bring-first-benchmark");
        var box = new VBox(12, Buttons.label(texts.get("bench.empty"), "heading"), words, first);
        box.getStyleClass().add("empty-room");
        return box;
    }

    /** Items are there, and nobody's answers. */
    private VBox unasked() {
        hint.setWrapText(true);
        hint.setMaxWidth(560);
        var first = Buttons.primary(texts.get("asking.ask"), this::ask);
        first.setId("ask-first-benchmark");
        var box = new VBox(12, count, hint, first);
        box.getStyleClass().add("empty-room");
        return box;
    }

    private void columns() {
        table.setId("bench-scores");
        table.setAccessibleText(texts.get("bench.scores"));
        table.getStyleClass().add("dense");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("bench.column.part"), 170, this::category),
                        Tables.text(
                                texts.get("bench.column.model"),
                                220,
                                (BenchmarkScore s) -> s.series().name()),
                        Tables.number(
                                texts.get("bench.column.score"),
                                70,
                                (BenchmarkScore s) -> s.defined() ? signed(s.value(), decimals(s)) : "–"),
                        Tables.number(texts.get("bench.column.interval"), 110, this::interval),
                        Tables.number(
                                texts.get("bench.column.items"), 70, (BenchmarkScore s) -> texts.number(s.items())),
                        Tables.number(
                                texts.get("bench.people.answers"), 70, (BenchmarkScore s) -> texts.number(s.answers())),
                        Tables.number(
                                texts.get("bench.column.most"),
                                80,
                                (BenchmarkScore s) ->
                                        Double.isNaN(s.maximum()) ? "–" : texts.number(s.maximum(), decimals(s))),
                        Tables.text(
                                texts.get("bench.column.method"),
                                240,
                                (BenchmarkScore s) -> s.series().method().title())));
        Tables.copyable(table, texts.get("bench.scores"), texts);
        table.setRowFactory(t -> {
            var row = new TableRow<BenchmarkScore>();
            row.setOnMouseClicked(e -> {
                if (!row.isEmpty()) {
                    model.open(row.getItem().series(), row.getItem().slice());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            var selected = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                model.open(selected.series(), selected.slice());
                e.consume();
            }
        });
    }

    private String category(BenchmarkScore score) {
        var slice = score.slice();
        var part = slice.category() + slice.language() + slice.group();
        return part.isEmpty() ? texts.get("bench.all") : part;
    }

    /** Scores from -1 to 1 need another one. */
    private static int decimals(BenchmarkScore score) {
        return score.measure().highest() == 1 ? 3 : 1;
    }

    /** With the sign of minus, as in figures. */
    private String signed(double value, int decimals) {
        return texts.number(value, decimals).replace('-', '\u2212');
    }

    private String interval(BenchmarkScore score) {
        var interval = score.certainty().interval();
        return Double.isNaN(interval.lower())
                ? "–"
                : texts.get(
                        "bench.interval",
                        signed(interval.lower(), decimals(score)),
                        signed(interval.upper(), decimals(score)));
    }

    private void show() {
        var facts = model.facts().get();
        var looked = model.items().get();
        problems.show(model.problems().get());
        empty.setVisible(facts == null && model.problems().get().isEmpty());
        var answered = facts != null && !facts.scores().isEmpty();
        scores.setVisible(answered && looked == null);
        unasked.setVisible(facts != null && !answered);
        items.setVisible(facts != null && looked != null);
        table.getItems().setAll(facts == null ? List.of() : facts.scores());
        beside.show(facts == null ? List.of() : facts.people(), facts == null ? List.of() : facts.judges());
        if (facts != null) {
            count.setText(texts.get(
                    facts.series() == 0 ? "bench.unasked" : "bench.unjudged",
                    facts.set().name(),
                    texts.number(facts.items())));
            more.setText(
                    texts.get("bench.more", texts.number(BenchmarkFigures.MOST_SERIES), texts.number(facts.series())));
            more.setVisible(facts.series() > BenchmarkFigures.MOST_SERIES);
            hint.setText(texts.get(facts.series() == 0 ? "bench.unasked.more" : "bench.unjudged.more"));
            facts.figure().ifPresent(f -> figure.show(f.spec()));
            warning.getChildren().clear();
            ReliabilityWarning.of(facts.set().kind())
                    .ifPresent(w -> warning.getChildren().add(Passage.sentence(w, "caution")));
        }
        if (items.isVisible() && isVisible() && getScene() != null && table.isFocused()) {
            list.requestFocus();
        }
        open.clear();
        list.getItems().setAll(looked == null ? List.of() : looked.answered());
        Optional.ofNullable(looked)
                .ifPresent(i -> about.setText(texts.get(
                        "bench.about",
                        i.series().name(),
                        i.slice().group().isEmpty()
                                ? i.slice().category().isEmpty()
                                        ? texts.get("bench.all")
                                        : i.slice().category()
                                : i.slice().group(),
                        i.answered().size())));
    }

    void dispose() {
        figure.dispose();
    }
}
