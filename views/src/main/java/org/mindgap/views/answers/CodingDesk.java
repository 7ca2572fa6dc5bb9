package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.store.StoredRun;
import org.mindgap.survey.Question;
import org.mindgap.views.answers.coding.HandCoding;
import org.mindgap.views.answers.coding.StancesDialog;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** What is done with a run of coding: people check it, or it is made again in other words. */
final class CodingDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Asking asking;
    private final RunsModel runs;

    CodingDesk(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            Dialogs dialogs,
            FileDialogs files,
            Asking asking,
            RunsModel runs) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.asking = asking;
        this.runs = runs;
    }

    /** People check it. */
    void check(StoredRun coding) {
        workbench
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("coding.reading"),
                        context -> asking.desk(coding, now.study()),
                        desk -> new HandCoding(desk, tasks, texts, dialogs, files, this::recompute).open(),
                        this::failed));
    }

    /** It is made again in other words; no answer is asked for again. */
    void again(StoredRun coding) {
        workbench
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("coding.reading"),
                        context -> {
                            var desk = asking.desk(coding, now.study());
                            var survey = now.study().survey(coding.survey()).orElseThrow();
                            var questions = new ArrayList<Question>();
                            for (var id : desk.questions().keySet()) {
                                survey.question(id).ifPresent(questions::add);
                            }
                            return new Ready(questions, desk.plan());
                        },
                        ready -> new StancesDialog(
                                        ready.questions(), ready.plan().coder(), texts)
                                .open(
                                        dialogs,
                                        coder -> runs.codeAgain(
                                                coding, ready.plan().saying(coder))),
                        this::failed));
    }

    /** Numbers that are corrected by what people coded are computed anew. */
    private void recompute() {
        workbench.refresh(Optional.empty(), () -> {}, this::failed);
    }

    private record Ready(List<Question> questions, org.mindgap.formats.plan.CodingPlan plan) {}

    private void failed(List<Problem> why) {
        dialogs.say(texts.get("coding.check.title"), texts.get("coding.failed"), why);
    }
}
