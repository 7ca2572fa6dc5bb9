package org.mindgap.views.data;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The opinion questions: label, wording and topic in a list, one of them whole below. */
final class QuestionsPane extends VBox {
    private final DataModel model;
    private final TableView<Question> table = new TableView<>();
    private final QuestionCard card;
    private final ScrollPane below = new ScrollPane();
    private final FindField find;
    private final Runnable pasting;

    /** @param paste takes cells from a spreadsheet into the questions of these names, in the order in which they stand */
    QuestionsPane(
            DataModel model,
            Texts texts,
            Runnable cross,
            Consumer<Question> putTogether,
            Consumer<List<String>> paste) {
        this.model = model;
        this.card = new QuestionCard(texts, model.words(), putTogether);
        find = new FindField(texts.get("data.find"), model.find());
        var crosstab = Buttons.plain(texts.get("crosspane.open"), cross);
        crosstab.setId("open-crosstab");
        crosstab.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, find, space, crosstab);
        bar.getStyleClass().add("data-bar");
        table.setId("questions");
        Tables.atEdges(table);
        table.setFixedCellSize(28);
        table.setAccessibleText(texts.get("data.questions"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Buttons.label(texts.get("data.none")));
        table.getColumns()
                .addAll(List.of(
                        fixed(Tables.text(texts.get("data.name"), 100, Question::shownName), 180),
                        Tables.text(texts.get("data.label"), 180, Question::label),
                        Tables.text(texts.get("data.wording"), 360, this::wording),
                        fixed(Tables.text(texts.get("data.topic"), 140, Question::topic), 220),
                        fixed(Tables.text(texts.get("data.language"), 84, Question::language), 110)));
        var menu = DataMenus.copying(table, texts, this::head, this::cells, Integer.MAX_VALUE);
        pasting = () -> paste.accept(chosen());
        DataMenus.pasting(table, menu, texts, pasting);
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> choose(now));
        below.setFitToWidth(true);
        below.setContent(card);
        var split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar, split);
        model.shown().addListener((o, before, now) -> show());
        // labels of options stand in no row, so that rows may be equal where a question changed
        model.workbench().opened().addListener((o, before, now) -> show());
        show();
    }

    TableView<Question> table() {
        return table;
    }

    void paste() {
        pasting.run();
    }

    void find() {
        find.requestFocus();
    }

    private String wording(Question question) {
        return model.words().wording(HowWorded.of(question));
    }

    private void choose(@Nullable Question question) {
        card.show(question);
        below.setVvalue(0);
    }

    private void show() {
        var chosen = table.getSelectionModel().getSelectedItem();
        var fitting = new java.util.HashSet<String>();
        model.shown().get().forEach(r -> fitting.add(r.name()));
        var questions = model.survey().map(Survey::questions).orElse(List.of()).stream()
                .filter(q -> fitting.contains(q.id()))
                .toList();
        table.getItems().setAll(questions);
        var again = 0;
        for (var i = 0; chosen != null && i < questions.size(); i++) {
            if (questions.get(i).id().equals(chosen.id())) {
                again = i;
            }
        }
        if (questions.isEmpty()) {
            card.show(null);
        } else {
            table.getSelectionModel().clearAndSelect(again);
        }
    }

    private List<String> chosen() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(i -> table.getItems().get(i).id())
                .toList();
    }

    private List<String> head() {
        return table.getColumns().stream().map(TableColumn::getText).toList();
    }

    private List<String> cells(Question question) {
        return List.of(
                question.shownName(), question.label(), wording(question), question.topic(), question.language());
    }

    private static <R> TableColumn<R, String> fixed(TableColumn<R, String> column, double most) {
        column.setMaxWidth(most);
        return column;
    }
}
