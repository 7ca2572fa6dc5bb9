package org.mindgap.views.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.Encodings;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.preset.Presets;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** In which characters a file is read, with some of its labels to see whether they are the right ones. */
final class EncodingChoice {
    private final DescribedForm form;
    private final Texts texts;
    private final Tasks.Slot reading;
    private final Presets presets;
    private final ProblemList wrong;
    private final FileOrigin own;
    private final Label letters = Buttons.label("", "secondary");

    /** What can be chosen: a character set, or nothing for the file's own. */
    record Reading(Optional<Charset> encoding) {}

    /**
     * @param wrong shows what stands in the way of other characters
     */
    EncodingChoice(DescribedForm form, Texts texts, Tasks tasks, Presets presets, ProblemList wrong) {
        this.presets = presets;
        this.form = form;
        this.texts = texts;
        this.reading = tasks.slot();
        this.wrong = wrong;
        this.own = form.described().get().dictionary().origin();
        letters.setId("import-letters");
        letters.setMinWidth(0);
        letters.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(letters, Priority.ALWAYS);
        form.described().addListener((o, before, now) -> preview(now));
        preview(form.described().get());
    }

    Node node() {
        var box = new ComboBox<Reading>();
        box.setId("import-encoding");
        box.setAccessibleText(texts.get("encoding.title"));
        box.getItems().add(new Reading(Optional.empty()));
        Encodings.choices().forEach(c -> box.getItems().add(new Reading(Optional.of(c.charset()))));
        box.setCellFactory(l -> new Words());
        box.setButtonCell(new Words());
        box.setValue(new Reading(form.encoding().get()));
        box.setDisable(own.encodingFrom() == EncodingFrom.FORMAT);
        box.setPrefWidth(330);
        box.setMinWidth(330);
        box.valueProperty().addListener((o, before, now) -> read(now.encoding()));
        var row = new HBox(8, box, letters);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void read(Optional<Charset> chosen) {
        form.encoding().set(chosen);
        reading.run(
                texts.get("job.describe", String.valueOf(form.file().getFileName())),
                context -> Described.read(form.reader(), form.source(), presets, context),
                again -> {
                    wrong.show(again.notes());
                    form.read(again);
                },
                wrong::show);
    }

    private void preview(Described now) {
        UsesTable.dress(letters, now);
        var seen = now.letters();
        letters.setText(
                seen.isEmpty() ? texts.get("encoding.plain") : texts.get("encoding.letters", String.join(" · ", seen)));
        letters.setTooltip(new javafx.scene.control.Tooltip(
                String.join("\n", seen.isEmpty() ? List.of(letters.getText()) : seen)));
    }

    private String words(Optional<Charset> choice) {
        return choice.map(new CharsetWords(texts)::of).orElseGet(() -> switch (own.encodingFrom()) {
            case FILE, CODE_PAGE, USER -> texts.get("encoding.file", CharsetWords.plain(own.encoding()));
            case FORMAT -> texts.get("encoding.format", own.encoding());
            case NOT_NEEDED -> texts.get("encoding.ascii");
            case ASSUMED -> texts.get("encoding.assumed", own.encoding());
        });
    }

    private final class Words extends ListCell<Reading> {
        @Override
        protected void updateItem(@Nullable Reading choice, boolean nothing) {
            super.updateItem(choice, nothing);
            setText(nothing || choice == null ? "" : words(choice.encoding()));
        }
    }
}
