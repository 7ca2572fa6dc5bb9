package org.mindgap.views.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.plan.WordingFile;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Other wordings of questions, each asked beside the survey's own: typed, or read from a table. */
final class WordingsDialog {
    /** Names of the wordings that can be typed; the survey's own has none. */
    private static final List<String> NAMES = List.of("b", "c", "d");

    private final PlanForm form;
    private final Texts texts;
    private final Tasks.Slot reading;
    private final ProblemList problems;
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private final ListView<Question> questions = new ListView<>();
    private final VBox words = new VBox(6);

    WordingsDialog(PlanForm form, Texts texts, Tasks tasks) {
        this.form = form;
        this.texts = texts;
        this.reading = tasks.slot();
        this.problems = new ProblemList(texts);
        problems.show(List.of());
        form.more().get().wordings().forEach((question, all) -> said.put(question, new LinkedHashMap<>(all)));
    }

    void open(Dialogs dialogs, FileDialogs files) {
        questions.setId("wordings-questions");
        questions.setAccessibleText(texts.get("coding.questions"));
        questions.setPrefWidth(250);
        questions.setMinWidth(200);
        questions.getItems().setAll(form.questions());
        questions.setCellFactory(list -> new QuestionCell());
        questions.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> show(now));
        HBox.setHgrow(words, Priority.ALWAYS);
        var both = new HBox(16, questions, words);
        VBox.setVgrow(both, Priority.ALWAYS);
        var table = Buttons.plain(texts.get("wordings.read"), () -> read(files));
        table.setId("wordings-read");
        var body = new VBox(
                10,
                Buttons.label(texts.get("wordings.title"), "heading"),
                EndpointDialog.wrapped(texts.get("wordings.more")),
                table,
                problems,
                both);
        body.setPrefSize(860, 560);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var use = Buttons.primary(texts.get("wordings.use"), () -> {});
        use.setId("wordings-use");
        var dialog = dialogs.open(texts.get("wordings.title"), body, List.of(cancel, use));
        dialog.onClosed(reading::cancel);
        cancel.setOnAction(e -> dialog.close());
        use.setOnAction(e -> {
            var all = new LinkedHashMap<String, Map<String, String>>();
            said.forEach((question, wordings) -> all.put(question, new LinkedHashMap<>(wordings)));
            dialog.closeThen(() -> form.more(form.more().get().wordings(all)));
        });
        questions.getSelectionModel().selectFirst();
        questions.requestFocus();
    }

    /** A table's wordings take the place of those of the same question and name. */
    private void read(FileDialogs files) {
        files.open(
                        texts.get("wordings.read"),
                        List.of(new FileDialogs.Kind(texts.get("coding.tables"), List.of("*.csv"))))
                .ifPresent(file -> reading.run(
                        texts.get("wordings.read"),
                        context -> WordingFile.read(file, form.base().survey()),
                        all -> {
                            all.forEach(
                                    (question, wordings) -> said.computeIfAbsent(question, q -> new LinkedHashMap<>())
                                            .putAll(wordings));
                            problems.show(List.of());
                            questions.refresh();
                            show(questions.getSelectionModel().getSelectedItem());
                        },
                        problems::show));
    }

    private void show(@Nullable Question question) {
        words.getChildren().clear();
        if (question == null) {
            return;
        }
        words.getChildren()
                .addAll(
                        Buttons.label(texts.get("wordings.own"), "secondary"),
                        EndpointDialog.wrapped(question.asked().text()));
        var known = said.getOrDefault(question.id(), Map.of());
        var names = new java.util.LinkedHashSet<>(NAMES);
        names.addAll(known.keySet());
        for (var name : names) {
            var area = new TextArea(known.getOrDefault(name, ""));
            area.setId("wording-" + name);
            area.setWrapText(true);
            area.setPrefRowCount(2);
            area.setAccessibleText(texts.get("wordings.wording", name));
            area.textProperty().addListener((o, before, now) -> say(question, name, now));
            words.getChildren().addAll(Buttons.label(texts.get("wordings.wording", name), "secondary"), area);
        }
    }

    private void say(Question question, String name, String now) {
        var all = said.computeIfAbsent(question.id(), q -> new LinkedHashMap<>());
        if (now.isBlank()) {
            all.remove(name);
        } else {
            all.put(name, now.strip());
        }
        if (all.isEmpty()) {
            said.remove(question.id());
        }
        questions.refresh();
    }

    private final class QuestionCell extends ListCell<Question> {
        @Override
        protected void updateItem(@Nullable Question item, boolean nothing) {
            super.updateItem(item, nothing);
            var count = nothing || item == null
                    ? 0
                    : said.getOrDefault(item.id(), Map.of()).size();
            setText(
                    nothing || item == null
                            ? ""
                            : count == 0
                                    ? item.shownName()
                                    : texts.get("wordings.count", item.shownName(), texts.number(count)));
        }
    }
}
