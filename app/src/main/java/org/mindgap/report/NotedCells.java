package org.mindgap.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.Model;
import org.mindgap.figure.PeopleNames;
import org.mindgap.look.CellNote;

/**
 * What users wrote on the cells that a figure shows, or on the cell whose questions it shows. Group differences have no such
 * cells: notes are on gaps.
 */
public final class NotedCells {
    private final ReportSource source;
    private final ReportWords words = new ReportWords();

    public NotedCells(ReportSource source) {
        this.source = source;
    }

    /** A line each, with whom it is on, in the order of the figure's cells. */
    public List<String> of(PinnedFigure.Content content) {
        var lines = new LinkedHashSet<String>();
        for (var cell : content.cells()) {
            source.notes().stream()
                    .filter(n -> n.on(
                            content.survey().id(),
                            cell.people(),
                            cell.column().model(),
                            cell.column().askedAs()))
                    .forEach(n -> lines.add(line(n, content)));
        }
        return List.copyOf(lines);
    }

    private String line(CellNote note, PinnedFigure.Content content) {
        var names = new PeopleNames(content.survey(), Locale.ENGLISH);
        var people = names.name(note.people());
        var model = source.answers().models().stream()
                .filter(m -> m.id().equals(note.model()))
                .findFirst();
        var name = model.map(Model::name).orElse(note.model());
        // a yardstick is asked nothing
        return model.filter(m -> m.kind().yardstick()).isPresent()
                ? words.text("pins.noted.yardstick", people, name, note.text())
                : words.text(
                        "pins.noted",
                        people,
                        name,
                        names.asked(note.askedAs(), note.people().codes().keySet()),
                        note.text());
    }
}
