package org.mindgap.views.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mindgap.formats.preset.PresetFile;
import org.mindgap.formats.preset.Presets;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Keeps what was chosen as a preset: among the user's own, or in a file for others. */
final class SavePreset {
    private final DescribedForm form;
    private final Texts texts;
    private final Tasks tasks;
    private final FileDialogs files;
    private final Presets presets;
    private final TextField name = new TextField();
    private final HBox line = new HBox(8);
    private final Label said = Buttons.label("", "secondary");

    SavePreset(DescribedForm form, Texts texts, Tasks tasks, FileDialogs files, Presets presets) {
        this.form = form;
        this.texts = texts;
        this.tasks = tasks;
        this.files = files;
        this.presets = presets;
    }

    /** A line with the name and two ways to keep it, hidden until {@link #open}. */
    Node node() {
        name.setId("preset-name");
        name.setPrefColumnCount(18);
        name.setPromptText(texts.get("preset.name"));
        name.setAccessibleText(texts.get("preset.name"));
        var keep = Buttons.plain(texts.get("preset.keep"), this::keep);
        keep.setId("preset-keep");
        keep.disableProperty().bind(name.textProperty().isEmpty());
        var file = Buttons.plain(texts.get("preset.export"), this::export);
        file.setId("preset-export");
        file.disableProperty().bind(name.textProperty().isEmpty());
        said.setId("preset-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        line.getChildren().setAll(Buttons.label(texts.get("preset.as"), "field-label"), name, keep, file, said);
        line.setAlignment(Pos.CENTER_LEFT);
        show(false);
        return line;
    }

    void open() {
        show(!line.isVisible());
        said.setText("");
        name.requestFocus();
    }

    private void show(boolean shown) {
        line.setVisible(shown);
        line.setManaged(shown);
    }

    private void keep() {
        var preset = form.asPreset(name.getText());
        tasks.write(
                texts.get("job.preset"),
                context -> presets.keep(preset),
                path -> said.setText(texts.get("preset.kept", preset.name())),
                this::failed,
                () -> {});
    }

    private void export() {
        var preset = form.asPreset(name.getText());
        files.save(
                        texts.get("preset.export.title"),
                        preset.id() + ".json",
                        List.of(new FileDialogs.Kind(texts.get("file.presets"), List.of("*.json"))))
                .ifPresent(path -> tasks.write(
                        texts.get("job.preset"),
                        context -> Files.writeString(path, PresetFile.write(preset), StandardCharsets.UTF_8),
                        done -> said.setText(texts.get("preset.exported", String.valueOf(path.getFileName()))),
                        this::failed,
                        () -> {}));
    }

    private void failed(List<Problem> problems) {
        var sentences = new ProblemTexts(texts.locale());
        said.setText(String.join(" ", problems.stream().map(sentences::sentence).toList()));
    }
}
