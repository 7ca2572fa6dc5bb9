package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.edit.Change;
import org.mindgap.edit.Step;
import org.mindgap.figure.DataTable;
import picocli.CommandLine.Mixin;

/** The study whose edits are meant, and how steps are printed. */
final class EditedStudy {
    @Mixin
    StudyOption study;

    @Mixin
    TableOption table;

    /** Prints steps, one line for each change. */
    void print(List<Step> steps, Terminal terminal) throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (var step : steps) {
            for (var change : step.changes()) {
                rows.add(row(step, change));
            }
        }
        table.print(
                new DataTable(List.of("step", "time", "survey", "name", "state", "what", "before", "after"), rows),
                terminal.out());
    }

    private static List<Object> row(Step step, Change change) {
        return List.of(
                step.revision(),
                step.time(),
                step.survey(),
                step.name(),
                step.state().name().toLowerCase(Locale.ROOT),
                change.what(),
                change.before(),
                change.after());
    }
}
