package org.mindgap.views.imports;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.archive.ArchivedFile;
import org.mindgap.formats.archive.SurveyArchive;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Asks which of several surveys in an archive is meant. */
final class ArchiveDialog {
    private final SurveyArchive archive;
    private final Texts texts;

    ArchiveDialog(SurveyArchive archive, Texts texts) {
        this.archive = archive;
        this.texts = texts;
    }

    void open(Dialogs dialogs, Consumer<ArchivedFile> chosen) {
        var list = new ListView<ArchivedFile>();
        list.setId("archive-files");
        list.setAccessibleText(texts.get("archive.which"));
        list.setCellFactory(l -> new FileCell());
        list.getItems().setAll(archive.surveys());
        list.getSelectionModel().select(0);
        list.setPrefSize(560, 240);
        var body = new VBox(
                12,
                Buttons.label(String.valueOf(archive.path().getFileName()), "heading"),
                Buttons.label(texts.get("archive.which")),
                list);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var open = Buttons.primary(texts.get("archive.open"), () -> {});
        open.setId("archive-open");
        open.setDefaultButton(true);
        open.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        var dialog = dialogs.open(texts.get("import.title"), body, List.of(cancel, open));
        cancel.setOnAction(e -> dialog.close());
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume(); // a list keeps this key to itself
                open.fire();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open.fire();
            }
        });
        open.setOnAction(e -> {
            var file = list.getSelectionModel().getSelectedItem();
            dialog.closeThen(() -> chosen.accept(file));
        });
    }

    private final class FileCell extends ListCell<ArchivedFile> {
        @Override
        protected void updateItem(@Nullable ArchivedFile file, boolean nothing) {
            super.updateItem(file, nothing);
            setText(nothing || file == null ? "" : words(file));
        }

        private String words(ArchivedFile file) {
            var size = file.size() < 100_000 ? texts.get("archive.small") : texts.number(file.size() / 1e6, 1);
            return texts.get(file.encrypted() ? "archive.file.locked" : "archive.file", file.name(), size);
        }
    }
}
