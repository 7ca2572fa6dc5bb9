package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Shows what the diagnostics file would hold, all of it, before it is written. */
final class DiagnosticsDialog {
    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final FileDialogs files;

    DiagnosticsDialog(Texts texts, Tasks tasks, Dialogs dialogs, FileDialogs files) {
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
    }

    void open(Diagnostics diagnostics, Diagnostics.Seen seen) {
        tasks.run(
                texts.get("job.diagnostics"),
                context -> diagnostics.files(seen, Runtime::getRuntime),
                this::show,
                this::failed);
    }

    private void show(Map<String, String> content) {
        var words = Buttons.label(texts.get("diagnostics.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var text = new TextArea(content.entrySet().stream()
                .map(e -> e.getKey() + "\n\n" + e.getValue())
                .collect(Collectors.joining("\n")));
        text.setId("diagnostics-text");
        text.setEditable(false);
        text.setAccessibleText(texts.get("diagnostics.title"));
        VBox.setVgrow(text, Priority.ALWAYS);
        var body = new VBox(12, words, text);
        body.setPrefSize(720, 480);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        cancel.setCancelButton(true);
        var save = Buttons.primary(texts.get("diagnostics.save"), () -> {});
        save.setId("diagnostics-save");
        save.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("diagnostics.title"), body, List.of(cancel, save));
        cancel.setOnAction(e -> dialog.close());
        save.setOnAction(e -> dialog.closeThen(() -> files.save(
                        texts.get("diagnostics.title"),
                        texts.get("diagnostics.name"),
                        List.of(new FileDialogs.Kind(texts.get("file.all"), List.of("*.zip"))))
                .ifPresent(file -> write(file, content))));
        save.requestFocus();
    }

    private void write(Path file, Map<String, String> content) {
        tasks.write(
                texts.get("job.diagnostics"),
                context -> {
                    Diagnostics.write(file, content);
                    return String.valueOf(file.getFileName());
                },
                name -> dialogs.say(texts.get("diagnostics.title"), texts.get("diagnostics.done", name)),
                this::failed,
                () -> {});
    }

    private void failed(List<Problem> problems) {
        dialogs.say(texts.get("diagnostics.title"), texts.get("diagnostics.failed"), problems);
    }
}
