package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.MetricScale;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Two sides compared: what they are, a row for each group of people, and where a row comes from. */
final class PairsPane implements ComparePane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PairsModel model;
    private final Texts texts;
    private final PairsTable table;
    private final FigureOrTable both;
    private final Chosen<Boolean> drawn;
    private final PairsInspector inspector;
    private final EmptyCompare empty;
    private final Notes notes;
    private final Label same = Buttons.label("", "secondary");
    private final Label unit = Buttons.label("", "secondary");
    private final TextField margin = new TextField();
    private final VBox there;
    private final StackPane body = new StackPane();
    private final CompareLines lines;

    PairsPane(PairsModel model, Texts texts, Doors doors, FigureOrTable.Outlet outlet, Runnable fold) {
        this.model = model;
        this.lines = new CompareLines(CommandLine.here(), model::facts);
        this.texts = texts;
        table = new PairsTable(texts, model::choose);
        both = new FigureOrTable(
                new FigureOrTable.Named("pairs", texts.get("cmp.export.pairs"), "comparison"),
                outlet,
                table.node(),
                texts);
        inspector = new PairsInspector(texts, fold);
        empty = new EmptyCompare(texts, doors);
        notes = new Notes(texts);
        same.setWrapText(true);
        same.setMinHeight(Region.USE_PREF_SIZE);
        var result = new VBox(8, same, both.with(notes));
        var frame = new ResultFrame(texts, texts.get("cmp.pairs.waiting"), result, model.computed(), model::compute);
        VBox.setVgrow(frame, Priority.ALWAYS);
        drawn = new Chosen<>(this::draw);
        both.pinned(this::pinned, () -> !planned());
        both.onRow(this::look);
        there = new VBox(8, sides(), frame);
        there.setPadding(new Insets(12, 16, 0, 16));
        body.setId("compare-pairs-pane");
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(there, empty);
        model.computed().result().addListener((o, before, now) -> {
            offerDrawn();
            refresh();
        });
        model.chosen().addListener((o, before, now) -> refresh());
        model.need().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** What was found, and what these questions could find; whether it is the second. */
    private void offerDrawn() {
        var result = model.computed().result().get();
        var offers = new ArrayList<Offer<Boolean>>();
        offers.add(new Offer<>(false, texts.get("cmp.pairs.drawn.found")));
        if (result != null && result.planning().isPresent()) {
            offers.add(new Offer<>(true, texts.get("cmp.pairs.drawn.smallest")));
        }
        drawn.offer(offers);
        draw();
    }

    private boolean planned() {
        return drawn.value().orElse(false);
    }

    private void draw() {
        var result = Optional.ofNullable(model.computed().result().get());
        if (planned()) {
            both.show(result.flatMap(PairsResult::planning));
        } else {
            both.show(result.map(PairsResult::figure));
        }
    }

    private Node sides() {
        var choices = model.choices();
        var swap = Buttons.icon(Icons.of(MaterialDesignS.SWAP_VERTICAL, 16), texts.get("cmp.swap"), choices::swap);
        swap.setId("compare-swap");
        var how = flow();
        how.getChildren()
                .addAll(
                        choices.rows().chip(texts.get("cmp.rows"), "compare-rows"),
                        choices.metric().chip(texts.get("cmp.metric"), "compare-metric"),
                        choices.adjustment().chip(texts.get("cmp.adjust"), "compare-adjust"),
                        margin(),
                        drawn.chip(texts.get("cmp.drawn"), "compare-pairs-drawn"));
        return new VBox(
                6,
                new SidesLine(
                        side(texts.get("cmp.side.a"), "a", choices.first(), Optional.empty()),
                        side(texts.get("cmp.side.b"), "b", choices.second(), Optional.of(swap))),
                how);
    }

    private FlowPane side(String name, String id, SideChoices side, Optional<Node> last) {
        var flow = flow();
        var label = Buttons.label(name, "strong");
        label.setMinWidth(20);
        flow.getChildren()
                .addAll(
                        label,
                        side.model().chip(texts.get("filter.model"), "compare-model-" + id),
                        side.askedAs().chip(texts.get("filter.askedAs"), "compare-asked-" + id),
                        side.language().chip(texts.get("filter.language"), "compare-language-" + id),
                        side.reading().chip(texts.get("filter.read"), "compare-read-" + id));
        last.ifPresent(flow.getChildren()::add);
        return flow;
    }

    private Node margin() {
        margin.setId("compare-margin");
        margin.setPrefColumnCount(6);
        margin.setAccessibleText(texts.get("cmp.margin"));
        margin.setPromptText(texts.get("cmp.margin.none"));
        var tip = new Tooltip(texts.get("cmp.margin.more"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        margin.setTooltip(tip);
        margin.setText(model.choices().margin().get());
        model.choices().margin().addListener((o, before, now) -> margin.setText(now));
        margin.textProperty().addListener((o, before, now) -> check());
        margin.setOnAction(e -> take());
        margin.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                take();
            }
        });
        var box = new HBox(6, Buttons.label(texts.get("cmp.margin"), "secondary"), margin, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void check() {
        var text = margin.getText().strip();
        margin.pseudoClassStateChanged(
                WRONG, !text.isEmpty() && PairChoices.marginOf(text).isEmpty());
    }

    private void take() {
        if (!model.choices().margin().get().equals(margin.getText())) {
            model.choices().margin().set(margin.getText());
            model.choices().marginChanged();
        }
    }

    private static FlowPane flow() {
        var flow = new FlowPane(8, 6);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setRowValignment(javafx.geometry.VPos.CENTER);
        return flow;
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
    public boolean narrows() {
        return true;
    }

    @Override
    public Map<String, String> place() {
        return new PairPlace(model.choices()).words();
    }

    @Override
    public void goTo(Map<String, String> where) {
        new PairPlace(model.choices()).restore(where);
    }

    @Override
    public FigureOrTable shown() {
        return both;
    }

    @Override
    public void watch(boolean now) {
        model.watch(now);
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else {
            both.enter();
        }
    }

    @Override
    public boolean back() {
        var open = model.chosen().get() != null;
        model.choose(null);
        return open;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                                "compare.pairs-table",
                                texts.get("cmp.command.pairs"),
                                () -> table.node().requestFocus())
                        .when(() -> model.computed().result().get() != null)
                        .asLine(this::line),
                Command.of(
                                "compare.swap",
                                texts.get("cmp.swap"),
                                () -> model.choices().swap())
                        .when(() -> model.need().get() == PairsModel.Need.NOTHING),
                both.saving(
                        texts,
                        () -> planned()
                                ? Optional.empty()
                                : model.file()
                                        .flatMap(f -> Optional.ofNullable(model.computed()
                                                        .result()
                                                        .get())
                                                .flatMap(r -> lines.pairsDrawn(f, r)))),
                Command.of("compare.pin-pairs", texts.get("gaps.pin"), both::pin)
                        .when(both::pinnable));
    }

    /** A row of the figure opens where its numbers come from, as one of the table does. */
    private void look(int row) {
        var result = model.computed().result().get();
        if (result == null) {
            return;
        }
        var rows = planned() ? result.planned() : result.comparison().rows();
        var at = planned() ? result.planning().map(f -> f.place(row)).orElse(row) : row;
        if (at < rows.size()) {
            model.choose(rows.get(at));
        }
    }

    private Optional<FigureOrTable.Pinned> pinned() {
        return Optional.ofNullable(model.computed().result().get())
                .map(r -> new FigureOrTable.Pinned(
                        new HeatmapRequest(r.query(), r.query().by(), false),
                        new PinRequest.Pair(r.first(), r.second(), r.margin(), r.adjustment())));
    }

    private Optional<String> line() {
        return model.file()
                .flatMap(f ->
                        Optional.ofNullable(model.computed().result().get()).flatMap(r -> lines.pairs(f, r)));
    }

    private void refresh() {
        var need = model.need().get();
        var result = model.computed().result().get();
        empty.show(need);
        there.setVisible(need == PairsModel.Need.NOTHING);
        table.show(result, model.chosen().get());
        inspector.show(result, model.chosen().get());
        notes.show(model.notes());
        same.setText(result == null ? "" : same(result));
        unit.setText(model.choices()
                .metric()
                .value()
                .filter(m -> new MetricScale(m).points())
                .map(m -> texts.get("cmp.margin.points"))
                .orElse(""));
    }

    /** How many questions both have, of how many. */
    private String same(PairsResult result) {
        var rows = result.comparison().rows();
        return texts.get(
                "cmp.same",
                between(rows.stream()
                        .mapToInt(r -> r.test().map(PairedTest::count).orElse(0))
                        .summaryStatistics()),
                between(rows.stream().mapToInt(r -> r.questionsFirst()).summaryStatistics()),
                between(rows.stream().mapToInt(r -> r.questionsSecond()).summaryStatistics()));
    }

    private String between(java.util.IntSummaryStatistics of) {
        return of.getMin() == of.getMax()
                ? texts.number(of.getMin())
                : texts.get("interval.range", texts.number(of.getMin()), texts.number(of.getMax()));
    }
}
