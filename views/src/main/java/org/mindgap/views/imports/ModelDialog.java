package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Asks whose answers a file holds, where it does not say. */
final class ModelDialog {
    private final Texts texts;

    ModelDialog(Texts texts) {
        this.texts = texts;
    }

    /** @param then is told the name of the model, or nothing */
    void open(Dialogs dialogs, Path file, AnswersReader reader, Consumer<String> then) {
        var name = new TextField();
        name.setId("import-model");
        name.setAccessibleText(texts.get("import.model"));
        var body = new VBox(
                8,
                Buttons.label(texts.get("import.answers", file.getFileName()), "heading"),
                Buttons.label(texts.get("import.kind.is", kind(reader)), "secondary"),
                Buttons.label(texts.get("import.model")),
                name,
                Buttons.label(texts.get("import.model.more"), "small"));
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var run = Buttons.primary(texts.get("import.run"), () -> {});
        run.setId("import-run");
        run.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("import.answers.head"), body, List.of(cancel, run));
        cancel.setOnAction(e -> dialog.close());
        run.setOnAction(e -> dialog.closeThen(() -> then.accept(name.getText())));
    }

    private String kind(AnswersReader reader) {
        return switch (reader.format()) {
            case "run-jsonl" -> texts.get("import.answers.kind.run");
            case "csv" -> texts.get("import.answers.kind.csv");
            case "option-probabilities" -> texts.get("import.answers.kind.probabilities");
            case "opinionsqa" -> texts.get("import.answers.kind.opinions");
            case "opinionsqa-as-published" -> texts.get("import.answers.kind.opinions.published");
            case "verbalised-csv" -> texts.get("import.answers.kind.verbalised");
            case "polarity" -> texts.get("import.answers.kind.polarity");
            case "subgroup-outputs" -> texts.get("import.answers.kind.subgroups");
            default -> reader.format();
        };
    }
}
