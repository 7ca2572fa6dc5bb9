package org.mindgap.views.data;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The Variable View: what every variable is used as, and how far its wording is. */
final class VariablesPane extends VBox {
    private static final double ROW = 28;

    private final DataModel model;
    private final VariableActions actions;
    private final Texts texts;
    private final TableView<VariableRow> table = new TableView<>();
    private final Label count = Buttons.label("", "secondary");
    private final FindField find;
    private final HBox bar;
    private TableColumn<VariableRow, VariableRow> format = new TableColumn<>();

    /** A kind of variables as its chip names it. */
    private record KindChoice(DataModel.Kind kind, Role use, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    VariablesPane(DataModel model, VariableActions actions, MakingDesk making, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        find = new FindField(texts.get("data.find"), model.find());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar = new HBox(16, find, kinds(), count, space);
        count.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("data-bar");
        var problems = new ProblemList(texts);
        problems.getStyleClass().add("sheet-problems");
        model.problems().addListener((o, before, now) -> problems.show(now));
        problems.show(model.problems().get());
        table.setId("variables");
        Tables.atEdges(table);
        table.setEditable(true);
        table.setAccessibleText(texts.get("data.variables"));
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Buttons.label(texts.get("data.none")));
        columns();
        var copy = DataMenus.copying(table, texts, this::head, this::cells, Integer.MAX_VALUE);
        new VariableMenu(table, copy, actions, making, model.words(), texts).install();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, problems, new NoAnswerLine(model, actions, texts), table);
        model.shown().addListener((o, before, now) -> show(now));
        actions.whenRefused(table::refresh);
        show(model.shown().get());
    }

    TableView<VariableRow> table() {
        return table;
    }

    /** The variables that are chosen. */
    List<VariableRow> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Takes cells from a spreadsheet into the rows that are chosen. */
    void paste() {
        actions.paste(VariableMenu.shown(table));
    }

    /** Where the one primary button of the room stands. */
    HBox bar() {
        return bar;
    }

    void find() {
        find.requestFocus();
    }

    private ChoiceChip<KindChoice> kinds() {
        var all = new KindChoice(DataModel.Kind.ALL, Role.OPINION, texts.get("data.kind.all"));
        var choices = FXCollections.observableArrayList(
                all, new KindChoice(DataModel.Kind.TO_COMPLETE, Role.OPINION, texts.get("data.kind.toComplete")));
        UseCell.roles()
                .forEach(role -> choices.add(new KindChoice(
                        DataModel.Kind.USED_AS,
                        role,
                        texts.get("data.kind.use", model.words().use(role)))));
        var chosen = new javafx.beans.property.SimpleObjectProperty<@Nullable KindChoice>(all);
        chosen.addListener((o, before, now) -> {
            if (now != null) {
                model.use().set(now.use());
                model.kind().set(now.kind());
            }
        });
        model.kind()
                .addListener((o, before, now) -> choices.stream()
                        .filter(c -> c.kind() == now
                                && (now != DataModel.Kind.USED_AS
                                        || c.use() == model.use().get()))
                        .findFirst()
                        .ifPresent(chosen::set));
        var chip = new ChoiceChip<>(texts.get("data.kind"), choices, chosen);
        chip.getStyleClass().add("tall");
        chip.setId("variable-kinds");
        return chip;
    }

    private void columns() {
        var name = column("data.name", 112, 148, VariableRow::shownName, c -> new NameCell(actions::rename, texts));
        name.setComparator(Comparator.comparing(r -> r.keys().name()));
        var use = column(
                "data.use",
                148,
                160,
                VariableRow::use,
                c -> new UseCell(model.words(), (row, role) -> actions.use(List.of(row), role)));
        use.setComparator(Comparator.comparing(VariableRow::role));
        var label = column(
                "data.label",
                300,
                460,
                r -> r.variable().label(),
                c -> new VariableCells.Plain(r -> r.variable().label()));
        label.setComparator(Comparator.comparing(r -> r.keys().label()));
        var wording = column(
                "data.wording",
                222,
                2000,
                r -> model.words().wording(r.wording()),
                c -> new VariableCells.WordingCell(model.words()));
        wording.setComparator(
                Comparator.comparing((VariableRow r) -> r.wording().state())
                        .thenComparing(r -> r.keys().wording()));
        var measure = column(
                "data.measure",
                96,
                110,
                r -> model.words().measure(r.measure()),
                c -> new VariableCells.MeasureCell(model.words()));
        measure.setComparator(Comparator.comparing(VariableRow::measure));
        var format = column(
                "data.format",
                92,
                110,
                r -> r.variable().format(),
                c -> new VariableCells.Plain(r -> r.variable().format()));
        format.setComparator(Comparator.comparing(r -> r.variable().format()));
        var missing = column(
                "data.missing", 80, 110, this::missing, c -> new VariableCells.Missing(texts.get("data.missing.none")));
        missing.setComparator(Comparator.comparing(r -> r.missing().size()));
        var options = column("data.options", 72, 84, this::options, c -> new VariableCells.Count(texts));
        options.setComparator(Comparator.comparing(r -> r.options().orElse(-1)));
        options.getStyleClass().add("numeric");
        this.format = format;
        table.getColumns().addAll(List.of(name, use, label, wording, measure, format, missing, options));
    }

    private TableColumn<VariableRow, VariableRow> column(
            String key,
            double width,
            double most,
            Function<VariableRow, String> words,
            Function<TableColumn<VariableRow, VariableRow>, TableCell<VariableRow, VariableRow>> cell) {
        var column = new TableColumn<VariableRow, VariableRow>(texts.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(most < 200 ? Math.min(width, most) : 64); // label and wording give way first
        column.setMaxWidth(most);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(cell::apply);
        column.setEditable(key.equals("data.name"));
        column.setUserData(words);
        return column;
    }

    private List<String> head() {
        return table.getColumns().stream().map(TableColumn::getText).toList();
    }

    private List<String> cells(VariableRow row) {
        return List.of(
                row.shownName(),
                row.use(),
                row.variable().label(),
                model.words().wording(row.wording()),
                model.words().measure(row.measure()),
                row.variable().format(),
                missing(row),
                options(row));
    }

    private String missing(VariableRow row) {
        return row.missing().isEmpty() ? texts.get("data.missing.none") : String.join(", ", row.missing());
    }

    private String options(VariableRow row) {
        return row.options().isPresent() ? texts.number(row.options().getAsInt()) : "";
    }

    private void show(List<VariableRow> rows) {
        var chosen = table.getSelectionModel().getSelectedItem();
        var name = chosen == null ? "" : chosen.name();
        table.getItems().setAll(rows);
        // a table of text says nothing of how values are shown
        format.setVisible(
                model.all().get().stream().anyMatch(r -> !r.variable().format().isEmpty()));
        table.sort();
        for (var i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).name().equals(name)) {
                table.getSelectionModel().clearAndSelect(i);
                break;
            }
        }
        count.setText(model.count());
        bar.setAlignment(Pos.CENTER_LEFT);
    }
}
