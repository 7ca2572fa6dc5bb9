package org.mindgap.views.gaps;

import java.util.HashMap;
import java.util.Optional;
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
    private final NoteBlock note;

    InspectedCell(GapsModel model, QuestionModel question, KeptLooks looks, InspectorView inspector, Texts texts) {
        this.model = model;
        this.question = question;
        this.looks = looks;
        this.inspector = inspector;
        this.inspection = new Inspection(texts);
        this.texts = texts;
        this.note = new NoteBlock(looks, texts);
        inspector.foot(note);
    }

    InspectorView node() {
        return inspector;
    }

    /** Puts the keyboard where a note on the cell is written. */
    void write() {
        inspector.unfold();
        note.enter();
    }

    void show() {
        var cell = model.cell().get();
        var survey = model.survey();
        var open = question.question().get();
        if (cell == null || survey.isEmpty()) {
            inspector.showNothing();
        } else if (open == null) {
            inspector.show(inspection.of(cell, survey.get()));
        } else {
            inspector.show(inspection.of(cell, open.ranked(), survey.get()));
        }
        note.show(Optional.ofNullable(cell).flatMap(c -> looks.at(c.figure(), c.place())));
    }

    /** Marks the cells that have a note; the figure itself has none. */
    void markNotes(FigureScreen figure) {
        var shown = model.figure().get();
        var notes = new HashMap<FigureScreen.Cell, String>();
        if (shown != null && !looks.kept().get().notes().isEmpty()) {
            for (var row = 0; row < shown.rows().size(); row++) {
                for (var column = 0; column < shown.columns().size(); column++) {
                    var cell = new FigureScreen.Cell(row, column);
                    looks.at(shown, cell)
                            .filter(n -> !n.text().isEmpty())
                            .ifPresent(n -> notes.put(cell, texts.get("note.tip", n.text())));
                }
            }
        }
        figure.showNotes(notes);
    }
}
