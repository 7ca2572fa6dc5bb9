package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Rows by respondents, a page of columns at a time; or the table of what was published. */
final class RespondentsPane extends VBox {
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final double ROW = 28;
    private static final double NUMBER = 76;
    private static final double COLUMN = 126;
    private static final int MOST_COPIED = 1000;

    private final RespondentsModel model;
    private final Texts texts;
    private final TableView<Integer> people = new TableView<>();
    private final TableView<PublishedRow> published = new TableView<>();
    private final ProblemList problems;
    private final FindField find;
    private final TextField goTo = new TextField();
    private final Label count = Buttons.label("", "secondary");
    private final Button before;
    private final Button after;
    private final HBox switches;
    private boolean codes;

    RespondentsPane(RespondentsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.problems = new ProblemList(texts);
        problems.getStyleClass().add("sheet-problems");
        find = new FindField(texts.get("data.find"), model.find());
        before = Buttons.icon(
                Icons.of(MaterialDesignC.CHEVRON_LEFT, 16), texts.get("respondents.before"), () -> model.go(-1));
        before.setId("columns-before");
        after = Buttons.icon(
                Icons.of(MaterialDesignC.CHEVRON_RIGHT, 16), texts.get("respondents.after"), () -> model.go(1));
        after.setId("columns-after");
        goTo.setPromptText(texts.get("respondents.goTo"));
        goTo.setAccessibleText(texts.get("respondents.goTo"));
        goTo.setPrefColumnCount(7);
        goTo.setId("go-to-row");
        goTo.setOnAction(e -> goTo());
        var labels = Buttons.segment(texts.get("respondents.labels"));
        var asCodes = Buttons.segment(texts.get("respondents.codes"));
        asCodes.setId("show-codes");
        var sides = Buttons.segments(
                side -> {
                    codes = side == asCodes;
                    people.refresh();
                },
                List.of(labels, asCodes));
        switches = new HBox(8, before, after, goTo, sides);
        switches.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, find, count, space, switches);
        bar.getStyleClass().add("data-bar");
        people();
        published();
        var tables = new StackPane(people, published);
        VBox.setVgrow(tables, Priority.ALWAYS);
        getChildren().addAll(bar, problems, tables);
        model.shown().addListener((o, was, now) -> show(now));
        model.problems().addListener((o, was, now) -> problems.show(now));
        problems.show(List.of());
        show(model.shown().get());
    }

    void enter() {
        (people.isVisible() ? people : published).requestFocus();
    }

    void find() {
        find.requestFocus();
    }

    private void people() {
        people.setId("respondents");
        people.setFixedCellSize(ROW);
        people.setAccessibleText(texts.get("data.respondents"));
        people.setPlaceholder(Buttons.label(texts.get("respondents.none")));
        people.getSelectionModel().setSelectionMode(javafx.scene.control.SelectionMode.MULTIPLE);
        DataMenus.copying(people, texts, this::head, this::cells, MOST_COPIED);
    }

    private void published() {
        published.setId("published");
        published.setFixedCellSize(ROW);
        published.setAccessibleText(texts.get("respondents.published"));
        published.setPlaceholder(Buttons.label(texts.get("respondents.none")));
        published.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        published
                .getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("respondents.group"), 220, PublishedRow::group),
                        Tables.text(texts.get("inspector.question"), 300, PublishedRow::question),
                        Tables.text(texts.get("question.option"), 220, PublishedRow::option),
                        Tables.number(texts.get("respondents.share"), 90, PublishedRow::share),
                        Tables.number(texts.get("ranked.base"), 110, PublishedRow::base)));
        DataMenus.copying(
                published,
                texts,
                () -> published.getColumns().stream().map(TableColumn::getText).toList(),
                r -> List.of(r.group(), r.question(), r.option(), r.share(), r.base()),
                MOST_COPIED);
    }

    private void show(RespondentsModel.Shown now) {
        people.setVisible(now.hasPeople());
        published.setVisible(!now.hasPeople());
        switches.setVisible(now.hasPeople());
        before.setDisable(!model.canGo(-1));
        after.setDisable(!model.canGo(1));
        if (now.hasPeople()) {
            var columns = new ArrayList<TableColumn<Integer, RespondentColumn.Value>>();
            now.pinned().forEach(c -> columns.add(column(c)));
            now.columns().forEach(c -> columns.add(column(c)));
            people.getColumns().setAll(List.of(rowNumbers()));
            people.getColumns().addAll(columns);
            if (people.getItems().size() != now.people()) {
                people.setItems(new RowNumbers(now.people()));
            }
            count.setText(texts.get(
                    "respondents.count",
                    now.people(),
                    now.fitting() == 0 ? 0 : now.first() + 1,
                    now.first() + now.columns().size(),
                    now.fitting()));
        } else {
            people.getColumns().clear();
            people.setItems(new RowNumbers(0));
            published.getItems().setAll(now.published());
            count.setText(texts.count(
                    "respondents.published.one",
                    "respondents.published.count",
                    now.published().size()));
        }
    }

    private TableColumn<Integer, Integer> rowNumbers() {
        var column = new TableColumn<Integer, Integer>(texts.get("respondents.row"));
        column.setPrefWidth(NUMBER);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("numeric");
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            {
                getStyleClass().addAll("numeric", "secondary");
            }

            @Override
            protected void updateItem(@Nullable Integer item, boolean nothing) {
                super.updateItem(item, nothing);
                setText(nothing || item == null ? "" : texts.number(item + 1));
            }
        });
        return column;
    }

    private TableColumn<Integer, RespondentColumn.Value> column(RespondentColumn values) {
        var variable = values.variable();
        var column = new TableColumn<Integer, RespondentColumn.Value>();
        var head = Buttons.label(variable.name());
        var told = variable.title() + (variable.role() == Role.WEIGHT ? " (" + texts.get("use.weight") + ")" : "");
        head.setTooltip(new Tooltip(told));
        column.setGraphic(head);
        column.setUserData(variable.name());
        column.setPrefWidth(values.numeric() ? NUMBER + 14 : COLUMN);
        column.setSortable(false);
        column.setReorderable(false);
        if (values.numeric()) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(values.value(f.getValue())));
        column.setCellFactory(c -> new ValueCell(values.numeric()));
        return column;
    }

    private List<String> head() {
        return people.getColumns().stream()
                .map(c -> c.getUserData() == null ? c.getText() : String.valueOf(c.getUserData()))
                .toList();
    }

    private List<String> cells(int row) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row + 1));
        var shown = model.shown().get();
        for (var columns : List.of(shown.pinned(), shown.columns())) {
            columns.forEach(
                    c -> cells.add(codes ? c.value(row).code() : c.value(row).label()));
        }
        return cells;
    }

    private void goTo() {
        model.row(goTo.getText())
                .ifPresentOrElse(
                        row -> {
                            goTo.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), false);
                            people.getSelectionModel().clearAndSelect(row);
                            people.getFocusModel().focus(row);
                            people.scrollTo(row);
                            people.requestFocus();
                        },
                        () -> goTo.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), true));
    }

    /** A label or a code; what is no answer stands back. */
    private final class ValueCell extends TableCell<Integer, RespondentColumn.Value> {
        ValueCell(boolean numeric) {
            getStyleClass().add("respondent-value");
            if (numeric) {
                getStyleClass().add("numeric");
            }
        }

        @Override
        protected void updateItem(RespondentColumn.@Nullable Value item, boolean nothing) {
            super.updateItem(item, nothing);
            if (nothing || item == null) {
                setText("");
                pseudoClassStateChanged(ASIDE, false);
            } else {
                setText(codes && item.kind() != RespondentColumn.Kind.NO_VALUE ? item.code() : item.label());
                pseudoClassStateChanged(ASIDE, item.kind() != RespondentColumn.Kind.ANSWER);
            }
        }
    }
}
