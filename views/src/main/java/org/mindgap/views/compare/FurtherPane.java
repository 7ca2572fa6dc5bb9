package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FilterChip;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Numbers beyond those of the studies, one at a time: as dots with intervals, or as a table. */
final class FurtherPane implements ComparePane {
    private static final double NAME = 170;
    private static final double NUMBER = 104;
    private static final int DECIMALS = 3;

    private final FurtherModel model;
    private final Texts texts;
    private final Written write;
    private final FilterChip by;
    private final TableView<List<Object>> table = new TableView<>();
    private final FigureOrTable both;
    private final Label about = Buttons.label("", "secondary");
    private final Notes notes;
    private final EmptyCompare empty;
    private final VBox there;
    private final StackPane body = new StackPane();
    private final CompareLines lines;

    FurtherPane(FurtherModel model, Texts texts, Doors doors, FigureOrTable.Outlet outlet) {
        this.model = model;
        this.lines = new CompareLines(CommandLine.here(), model::facts);
        this.texts = texts;
        write = new Written(texts);
        by = new FilterChip(texts.get("cmp.by"), texts, model::cross);
        by.setId("compare-further-by");
        by.none(texts.get("cmp.by.none"));
        table.setId("compare-further");
        table.setAccessibleText(texts.get("cmp.further"));
        table.getStyleClass().add("dense");
        Tables.copyable(table, texts.get("cmp.further"), texts);
        both = new FigureOrTable(
                new FigureOrTable.Named("further", texts.get("cmp.export.further"), "further"), outlet, table, texts);
        both.pinned(this::pinned);
        both.rows(c -> Optional.ofNullable(model.computed().result().get())
                .map(r -> r.figure().data().rows().get(r.figure().place(c.row())))
                .map(r -> new ChosenRow.Row(table, r)));
        notes = new Notes(texts);
        empty = new EmptyCompare(texts, doors);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var choices = new FlowPane(8, 6);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getChildren().addAll(model.what().chip(texts.get("cmp.what"), "compare-further-what"), by);
        var result = new VBox(8, about, both.with(notes));
        var frame = new ResultFrame(texts, texts.get("cmp.further.waiting"), result, model.computed(), model::compute);
        VBox.setVgrow(frame, Priority.ALWAYS);
        there = new VBox(8, choices, frame);
        there.setPadding(new Insets(12, 16, 0, 16));
        body.setId("compare-further-pane");
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(there, empty);
        model.variables().addListener((o, before, now) -> offer());
        model.by().addListener((o, before, now) -> offer());
        model.need().addListener((o, before, now) -> refresh());
        model.computed().result().addListener((o, before, now) -> refresh());
        offer();
        refresh();
    }

    private void offer() {
        by.show(
                model.variables().get().stream()
                        .map(v -> new FilterChip.Choice(v.name(), v.title()))
                        .toList(),
                model.by().get());
    }

    private void refresh() {
        empty.show(model.need().get());
        there.setVisible(model.need().get() == PairsModel.Need.NOTHING);
        var result = model.computed().result().get();
        if (result == null) {
            table.getItems().clear();
            table.getColumns().clear();
            both.show(Optional.empty());
            return;
        }
        show(result.figure().data());
        both.show(Optional.of(result.figure()));
        notes.show(result.notes());
        about.setText(texts.get(
                switch (result.what()) {
                    case RANKS -> "cmp.further.about.ranks";
                    case POOLED -> "cmp.further.about.pooled";
                    case STYLES -> "cmp.further.about.styles";
                    case LOG_SCORE -> "cmp.further.about.log-score";
                    case ASSOCIATION -> "cmp.further.about.association";
                }));
    }

    private void show(DataTable data) {
        table.getColumns().clear();
        for (var c = 0; c < data.columns().size(); c++) {
            table.getColumns().add(column(data, c));
        }
        table.getItems().setAll(data.rows());
    }

    private TableColumn<List<Object>, String> column(DataTable data, int at) {
        var head = data.columns().get(at);
        var named = data.rows().stream().allMatch(r -> r.get(at) instanceof String);
        return named
                ? Tables.text(head, NAME, r -> String.valueOf(r.get(at)))
                : Tables.number(head, NUMBER, r -> number(r.get(at)));
    }

    private String number(Object value) {
        return value instanceof Integer whole
                ? texts.number(whole)
                : value instanceof Number number ? write.number(number.doubleValue(), DECIMALS) : String.valueOf(value);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public boolean narrows() {
        return true;
    }

    @Override
    public boolean narrowsAnswers() {
        return true;
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
    public List<Command> commands() {
        return List.of(
                Command.of("compare.further-table", texts.get("cmp.command.further"), this::enter)
                        .when(() -> model.computed().result().get() != null)
                        .asLine(() -> model.file()
                                .flatMap(f -> Optional.ofNullable(
                                                model.computed().result().get())
                                        .flatMap(r -> lines.further(f, r)))),
                both.saving(
                        texts,
                        () -> model.file()
                                .flatMap(f -> Optional.ofNullable(
                                                model.computed().result().get())
                                        .flatMap(r -> lines.furtherDrawn(f, r)))),
                Command.of("compare.pin-further", texts.get("gaps.pin"), both::pin)
                        .when(both::pinnable));
    }

    private Optional<FigureOrTable.Pinned> pinned() {
        return Optional.ofNullable(model.computed().result().get())
                .map(r -> new FigureOrTable.Pinned(
                        new HeatmapRequest(r.query(), r.by(), false), new PinRequest.Further(r.what())));
    }
}
