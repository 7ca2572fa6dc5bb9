package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Estimate;
import org.mindgap.compare.consistency.LanguageGap;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.FilterChip;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Consistency and alignment, a row for each model and language, or a row for each model between its languages. */
final class ConsistencyPane implements ComparePane {
    private static final String SCORES = "scores";

    private final ConsistencyModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Written write;
    private final TableView<ConsistencyRow> table = new TableView<>();
    private final TableView<LanguageGap> gaps = new TableView<>();
    private final Notes notes;
    private final FigureOrTable both;
    private final Label named = Buttons.label("", "secondary");
    private final FlowPane columns = flow();
    private final EmptyRoom empty = new EmptyRoom();
    private final FlowPane ofStudy = flow();
    private final FilterChip byModel;
    private final Node invented;
    private final Button another;
    private final VBox there;
    private final StackPane body = new StackPane();
    private final CompareLines lines = new CompareLines(CommandLine.here(), Optional::empty);

    ConsistencyPane(ConsistencyModel model, Texts texts, FileDialogs files, FigureOrTable.Outlet outlet) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        write = new Written(texts);
        notes = new Notes(texts);
        another = Buttons.plain(texts.get("cmp.scores.other"), this::ask);
        another.setId("compare-scores-other");
        invented = model.invented().chip(texts.get("cmp.invented"), "compare-invented");
        byModel = new FilterChip(texts.get("filter.model"), texts, model.study()::narrow);
        var choose = Buttons.primary(texts.get("cmp.scores.choose"), this::ask);
        choose.setId("compare-scores");
        empty.show(texts.get("cmp.need.scores"), texts.get("cmp.need.scores.more"), choose);
        named.setWrapText(true);
        named.setMinHeight(Region.USE_PREF_SIZE);
        table.setId("compare-consistency");
        gaps.setId("compare-between");
        tables();
        var tablesTogether = new StackPane(table, gaps);
        both = new FigureOrTable(
                new FigureOrTable.Named("consistency", texts.get("cmp.export.consistency"), "consistency"),
                outlet,
                tablesTogether,
                texts);
        both.pinned(this::pinned, this::pinnable);
        both.rows(this::row);
        var result = new VBox(8, both.with(notes));
        var frame =
                new ResultFrame(texts, texts.get("cmp.consistency.waiting"), result, model.computed(), model::compute);
        VBox.setVgrow(frame, Priority.ALWAYS);
        there = new VBox(8, choices(), ofStudy, columns, named, frame);
        there.setPadding(new Insets(12, 16, 0, 16));
        body.setId("compare-consistency-pane");
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(there, empty);
        model.file().addListener((o, before, now) -> refresh());
        model.source().offered().addListener((o, before, now) -> refresh());
        model.study().models().addListener((o, before, now) -> offer());
        model.study().narrowed().addListener((o, before, now) -> offer());
        model.computed().result().addListener((o, before, now) -> {
            draw();
            refresh();
        });
        model.computed().problems().addListener((o, before, now) -> refresh());
        model.computed().busy().addListener((o, before, now) -> refresh());
        model.between().offered().addListener((o, before, now) -> {
            draw();
            refresh();
        });
        offer();
        refresh();
    }

    private void offer() {
        byModel.show(
                model.study().models().get().stream()
                        .map(m -> new FilterChip.Choice(m.id(), m.name()))
                        .toList(),
                model.study().narrowed().get());
    }

    private Node choices() {
        var flow = flow();
        flow.getChildren()
                .addAll(
                        model.source().chip(texts.get("cmp.scores.of"), "compare-scores-of"),
                        model.between().chip(texts.get("cmp.between"), "compare-between-chip"),
                        model.copies().chip(texts.get("cmp.copies"), "compare-copies"),
                        invented,
                        another);
        var study = model.study();
        byModel.setId("compare-scores-models");
        ofStudy.getChildren()
                .addAll(
                        byModel,
                        study.askedAs().chip(texts.get("filter.askedAs"), "compare-scores-asked"),
                        study.languages().chip(texts.get("cmp.people-of"), "compare-people-of"),
                        study.middle().chip(texts.get("cmp.middle"), "compare-middle"));
        columns.getChildren()
                .addAll(
                        model.column(ConsistencyModel.Column.MODEL)
                                .chip(texts.get("filter.model"), "compare-column-model"),
                        model.column(ConsistencyModel.Column.LANGUAGE)
                                .chip(texts.get("filter.language"), "compare-column-language"),
                        model.column(ConsistencyModel.Column.QUESTION)
                                .chip(texts.get("cmp.column.question"), "compare-column-question"),
                        model.column(ConsistencyModel.Column.SCORE)
                                .chip(texts.get("cmp.column.score"), "compare-column-score"),
                        model.column(ConsistencyModel.Column.PEOPLE)
                                .chip(texts.get("cmp.column.truth"), "compare-column-people"));
        return flow;
    }

    private static FlowPane flow() {
        var flow = new FlowPane(8, 6);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private void ask() {
        files.open(
                        texts.get("cmp.scores.choose"),
                        List.of(new FileDialogs.Kind(texts.get("tables.csv"), List.of("*.csv", "*.tsv"))))
                .ifPresent(model::open);
    }

    private void tables() {
        table.setAccessibleText(texts.get("cmp.consistency"));
        table.getStyleClass().add("dense");
        Tables.copyable(table, texts.get("cmp.consistency"), texts);
        gaps.setAccessibleText(texts.get("cmp.between.all"));
        gaps.getStyleClass().add("dense");
        Tables.copyable(gaps, texts.get("cmp.between.all"), texts);
        gaps.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("filter.model"), 220, LanguageGap::model),
                        Tables.number(texts.get("cmp.column.languages"), 90, g -> texts.number(g.languages())),
                        Tables.number(texts.get("cmp.column.within"), 130, g -> write.number(g.within(), 2)),
                        Tables.number(texts.get("cmp.column.between"), 130, g -> write.number(g.between(), 2)),
                        Tables.number(
                                texts.get("cmp.column.gap"),
                                100,
                                g -> write.number(g.gap().value(), 2)),
                        Tables.number(texts.get("cmp.column.interval"), 130, g -> interval(g.gap()))));
    }

    private void rows(int copies) {
        var words = new LanguageWords(texts);
        var all = new ArrayList<TableColumn<ConsistencyRow, ?>>(List.of(
                Tables.text(texts.get("filter.model"), 200, ConsistencyRow::model),
                Tables.text(texts.get("filter.language"), 100, r -> words.own(r.language())),
                Tables.number(
                        texts.get("cmp.column.consistency"),
                        90,
                        r -> write.number(r.consistency().value(), 2)),
                Tables.number(texts.get("cmp.column.interval"), 104, r -> interval(r.consistency()))));
        if (copies > 1) {
            all.add(Tables.number(texts.get("cmp.column.copied"), 110, r -> write.number(r.copied(), 2)));
        }
        all.addAll(List.of(
                Tables.number(
                        texts.get("cmp.column.alignment"),
                        84,
                        r -> write.number(r.alignment().value(), 2)),
                Tables.number(texts.get("cmp.column.alignment-interval"), 104, r -> interval(r.alignment())),
                Tables.number(
                        texts.get("cmp.column.questions-alignment"),
                        130,
                        r -> write.number(r.questionAlignment().value(), 2)),
                Tables.number(
                        texts.get("cmp.column.half-consistency"), 120, r -> write.number(r.splitConsistency(), 2)),
                Tables.number(texts.get("cmp.column.half-alignment"), 110, r -> write.number(r.splitAlignment(), 2)),
                Tables.number(texts.get("cmp.column.responses"), 80, r -> texts.number(r.responses())),
                Tables.number(texts.get("cmp.column.both"), 80, r -> texts.number(r.questions())),
                Tables.number(texts.get("cmp.column.repeated"), 110, r -> texts.number(r.repeated()))));
        table.getColumns().setAll(all);
    }

    private String interval(Estimate of) {
        return write.range(of.lower(), of.upper(), 2);
    }

    @Override
    public Node body() {
        return body;
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
            if (both.table()) {
                (gaps.isVisible() ? gaps : table).requestFocus();
            }
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("compare.scores", texts.get("cmp.scores.choose"), this::ask),
                Command.of("compare.consistency-table", texts.get("cmp.command.consistency"), this::enter)
                        .when(() -> model.computed().result().get() != null)
                        .asLine(() -> Optional.ofNullable(
                                        model.computed().result().get())
                                .flatMap(r -> lines.consistency(
                                        r, model.between().value().orElse(false)))),
                both.saving(
                        texts,
                        () -> Optional.ofNullable(model.computed().result().get())
                                .flatMap(lines::consistencyDrawn)),
                Command.of("compare.pin-consistency", texts.get("gaps.pin"), both::pin)
                        .when(both::pinnable));
    }

    /** Bars stand by language, each in the order of the rows. */
    private Optional<ChosenRow.Row> row(FigureScreen.Cell at) {
        return Optional.ofNullable(model.computed().result().get()).flatMap(r -> {
            var languages =
                    r.rows().stream().map(ConsistencyRow::language).distinct().toList();
            return r.rows().stream()
                    .filter(one -> one.language().equals(languages.get(at.row())))
                    .skip(at.column())
                    .findFirst()
                    .map(one -> new ChosenRow.Row(table, one));
        });
    }

    private boolean pinnable() {
        return model.computed().result().get() != null;
    }

    private Optional<FigureOrTable.Pinned> pinned() {
        return Optional.ofNullable(model.computed().result().get())
                .map(r -> PinnedRows.of(r).pin(Optional.empty(), r.figure()));
    }

    @Override
    public Map<String, String> place() {
        var file = model.file().get();
        var words = new HashMap<>(model.study().words());
        if (file != null && !model.ofStudy()) {
            words.put(SCORES, file.toString());
        }
        return words;
    }

    @Override
    public void goTo(Map<String, String> where) {
        model.study().restore(where);
        var scores = where.get(SCORES);
        if (scores != null && !scores.isEmpty() && model.file().get() == null) {
            model.open(Path.of(scores));
        }
    }

    /** Between languages is a table alone. */
    private void draw() {
        var result = model.between().value().orElse(false)
                ? null
                : model.computed().result().get();
        both.show(Optional.ofNullable(result).map(ConsistencyResult::figure));
    }

    private void refresh() {
        var result = model.computed().result().get();
        var between = model.between().value().orElse(false);
        var study = model.ofStudy();
        var unread = !study && model.file().get() == null;
        empty.setVisible(unread && !model.source().several());
        there.setVisible(!empty.isVisible());
        shown(ofStudy, study);
        shown(columns, !study && !unread && !model.published());
        shown(another, !study);
        shown(invented, !study && !unread);
        another.setText(texts.get(unread ? "cmp.scores.choose" : "cmp.scores.other"));
        gaps.setVisible(between);
        table.setVisible(!between);
        if (result == null) {
            table.getItems().clear();
            gaps.getItems().clear();
            named.setText(unread ? texts.get("cmp.need.scores.more") : "");
            notes.show(List.of());
            return;
        }
        rows(result.copies());
        table.getItems().setAll(result.rows());
        gaps.getItems().setAll(result.gaps());
        gaps.setPlaceholder(Buttons.label(texts.get("cmp.between.none")));
        var said = result.source() instanceof ScoresSource.OfFile
                ? texts.get(
                        "cmp.scores.named",
                        result.source().name(),
                        result.responses(),
                        result.source().path().toString())
                : texts.get("cmp.scores.own", result.responses());
        named.setText((result.invented().sentence() + " " + said).strip());
        notes.show(result.notes());
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
