package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.runs.RunFolder;
import org.mindgap.formats.answers.runs.RunReader;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Brings in runs of other programs: proposes where they have what, lets it be changed and looked at, waits for a yes. */
final class RunDesk {
    private static final int FIRST = 20;

    private final Importer importer;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;

    RunDesk(Importer importer, Workbench workbench, Tasks tasks, Texts texts, FileDialogs files, Dialogs dialogs) {
        this.importer = importer;
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** @param then is told what came of it */
    void open(Path file, RunReader reader, Consumer<AnswersReport> then) {
        workbench
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.run", file.getFileName()),
                        context -> {
                            var alike = RunFolder.beside(file, reader);
                            var choice = new RunChoice(reader, file, alike, false, "", Optional.empty());
                            return new RunForm(choice, importer.look(now.study(), choice, FIRST, context));
                        },
                        form -> ask(now.study(), form, then),
                        this::failed));
    }

    /**
     * Brings in the runs of a folder, one kind after the other.
     *
     * @param then is told what came of a kind, and runs its second argument when the next may be asked for
     */
    void open(RunFolder folder, BiConsumer<AnswersReport, Runnable> then) {
        var kinds = new LinkedHashMap<RunReader, List<Path>>();
        for (var run : folder.runs()) {
            if (run.reader() instanceof RunReader reader) {
                kinds.computeIfAbsent(reader, k -> new ArrayList<>()).add(run.file());
            }
        }
        var waiting = kinds.entrySet().stream()
                .map(kind -> new RunChoice(
                        kind.getKey(), kind.getValue().get(0), kind.getValue(), true, "", Optional.empty()))
                .toList();
        next(waiting, then);
    }

    private void next(List<RunChoice> waiting, BiConsumer<AnswersReport, Runnable> then) {
        if (waiting.isEmpty()) {
            return;
        }
        var choice = waiting.get(0);
        workbench
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.run", choice.file().getFileName()),
                        context -> new RunForm(choice, importer.look(now.study(), choice, FIRST, context)),
                        form -> ask(
                                now.study(),
                                form,
                                report -> then.accept(report, () -> next(waiting.subList(1, waiting.size()), then))),
                        this::failed));
    }

    private void ask(OpenStudy study, RunForm form, Consumer<AnswersReport> then) {
        RunDialog.Look look = (choice, most, context) -> importer.look(study, choice, most, context);
        new RunDialog(form, look, texts, tasks, files)
                .open(
                        dialogs,
                        () -> new LookDialog(form, texts)
                                .open(
                                        dialogs,
                                        () -> ask(study, form, then),
                                        () -> bring(form.choice().get(), then)));
    }

    private void bring(RunChoice choice, Consumer<AnswersReport> then) {
        workbench
                .current()
                .ifPresent(now -> tasks.write(
                        texts.get("job.import", choice.file().getFileName()),
                        context -> importer.runs(now.study(), choice, context),
                        then,
                        this::failed,
                        () -> dialogs.say(texts.get("import.stopped"), texts.get("import.stopped.more"))));
    }

    private void failed(List<Problem> problems) {
        dialogs.say(texts.get("import.failed"), texts.get("import.failed.more"), problems);
    }
}
