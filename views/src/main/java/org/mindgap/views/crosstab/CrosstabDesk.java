package org.mindgap.views.crosstab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.CrosstabTable;
import org.mindgap.report.TableFile;
import org.mindgap.survey.Respondents;
import org.mindgap.table.NotedTable;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Opens crosstabs of the open study's survey, and saves what they show. */
public final class CrosstabDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;

    public CrosstabDesk(Workbench workbench, Tasks tasks, Texts texts, Dialogs dialogs, FileDialogs files) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
    }

    /**
     * Opens a crosstab.
     *
     * @param question id of the question to begin with; the first one where there is none
     * @param variable name of the variable to begin with; religion, else the first that divides people
     */
    public void open(Optional<String> question, Optional<String> variable) {
        var survey = workbench.current().flatMap(o -> o.facts().survey());
        if (survey.isEmpty()) {
            return;
        }
        if (!(survey.get().source() instanceof Respondents)) {
            dialogs.say(texts.get("crosspane.title"), texts.get("crosspane.published"));
            return;
        }
        var choices =
                new CrosstabChoices(survey.get(), workbench.filters().choice().get(), texts);
        if (choices.questions().isEmpty() || choices.variables().isEmpty()) {
            dialogs.say(texts.get("crosspane.title"), texts.get("crosspane.nothing"));
            return;
        }
        var slot = tasks.slot();
        var dialog = new CrosstabDialog(choices, texts);
        dialog.onAsk(ask -> slot.run(
                texts.get("job.crosspane"),
                context -> ask.made(choices.survey(), context),
                dialog::show,
                dialog::failed));
        dialog.onSave(table -> save(table, choices.invented()));
        dialog.open(dialogs, question, variable, slot::cancel);
    }

    private void save(Crosstab table, String invented) {
        files.save(
                        texts.get("crosspane.save"),
                        table.question().id().toLowerCase(Locale.ROOT) + "-crosstab.csv",
                        List.of(new FileDialogs.Kind("CSV", List.of("*.csv"))))
                .ifPresent(path -> tasks.write(
                        texts.get("job.save"),
                        context -> {
                            var cells = new CrosstabTable(table).cells(Optional.empty());
                            TableFile.write(new NotedTable(cells, "", List.of(), invented).marked(), path);
                            return path;
                        },
                        this::done,
                        problems -> dialogs.say(texts.get("export.failed"), texts.get("crosspane.failed"), problems),
                        () -> {}));
    }

    private void done(Path path) {
        dialogs.say(
                texts.get("export.done"),
                texts.get(
                        "export.done.words",
                        String.valueOf(path.getFileName()),
                        String.valueOf(path.toAbsolutePath().getParent())));
    }
}
