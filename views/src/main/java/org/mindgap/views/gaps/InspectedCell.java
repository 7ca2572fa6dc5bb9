package org.mindgap.views.gaps;

import java.util.HashMap;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Texts;

/** Fills the inspector with the cell or the question that is open, and marks the cells that have a note. */
final class InspectedCell {
    private final GapsModel model;
    private final QuestionModel question;
    private final KeptLooks looks;
    private final InspectorView inspector;
    private final Inspection inspection;
    private final Texts texts;

    InspectedCell(GapsModel model, QuestionModel question, KeptLooks looks, InspectorView inspector, Texts texts) {
        this.model = model;
        this.question = question;
        this.looks = looks;
        this.inspector = inspector;
        this.inspection = new Inspection(texts);
        this.texts = texts;
    }

    InspectorView node() {
        return inspector;
    }

    void show() {
        var cell = model.cell().get();
        var survey = model.survey();
        var open = question.question().get();
        if (cell == null || survey.isEmpty()) {
            inspector.showNothing();
        } else if (open == null) {
            inspector.show(inspection.of(cell, survey.get()));
            inspector.add(new NoteBlock(
                    looks.note(cell.figure(), cell.place()).orElse(""),
                    texts,
                    text -> looks.note(cell.figure(), cell.place(), text)));
        } else {
            inspector.show(inspection.of(cell, open.ranked(), survey.get()));
        }
    }

    /** Marks the cells that have a note; the figure itself has none. */
    void markNotes(FigureScreen figure) {
        var shown = model.figure().get();
        var notes = new HashMap<FigureScreen.Cell, String>();
        if (shown != null && !looks.kept().get().notes().isEmpty()) {
            for (var row = 0; row < shown.rows().size(); row++) {
                for (var column = 0; column < shown.columns().size(); column++) {
                    var cell = new FigureScreen.Cell(row, column);
                    looks.note(shown, cell).ifPresent(n -> notes.put(cell, texts.get("note.tip", n)));
                }
            }
        }
        figure.showNotes(notes);
    }
}
