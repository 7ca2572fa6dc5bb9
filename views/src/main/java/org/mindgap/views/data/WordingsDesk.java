package org.mindgap.views.data;

import java.util.List;
import org.mindgap.edit.WordingFile;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Brings in a file of wordings as one step that can be taken back. */
final class WordingsDesk {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Tools tools;

    /** What asks, reads and says. */
    record Tools(Tasks tasks, FileDialogs files, Dialogs dialogs) {}

    WordingsDesk(DataModel model, EditModel edits, Texts texts, Tools tools) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.tools = tools;
    }

    void bring() {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        tools.files()
                .open(
                        texts.get("wording.bring.title"),
                        List.of(
                                new FileDialogs.Kind(texts.get("file.wordings"), List.of("*.csv")),
                                new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))))
                .ifPresent(path -> tools.tasks()
                        .run(
                                texts.get("job.wordings", path.getFileName()),
                                context -> WordingFile.read(path, context).plan(survey.get()),
                                read -> {
                                    edits.apply(
                                            survey.get().id(),
                                            texts.count(
                                                    "edit.wordings.one",
                                                    "edit.wordings",
                                                    read.questions().size()),
                                            read.edits());
                                    say(
                                            texts.count(
                                                    "wording.bring.done.one",
                                                    "wording.bring.done",
                                                    read.questions().size()),
                                            read.unknown());
                                },
                                problems -> say(texts.get("import.failed.more"), problems)));
    }

    private void say(String words, List<Problem> problems) {
        tools.dialogs().say(texts.get("wording.bring.title"), words, problems);
    }
}
