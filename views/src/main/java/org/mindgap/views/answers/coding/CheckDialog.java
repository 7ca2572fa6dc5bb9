package org.mindgap.views.answers.coding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.HandSample;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** A run of coding, checked: who coded a sample by hand, and how far the model agrees with them. */
final class CheckDialog {
    private final CheckModel model;
    private final CheckDoors doors;
    private final Texts texts;
    private final ListView<HandCodes> people = new ListView<>();
    private final ComboBox<Optional<HandCodes>> with = new ComboBox<>();
    private final TableView<CheckRows> questions = new TableView<>();
    private final CheckTables tables;
    private final ProblemList problems;
    private final Button goOn;
    private final Button export;

    /** Where it leads: to a new sample, on with one, out as a table, in from a table. */
    record CheckDoors(
            Runnable sample,
            java.util.function.Consumer<HandCodes> goOn,
            java.util.function.Consumer<HandCodes> export,
            Runnable read) {}

    CheckDialog(CheckModel model, CheckDoors doors, Texts texts) {
        this.model = model;
        this.doors = doors;
        this.texts = texts;
        this.tables = new CheckTables(texts);
        this.problems = new ProblemList(texts);
        this.goOn = Buttons.plain(texts.get("coding.goOn"), () -> {});
        this.export = Buttons.plain(texts.get("coding.export"), () -> {});
    }

    void open(Dialogs dialogs) {
        var sample = Buttons.plain(texts.get("coding.byHand"), () -> {});
        sample.setId("coding-by-hand");
        goOn.setId("coding-go-on");
        export.setId("coding-export");
        var read = Buttons.plain(texts.get("coding.import"), () -> {});
        read.setId("coding-import");
        var actions = new VBox(8, sample, goOn, export, read);
        actions.getChildren().forEach(b -> ((Button) b).setMaxWidth(Double.MAX_VALUE));
        people();
        HBox.setHgrow(people, Priority.ALWAYS);
        var top = new HBox(12, people, actions);
        top.setMinHeight(Region.USE_PREF_SIZE);
        var compare = new HBox(8, Buttons.label(texts.get("coding.with"), "field-label"), with);
        compare.setAlignment(Pos.CENTER_LEFT);
        questions();
        var left = new VBox(8, compare, questions, problems);
        left.setMinWidth(400);
        left.setPrefWidth(430);
        HBox.setHgrow(tables.node(), Priority.ALWAYS);
        var below = new HBox(16, left, tables.node());
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox.setVgrow(questions, Priority.ALWAYS);
        var body = new VBox(
                10,
                Buttons.label(
                        texts.get(
                                "coding.check.by",
                                model.desk().plan().coder().endpoint().name()),
                        "heading"),
                StancesDialog.wrapped(texts.get("coding.check.more")),
                top,
                below);
        body.setPrefSize(1120, 620);
        var close = Buttons.plain(texts.get("dialog.close"), () -> {});
        close.setId("coding-close");
        var dialog = dialogs.open(texts.get("coding.check.title"), body, List.of(close));
        close.setOnAction(e -> dialog.close());
        dialog.onClosed(model::cancel);
        sample.setOnAction(e -> dialog.closeThen(doors.sample()));
        read.setOnAction(e -> dialog.closeThen(doors.read()));
        goOn.setOnAction(
                e -> chosen().ifPresent(c -> dialog.closeThen(() -> doors.goOn().accept(c))));
        export.setOnAction(e ->
                chosen().ifPresent(c -> dialog.closeThen(() -> doors.export().accept(c))));
        model.rows().addListener((o, before, now) -> show(now));
        model.problems().addListener((o, before, now) -> problems.show(now));
        model.people().addListener((o, before, now) -> show());
        show();
        sample.requestFocus();
    }

    private Optional<HandCodes> chosen() {
        return Optional.ofNullable(people.getSelectionModel().getSelectedItem());
    }

    private void people() {
        people.setId("coding-people");
        people.setAccessibleText(texts.get("coding.people"));
        people.setPrefHeight(116);
        people.setMinHeight(80);
        people.setPlaceholder(StancesDialog.wrapped(texts.get("coding.people.none")));
        people.setCellFactory(list -> new PersonCell());
        people.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            goOn.setDisable(now == null);
            export.setDisable(now == null);
            if (now != null) {
                with.getItems().setAll(List.of(Optional.<HandCodes>empty()));
                model.others(now).forEach(other -> with.getItems().add(Optional.of(other)));
                with.setValue(Optional.empty());
                model.compare(now, Optional.empty());
            }
        });
        goOn.setDisable(true);
        export.setDisable(true);
        with.setId("coding-with");
        with.setAccessibleText(texts.get("coding.with"));
        with.setConverter(
                ChosenWords.of(other -> other.map(HandCodes::person).orElseGet(() -> texts.get("coding.with.model"))));
        with.setOnAction(e -> chosen().ifPresent(
                        c -> model.compare(c, with.getValue() == null ? Optional.empty() : with.getValue())));
    }

    private void questions() {
        questions.setId("coding-checked");
        questions.setAccessibleText(texts.get("coding.checked"));
        questions.setPlaceholder(StancesDialog.wrapped(texts.get("coding.checked.none")));
        questions
                .getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("coding.column.question"), 90, CheckRows::question),
                        Tables.number(texts.get("coding.column.both"), 90, CheckRows::coded),
                        Tables.number(texts.get("coding.column.alike"), 70, CheckRows::alike),
                        Tables.text(texts.get("coding.column.kappa"), 165, CheckRows::kappa)));
        questions.setMinHeight(120);
        Tables.copyable(questions, texts.get("coding.checked"), texts);
        questions.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                tables.show(now, with.getValue() != null && with.getValue().isPresent());
                problems.show(now.problems());
            }
        });
    }

    private void show() {
        var all = model.people().get();
        people.getItems().setAll(all);
        if (!all.isEmpty()) {
            people.getSelectionModel().selectLast();
        }
    }

    private void show(List<CheckRows> now) {
        questions.getItems().setAll(now);
        questions.getSelectionModel().selectFirst();
    }

    private final class PersonCell extends ListCell<HandCodes> {
        @Override
        protected void updateItem(@Nullable HandCodes item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(
                    nothing || item == null
                            ? ""
                            : texts.get(
                                    "coding.person.row",
                                    item.person(),
                                    texts.number(item.codes().size()),
                                    texts.number(item.sample().items().size()),
                                    item.sample().items().stream()
                                            .map(HandSample.Item::question)
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                                    String.valueOf(item.sample().seed())));
        }
    }
}
