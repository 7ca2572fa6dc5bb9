package org.mindgap.views.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureSize;
import org.mindgap.views.export.ExportMemory.Preset;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** Sizes that everybody needs, and settings that the user keeps under a name. */
final class ExportPresets {
    private final ExportModel model;
    private final ExportDesk.Tools tools;
    private final Texts texts;
    /** What stands beside each other goes below each other where this is not there. */
    static final double WRAP = 380;

    private final ChoiceBox<Choice> box = new ChoiceBox<>();
    private final MenuItem forget = new MenuItem();
    private List<Preset> kept;
    private boolean filling;

    /** A size that everybody needs, or settings under a name. */
    private record Choice(
            String name,
            @Nullable FigureSize size,
            @Nullable Preset preset) {}

    ExportPresets(ExportModel model, List<Preset> kept, ExportDesk.Tools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.kept = kept;
        box.setId("export-preset");
        box.setConverter(ChosenWords.of(Choice::name));
        box.setAccessibleText(texts.get("export.preset"));
        box.setMaxWidth(Double.MAX_VALUE);
        fill();
        box.valueProperty().addListener((o, before, now) -> {
            if (!filling && now != null) {
                apply(now);
            }
            forget.setDisable(now == null || now.preset() == null);
        });
        Runnable leave = () -> {
            if (!filling) {
                select(Optional.empty());
            }
        };
        model.width().addListener((o, before, now) -> leave.run());
    }

    Node node() {
        var keep = new MenuItem(texts.get("export.preset.keep"));
        keep.setOnAction(e -> askName());
        forget.setText(texts.get("export.preset.forget"));
        forget.setDisable(true);
        forget.setOnAction(e -> forget());
        var more = new MenuButton(texts.get("export.preset.more"), null, keep, forget);
        more.setId("export-preset-more");
        more.setMinWidth(MenuButton.USE_PREF_SIZE);
        box.setMinWidth(ChoiceBox.USE_PREF_SIZE);
        var row = new FlowPane(8, 4, box, more);
        row.setPrefWrapLength(WRAP);
        return row;
    }

    /** Puts the keyboard on the choice. */
    void focus() {
        box.requestFocus();
    }

    private void fill() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(texts.get("export.preset.one"), FigureSize.ONE_COLUMN, null));
        choices.add(new Choice(texts.get("export.preset.two"), FigureSize.TWO_COLUMNS, null));
        choices.add(new Choice(texts.get("export.preset.slide"), FigureSize.SLIDE, null));
        kept.forEach(p -> choices.add(new Choice(p.name(), null, p)));
        filling = true;
        box.getItems().setAll(choices);
        filling = false;
        select(matching());
    }

    /** The preset whose size stands in the fields. */
    private Optional<Choice> matching() {
        return model.settings()
                .flatMap(now -> box.getItems().stream()
                        .filter(c -> {
                            var size = c.size();
                            return c.preset() != null
                                    ? c.preset().settings().equals(now)
                                    : size != null
                                            && Math.abs(size.widthMm() - now.widthMm()) < 0.01
                                            && size.heightMm() == now.heightMm();
                        })
                        .findFirst());
    }

    private void select(Optional<Choice> choice) {
        filling = true;
        box.setValue(choice.orElse(null));
        filling = false;
    }

    private void apply(Choice choice) {
        filling = true;
        if (choice.preset() != null) {
            model.fill(choice.preset().settings());
        } else if (choice.size() != null) {
            var size = choice.size();
            model.settings()
                    .or(() -> Optional.of(ExportSettings.usual(size)))
                    .ifPresent(now -> model.fill(now.with(size)));
        }
        filling = false;
    }

    private void askName() {
        var settings = model.settings();
        if (settings.isEmpty()) {
            return;
        }
        var name = new TextField();
        name.setId("export-preset-name");
        name.setAccessibleText(texts.get("export.preset.name"));
        name.setPrefColumnCount(24);
        var body = new VBox(12, Buttons.label(texts.get("export.preset.name"), "heading"), name);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var keep = Buttons.primary(texts.get("export.preset.keep.now"), () -> {});
        keep.setId("export-preset-keep");
        keep.setDefaultButton(true);
        keep.disableProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> name.getText().isBlank(), name.textProperty()));
        var asked = tools.dialogs().open(texts.get("export.preset.name"), body, List.of(cancel, keep));
        cancel.setOnAction(e -> asked.close());
        keep.setOnAction(e -> {
            var preset = new Preset(name.getText().strip(), settings.get());
            asked.closeThen(() -> change(memory -> memory.keep(preset), preset.name()));
        });
    }

    private void forget() {
        var chosen = box.getValue();
        if (chosen != null && chosen.preset() != null) {
            var name = chosen.preset().name();
            change(memory -> memory.forget(name), "");
        }
    }

    private void change(Change change, String select) {
        tools.tasks()
                .run(
                        texts.get("job.save"),
                        context -> change.of(tools.memory()),
                        presets -> {
                            kept = presets;
                            fill();
                            box.getItems().stream()
                                    .filter(c -> c.preset() != null && c.name().equals(select))
                                    .findFirst()
                                    .ifPresent(c -> select(Optional.of(c)));
                        },
                        problems -> tools.dialogs()
                                .say(texts.get("export.failed"), texts.get("export.preset.failed"), problems));
    }

    /** What is done to the presets that are kept. */
    @FunctionalInterface
    private interface Change {
        List<Preset> of(ExportMemory memory) throws java.io.IOException;
    }
}
