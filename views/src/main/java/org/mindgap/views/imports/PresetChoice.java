package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.preset.PresetFile;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Which preset is used: none to begin with, also where one fits, which is said. */
final class PresetChoice {
    private final DescribedForm form;
    private final Texts texts;
    private final Tasks.Slot reading;
    private final FileDialogs files;
    private final ProblemList wrong;
    private final ComboBox<Entry> box = new ComboBox<>();

    /** What can be chosen: a preset, or none. */
    record Entry(Optional<Preset> preset, boolean fits) {}

    /** @param wrong shows why a file is no preset */
    PresetChoice(DescribedForm form, Texts texts, Tasks tasks, FileDialogs files, ProblemList wrong) {
        this.form = form;
        this.texts = texts;
        this.reading = tasks.slot();
        this.files = files;
        this.wrong = wrong;
    }

    Node node() {
        var now = form.described().get();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Optional.empty(), false));
        for (var i = 0; i < now.presets().size(); i++) {
            entries.add(new Entry(Optional.of(now.presets().get(i)), i < now.fitting()));
        }
        box.setId("import-preset");
        box.setAccessibleText(texts.get("preset.title"));
        box.getItems().setAll(entries);
        box.setCellFactory(l -> new Words());
        box.setButtonCell(new Words());
        box.setValue(entries.get(0));
        box.setPrefWidth(330);
        box.setMinWidth(330);
        box.valueProperty().addListener((o, before, chosen) -> {
            if (chosen != null) {
                form.use(chosen.preset());
            }
        });
        var about = Buttons.label("", "secondary");
        about.setId("import-preset-about");
        FileStep.whole(about);
        Runnable say = () -> {
            about.setText(said());
            about.setVisible(!about.getText().isEmpty());
            about.setManaged(about.isVisible());
        };
        form.preset().addListener((o, before, chosen) -> say.run());
        say.run();
        var file = Buttons.plain(texts.get("preset.file"), this::open);
        file.setId("import-preset-file");
        var line = new HBox(8, box, file);
        if (now.fitting() > 0) {
            var fit = entries.get(1);
            var use = Buttons.plain(
                    texts.get("preset.use", fit.preset().map(Preset::name).orElse("")), () -> box.setValue(fit));
            use.setId("import-preset-use");
            use.visibleProperty().bind(box.valueProperty().isEqualTo(entries.get(0)));
            use.managedProperty().bind(use.visibleProperty());
            line.getChildren().add(use);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, about);
    }

    /** What the preset in use decides and what it could not verify; or that one fits. */
    private String said() {
        var used = form.preset().get();
        if (used.isEmpty()) {
            return form.described().get().fitting() > 0 ? texts.get("preset.fits") : "";
        }
        var preset = used.get().preset();
        var unverified = String.join("; ", preset.origin().notVerified());
        var lines = new ArrayList<String>();
        if (!preset.fingerprint().fits(form.described().get().dictionary())) {
            lines.add(texts.get("preset.unfit"));
        }
        if (!preset.about().isEmpty()) {
            lines.add(preset.about());
        }
        if (!unverified.isEmpty()) {
            lines.add(texts.get("preset.unverified", unverified));
        }
        return String.join("\n", lines);
    }

    private void open() {
        files.open(
                        texts.get("preset.file.title"),
                        List.of(new FileDialogs.Kind(texts.get("file.presets"), List.of("*.json"))))
                .ifPresent(path -> reading.run(
                        texts.get("job.preset"),
                        context -> PresetFile.read(path),
                        preset -> {
                            var entry = new Entry(
                                    Optional.of(preset),
                                    preset.fingerprint()
                                            .fits(form.described().get().dictionary()));
                            box.getItems().add(entry);
                            box.setValue(entry);
                        },
                        wrong::show));
    }

    private final class Words extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean nothing) {
            super.updateItem(entry, nothing);
            setText(nothing || entry == null ? "" : words(entry));
        }
    }

    private String words(Entry entry) {
        return entry.preset()
                .map(p -> entry.fits() ? texts.get("preset.fitting", p.name()) : p.name())
                .orElseGet(() -> texts.get("preset.none"));
    }
}
