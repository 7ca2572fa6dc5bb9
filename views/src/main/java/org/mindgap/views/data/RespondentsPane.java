package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Rows by respondents, a page of columns at a time; or the table of what was published. */
final class RespondentsPane extends VBox {
    private static final double ROW = 28;
    private static final int MOST_COPIED = 1000;

    private final RespondentsModel model;
    private final Texts texts;
    private final RespondentsTable people;
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
        this.people = new RespondentsTable(texts);
        Tables.atEdges(people.table());
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
                    people.showCodes(codes);
                },
                List.of(labels, asCodes));
        switches = new HBox(8, before, after, goTo, sides);
        switches.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, find, count, space, switches);
        bar.getStyleClass().add("data-bar");
        DataMenus.copying(people.table(), texts, this::head, () -> people.selected(MOST_COPIED), this::cells);
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
        (people.isVisible() ? people.table() : published).requestFocus();
    }

    void find() {
        find.requestFocus();
    }

    private void published() {
        published.setId("published");
        Tables.atEdges(published);
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
            var columns = new ArrayList<>(now.pinned());
            columns.addAll(now.columns());
            people.show(now.people(), columns);
            count.setText(texts.get(
                    "respondents.count",
                    now.people(),
                    now.fitting() == 0 ? 0 : now.first() + 1,
                    now.first() + now.columns().size(),
                    now.fitting()));
        } else {
            people.show(0, List.of());
            published.getItems().setAll(now.published());
            count.setText(texts.count(
                    "respondents.published.one",
                    "respondents.published.count",
                    now.published().size()));
        }
    }

    private List<String> head() {
        var head = new ArrayList<String>();
        head.add(texts.get("respondents.row"));
        var shown = model.shown().get();
        for (var columns : List.of(shown.pinned(), shown.columns())) {
            columns.forEach(c -> head.add(c.variable().shownName()));
        }
        return head;
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
                            people.goTo(row);
                        },
                        () -> goTo.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), true));
    }
}
