package org.mindgap.views.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.pin.PinRequest;
import org.mindgap.replication.StudyPreset;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;

/** The published studies: what each sets and where we deviate, put into the open study or saved as a sheet. */
public final class PresetDesk {
    private final PresetModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Pins pins;

    /** @param pins the report */
    public PresetDesk(PresetModel model, Texts texts, Dialogs dialogs, FileDialogs files, Pins pins) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.pins = pins;
    }

    PresetModel model() {
        return model;
    }

    /** The way to them from any room. */
    public List<Command> commands() {
        return List.of(
                Command.of("compare.presets", texts.get("cmp.command.presets"), this::open),
                Command.of("compare.presets-undo", texts.get("cmp.command.presets-undo"), () -> model.undo(() -> {}))
                        .when(model::undoable));
    }

    void open() {
        model.read(found -> new Open(found).show());
    }

    /** The open dialog. */
    private final class Open {
        private final ListView<StudyPreset> list = new ListView<>();
        private final ScrollPane paper = new ScrollPane();
        private final Label said = Buttons.label("", "secondary");
        private final Button apply = Buttons.primary(texts.get("cmp.presets.apply"), this::apply);
        private final Button undo = Buttons.plain(texts.get("cmp.presets.undo"), this::undo);
        private final Button save = Buttons.plain(texts.get("cmp.presets.save"), this::save);

        private final Button pin = Buttons.plain(texts.get("cmp.presets.pin"), this::pin);

        Open(List<StudyPreset> presets) {
            list.setId("presets");
            list.setAccessibleText(texts.get("cmp.presets.list"));
            list.setCellFactory(of -> new NameCell());
            list.getItems().setAll(presets);
            list.setPrefSize(220, 400);
            list.setMinWidth(200);
            paper.setId("preset-paper");
            paper.setFitToWidth(true);
            paper.setPrefSize(640, 400);
            HBox.setHgrow(paper, Priority.ALWAYS);
            apply.setId("preset-apply");
            undo.setId("preset-undo");
            save.setId("preset-save");
            pin.setId("preset-pin");
            said.setId("preset-said");
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
                said.setText("");
                look(true);
            });
        }

        void show() {
            var words = Buttons.label(texts.get("cmp.presets.words"), "secondary");
            words.setWrapText(true);
            words.setPrefWidth(860);
            words.setMinHeight(Region.USE_PREF_SIZE);
            var both = new HBox(12, list, paper);
            VBox.setVgrow(both, Priority.ALWAYS);
            var body = new VBox(12, Buttons.label(texts.get("cmp.presets.title"), "heading"), words, both, said);
            var close = Buttons.plain(texts.get("dialog.close"), () -> {});
            close.setId("preset-close");
            list.getSelectionModel().select(0);
            var dialog = dialogs.open(texts.get("cmp.presets.title"), body, List.of(close, save, pin, undo, apply));
            close.setOnAction(e -> dialog.close());
            list.requestFocus();
        }

        private @Nullable StudyPreset chosen() {
            return list.getSelectionModel().getSelectedItem();
        }

        private void look(boolean fromTop) {
            var preset = chosen();
            if (preset == null) {
                return;
            }
            paper.setContent(new PresetPaper(model, texts).of(preset));
            if (fromTop) {
                paper.setVvalue(0);
            }
            apply.setDisable(model.missing(preset).isEmpty());
            undo.setDisable(!model.undoable());
            pin.setDisable(!model.pinnable());
        }

        private void pin() {
            var preset = chosen();
            if (preset != null) {
                pins.compared(FigureOrTable.nothingOfGaps(), new PinRequest.Sheet(preset.id()));
                said.setText(texts.get("cmp.presets.pinned"));
            }
        }

        private void apply() {
            var preset = chosen();
            if (preset == null) {
                return;
            }
            var count = model.missing(preset).size();
            apply.setDisable(true);
            model.apply(preset, () -> {
                look(false);
                undo.requestFocus();
                said.setText(count == 1 ? texts.get("cmp.presets.put.one") : texts.get("cmp.presets.put", count));
            });
        }

        private void undo() {
            undo.setDisable(true);
            model.undo(() -> {
                look(false);
                apply.requestFocus();
                said.setText(texts.get("cmp.presets.taken"));
            });
        }

        private void save() {
            var preset = chosen();
            if (preset == null) {
                return;
            }
            files.save(
                            texts.get("cmp.presets.save"),
                            preset.id() + ".md",
                            List.of(new FileDialogs.Kind(texts.get("cmp.presets.sheet"), List.of("*.md"))))
                    .ifPresent(file -> model.save(
                            preset,
                            file,
                            () -> said.setText(texts.get("cmp.presets.saved", file.toString())),
                            problems -> dialogs.say(texts.get("cmp.presets.save"), "", problems)));
        }
    }

    /** A study by its name. */
    private static final class NameCell extends ListCell<StudyPreset> {
        @Override
        protected void updateItem(@Nullable StudyPreset item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.name());
        }
    }
}
