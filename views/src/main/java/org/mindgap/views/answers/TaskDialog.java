package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.PromptFormat;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** What of a benchmark is asked: its items, in which words, or judgements of what was written. */
final class TaskDialog {
    private final List<BenchmarkTask> tasks;
    private final Texts texts;

    /** @param tasks at least one, the usual first */
    TaskDialog(List<BenchmarkTask> tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /** @param next goes on with the chosen one */
    void open(Dialogs dialogs, Consumer<BenchmarkTask> next) {
        var group = new ToggleGroup();
        var choices = new VBox(4);
        var buttons = new ArrayList<RadioButton>();
        for (var task : tasks) {
            var button = new RadioButton(title(task));
            button.setId("task-" + buttons.size());
            button.setToggleGroup(group);
            button.setWrapText(true);
            buttons.add(button);
            choices.getChildren().addAll(button, EndpointDialog.wrapped(more(task)));
        }
        buttons.get(0).setSelected(true);
        var scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var body = new VBox(
                8,
                Buttons.label(texts.get("task.heading", tasks.get(0).set().name()), "heading"),
                EndpointDialog.wrapped(texts.get("task.more")),
                scroll);
        body.setPrefSize(680, 520);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var go = Buttons.primary(texts.get("task.next"), () -> {});
        go.setId("task-next");
        go.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("asking.title"), body, List.of(cancel, go));
        cancel.setOnAction(e -> dialog.close());
        go.setOnAction(e -> {
            var chosen = tasks.get(buttons.indexOf(group.getSelectedToggle()));
            dialog.closeThen(() -> next.accept(chosen));
        });
        body.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) { // a radio button would keep it from the button that goes on
                go.fire();
                e.consume();
            }
        });
        buttons.get(0).requestFocus();
    }

    private String title(BenchmarkTask task) {
        return switch (task.way()) {
            case OPTIONS ->
                task.format()
                        .map(f -> texts.get("task.format", f.name()))
                        .orElseGet(() -> texts.get(task.set().form() == Form.PAIRS ? "task.pairs" : "task.options"));
            case SENTENCES -> texts.get("task.sentences");
            case WORDS -> texts.get("task.words");
            case JUDGEMENTS -> {
                var judged = task.judged().orElseThrow();
                yield texts.get(
                        judged.repeat() == 1 ? "task.judge" : "task.judge.again",
                        judged.texts().model(),
                        texts.number(judged.texts().texts().size()));
            }
        };
    }

    /** The words of a format, its places in words. */
    private String words(PromptFormat format) {
        return format.template()
                .text(
                        "sampled",
                        Map.of(
                                "stem",
                                texts.get("task.place.context"),
                                "wording",
                                texts.get("task.place.question"),
                                "options",
                                texts.get("task.place.options")));
    }

    private String more(BenchmarkTask task) {
        return switch (task.way()) {
            case OPTIONS ->
                task.format()
                        .map(this::words)
                        .orElseGet(() ->
                                texts.get(task.set().form() == Form.PAIRS ? "task.pairs.more" : "task.options.more"));
            case SENTENCES -> texts.get("task.sentences.more");
            case WORDS -> texts.get("task.words.more");
            case JUDGEMENTS ->
                texts.get(task.judged().orElseThrow().repeat() == 1 ? "task.judge.more" : "task.judge.again.more");
        };
    }
}
