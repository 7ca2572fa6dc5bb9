package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.PastedTable;
import org.mindgap.edit.Pasting;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Cells from a spreadsheet: shows what would be taken and what not, and takes it as one step. */
final class PasteDesk {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Dialogs dialogs;

    PasteDesk(DataModel model, EditModel edits, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /**
     * Asks about what stands on the clipboard.
     *
     * @param chosen names of the variables or questions that a single column goes into
     */
    void paste(List<String> chosen) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        try {
            var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            var pasting = new Pasting(survey.get(), PastedTable.of(text.orElse("")));
            new Asking(survey.get(), pasting, chosen).open();
        } catch (ProblemException e) {
            dialogs.say(texts.get("paste.title"), texts.get("paste.how"), e.problems());
        }
    }

    /** The dialog: what the column is, where nothing says it, and what becomes of each row. */
    private final class Asking {
        private final Survey survey;
        private final Pasting pasting;
        private final List<String> chosen;
        private final ComboBox<Pasting.Column> column = new ComboBox<>();
        private final Label taken = new Label();
        private final ProblemList left = new ProblemList(texts);
        private final Button save = Buttons.primary(texts.get("paste.take"), () -> {});
        private Optional<Pasting.Plan> plan = Optional.empty();

        Asking(Survey survey, Pasting pasting, List<String> chosen) {
            this.survey = survey;
            this.pasting = pasting;
            this.chosen = chosen;
        }

        void open() {
            column.setId("paste-column");
            column.setAccessibleText(texts.get("paste.column"));
            column.getItems().setAll(Pasting.Column.values());
            column.setConverter(words());
            column.setValue(Pasting.Column.WORDING);
            column.valueProperty().addListener((o, before, now) -> show());
            taken.setId("paste-taken");
            taken.setWrapText(true);
            var body = new VBox(12, Buttons.label(texts.get("paste.title"), "heading"));
            if (!pasting.headed()) {
                body.getChildren().addAll(Buttons.label(texts.get("paste.column")), column);
            }
            body.getChildren().addAll(taken, left);
            body.setPrefWidth(520);
            var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
            save.setId("paste-save");
            save.setDefaultButton(true);
            show();
            var dialog = dialogs.open(texts.get("paste.title"), body, List.of(cancel, save));
            cancel.setOnAction(e -> dialog.close());
            save.setOnAction(e -> {
                dialog.close();
                plan.ifPresent(p ->
                        edits.apply(survey.id(), texts.count("edit.pasted.one", "edit.pasted", p.taken()), p.edits()));
            });
            if (pasting.headed()) {
                save.requestFocus();
            } else {
                column.requestFocus();
            }
        }

        private void show() {
            try {
                var now = pasting.plan(chosen, column.getValue());
                plan = Optional.of(now);
                taken.setText(texts.get("paste.taken", now.taken(), now.all()));
                left.show(now.left());
            } catch (ProblemException e) {
                plan = Optional.empty();
                taken.setText(texts.get("paste.how"));
                left.show(e.problems());
            }
            save.setDisable(plan.map(p -> p.edits().isEmpty()).orElse(true));
        }

        private StringConverter<Pasting.Column> words() {
            return new StringConverter<>() {
                @Override
                public String toString(Pasting.@Nullable Column of) {
                    return of == null ? "" : word(of);
                }

                @Override
                public Pasting.Column fromString(String words) {
                    throw new UnsupportedOperationException("chosen, not typed");
                }
            };
        }

        private String word(Pasting.Column of) {
            return switch (of) {
                case WORDING -> texts.get("data.wording");
                case TOPIC -> texts.get("data.topic");
                case LABEL -> texts.get("data.label");
            };
        }
    }
}
