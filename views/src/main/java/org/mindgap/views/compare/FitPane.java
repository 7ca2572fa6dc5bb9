package org.mindgap.views.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.compare.formula.Formula;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** A formula, the table that it is fitted to, and what comes of it. */
final class FitPane implements ComparePane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int NAMES = 60;

    private final FitModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final FitSentences said;
    private final FitTable tables;
    private final FigureOrTable both;
    private final Chosen<FitFigures.Drawn> drawn;
    private final TextField formula = new TextField();
    private final TextField against = new TextField();
    private final ProblemList wrong;
    private final FlowPane examples = flow();
    private final Label columns = Buttons.label("", "secondary");
    private final ProblemList unread;
    private final HBox compared;
    private final ChoiceChip<Offer<Boolean>> method;
    private final ChoiceChip<Offer<Optional<String>>> cluster;
    private final Button fit;
    private final Button choose;
    private final Node invented;
    private final VBox sentences = new VBox(4);
    private final VBox below = new VBox(4);
    private final ProblemList notes;
    private final VBox there;
    private final StackPane body = new StackPane();
    private final CompareLines lines = new CompareLines(CommandLine.here(), Optional::empty);

    FitPane(FitModel model, Texts texts, FileDialogs files, FigureOrTable.Outlet outlet, Runnable changed) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        said = new FitSentences(texts);
        tables = new FitTable(texts);
        wrong = new ProblemList(texts);
        unread = new ProblemList(texts);
        notes = new ProblemList(texts);
        fit = Buttons.primary(texts.get("cmp.fit.go"), model::fit);
        fit.setId("compare-fit");
        choose = Buttons.plain(texts.get("cmp.fit.choose"), this::ask);
        choose.setId("compare-table");
        invented = model.invented().chip(texts.get("cmp.invented"), "compare-fit-invented");
        method = model.likelihood().chip(texts.get("cmp.fit.method"), "compare-method");
        cluster = model.cluster().chip(texts.get("cmp.fit.cluster"), "compare-cluster");
        field(formula, "compare-formula", texts.get("cmp.fit.formula"));
        formula.setPromptText(texts.get("cmp.fit.formula.prompt"));
        formula.textProperty().bindBidirectional(model.formula());
        field(against, "compare-against", texts.get("cmp.fit.against"));
        against.setPromptText(texts.get("cmp.fit.against.prompt"));
        against.textProperty().bindBidirectional(model.against());
        columns.setWrapText(true);
        columns.setMinHeight(Region.USE_PREF_SIZE);
        compared = new HBox(8, Buttons.label(texts.get("cmp.fit.against"), "secondary"), against);
        compared.setAlignment(Pos.CENTER_LEFT);
        compared.setMinWidth(0);
        HBox.setHgrow(against, Priority.ALWAYS);
        drawn = new Chosen<>(this::draw);
        both = new FigureOrTable(
                new FigureOrTable.Named("regression", texts.get("cmp.export.regression"), "regression"),
                outlet,
                result(),
                texts);
        both.tableFirst();
        both.rows(c -> drawn.value()
                .map(d -> d.figure().spec())
                .filter(EffectsSpec.class::isInstance)
                .map(EffectsSpec.class::cast)
                .filter(s -> drawn.value()
                        .filter(d -> d.part().kind() == FitPart.Kind.COEFFICIENTS)
                        .isPresent())
                .flatMap(s -> tables.coefficient(s.rows().get(c.row()).label())));
        both.pinned(this::pinned, () -> pinned().isPresent());
        var frame = new ResultFrame(
                texts,
                texts.get("cmp.fit.waiting"),
                new VBox(8, drawn.chip(texts.get("cmp.drawn"), "compare-fit-drawn"), both.node()),
                model.fitted(),
                model::fit);
        VBox.setVgrow(frame, Priority.ALWAYS);
        there = new VBox(8, asked(), frame);
        there.setPadding(new Insets(12, 16, 0, 16));
        body.setId("compare-fit-pane");
        body.getStyleClass().add("view-body");
        body.getChildren().add(there);
        model.formula().addListener((o, before, now) -> refresh());
        model.wrong().addListener((o, before, now) -> refresh());
        model.data().result().addListener((o, before, now) -> loaded());
        model.data().problems().addListener((o, before, now) -> loaded());
        model.data().busy().addListener((o, before, now) -> loaded());
        model.fitted().result().addListener((o, before, now) -> show());
        model.source().offered().addListener((o, before, now) -> {
            loaded();
            changed.run();
        });
        loaded();
    }

    private void field(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setOnAction(e -> model.fit());
        field.setMinWidth(120);
    }

    private Node asked() {
        var source = flow();
        source.getChildren().addAll(model.source().chip(texts.get("cmp.fit.data"), "compare-source"), invented, choose);
        var line = new HBox(8, Buttons.label(texts.get("cmp.fit.formula"), "secondary"), formula, fit);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(formula, Priority.ALWAYS);
        var how = new HBox(8, method, cluster, compared);
        how.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(compared, Priority.ALWAYS);
        return new VBox(8, source, unread, columns, line, wrong, examples, how);
    }

    private Node result() {
        var content = new VBox(
                10,
                sentences,
                Buttons.label(texts.get("cmp.fit.fixed"), "strong"),
                tables.fixed(),
                tables.random(),
                below,
                notes);
        content.setPadding(new Insets(4, 12, 16, 0));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static FlowPane flow() {
        var flow = new FlowPane(8, 6);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private void ask() {
        files.open(
                        texts.get("cmp.fit.choose"),
                        List.of(new FileDialogs.Kind(texts.get("tables.csv"), List.of("*.csv", "*.tsv"))))
                .ifPresent(model::open);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public boolean narrows() {
        return model.source().value().filter(FitModel.Source.GAPS::equals).isPresent();
    }

    @Override
    public boolean narrowsAnswers() {
        return true;
    }

    private void draw() {
        both.show(drawn.value().map(FitFigures.Drawn::figure));
    }

    @Override
    public Map<String, String> place() {
        return model.place();
    }

    @Override
    public void goTo(Map<String, String> where) {
        model.restore(where);
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
        if (model.data().result().get() == null && !model.data().busy().get()) {
            choose.requestFocus();
        } else {
            formula.requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("compare.fit-table", texts.get("cmp.fit.choose"), this::ask),
                Command.of("compare.fit-go", texts.get("cmp.command.fit"), model::fit)
                        .when(model::ready)
                        .asLine(() -> Optional.ofNullable(
                                        model.fitted().result().get())
                                .flatMap(lines::fit)),
                both.saving(
                        texts,
                        () -> Optional.ofNullable(model.fitted().result().get())
                                .flatMap(r -> drawn.value().flatMap(d -> lines.fitDrawn(r, d.part())))),
                Command.of("compare.pin-regression", texts.get("gaps.pin"), both::pin)
                        .when(both::pinnable));
    }

    /** Of the study's gaps, or of rows that are named besides. */
    private Optional<FigureOrTable.Pinned> pinned() {
        var result = model.fitted().result().get();
        var now = drawn.value();
        if (result == null || now.isEmpty()) {
            return Optional.empty();
        }
        var asked = result.asked();
        var fitted = new PinRequest.Fitted(
                asked.formula().text(),
                asked.against().map(Formula::text),
                asked.likelihood(),
                asked.cluster(),
                now.get().part());
        return result.data()
                .query()
                .map(q -> new FigureOrTable.Pinned(new HeatmapRequest(q, q.by(), false), fitted))
                .or(() -> result.data()
                        .rows()
                        .map(r -> r.pin(Optional.of(fitted), now.get().figure())));
    }

    /** What there is to write a formula with. */
    private void loaded() {
        var data = model.data().result().get();
        unread.show(model.data().problems().get());
        choose.setText(texts.get(data != null && data.file().isPresent() ? "cmp.fit.other" : "cmp.fit.choose"));
        if (data == null) {
            columns.setText(texts.get(model.data().busy().get() ? "cmp.fit.reading" : "cmp.fit.need"));
        } else {
            var names = data.table().names();
            var shown = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
            columns.setText(texts.get(
                    names.size() > NAMES ? "cmp.fit.columns.some" : "cmp.fit.columns",
                    data.file().map(String::valueOf).orElse(texts.get("cmp.fit.made")),
                    data.table().rows(),
                    shown,
                    names.size()));
        }
        // a formula can be written before there is a table: why there is none stands above
        shown(
                invented,
                model.source().value().filter(FitModel.Source.FILE::equals).isPresent() && data != null);
        examples.getChildren().clear();
        var all = model.examples();
        if (!all.isEmpty()) {
            examples.getChildren().add(Buttons.label(texts.get("cmp.fit.examples"), "secondary"));
            all.forEach(e -> examples.getChildren().add(Buttons.link(e, () -> {
                model.formula().set(e);
                model.fit();
            })));
        }
        refresh();
    }

    private void refresh() {
        var problems = model.wrong().get();
        wrong.show(problems);
        formula.pseudoClassStateChanged(WRONG, !problems.isEmpty());
        fit.setDisable(!model.ready());
        var mixed = model.mixed();
        shown(method, mixed);
        shown(compared, mixed);
        shown(
                cluster,
                !mixed && model.cluster().several() && !model.formula().get().isBlank());
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void show() {
        var result = model.fitted().result().get();
        drawn.offer(result == null ? List.of() : result.figures());
        draw();
        sentences.getChildren().clear();
        below.getChildren().clear();
        notes.show(List.of());
        if (result == null) {
            return;
        }
        tables.show(result.fit());
        sentences.getChildren().add(Passage.sentence(result.asked().formula().text(), "heading"));
        sentences.getChildren().add(Passage.sentence(said.method(result), "secondary"));
        if (!result.data().invented().nothing()) {
            sentences
                    .getChildren()
                    .add(Passage.sentence(result.data().invented().sentence()));
        }
        said.shares(result).forEach(s -> below.getChildren().add(Passage.sentence(s)));
        notes.show(result.notes());
    }
}
