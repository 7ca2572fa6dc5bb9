package org.mindgap.views.answers;

import java.util.List;
import java.util.function.Consumer;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Asking a model: where answers come from, how to ask, start. */
public final class AskDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Asking asking;
    private final RunsModel runs;
    /** Stands as long as the program runs: after a pilot nobody fills it in again. */
    private final EndpointForm where = new EndpointForm();

    /** @param told is told in a sentence how a run ended, wherever the user looks */
    public AskDesk(
            Workbench workbench, Tasks tasks, Texts texts, Dialogs dialogs, Asking asking, Consumer<String> told) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.asking = asking;
        this.runs = new RunsModel(workbench, tasks, texts, asking, told);
    }

    RunsModel runs() {
        return runs;
    }

    /** Opens the first step; says what is missing where there is nothing to ask. */
    public void open() {
        var survey = workbench.current().flatMap(o -> o.facts().survey());
        if (survey.isEmpty()
                || workbench.current().map(o -> o.study().example()).orElse(true)) {
            dialogs.say(texts.get("asking.title"), texts.get("asking.noStudy"));
        } else if (runs.going().get().isPresent()) {
            dialogs.say(texts.get("asking.title"), texts.get("asking.one"));
        } else {
            where();
        }
    }

    private void where() {
        new EndpointDialog(where, asking, texts, tasks).open(dialogs, this::how);
    }

    private void how(ProbeVerdict verdict) {
        workbench
                .current()
                .flatMap(o -> o.facts().survey())
                .ifPresent(survey -> tasks.run(
                        texts.get("asking.open"),
                        context -> PlanForm.Base.of(survey, verdict),
                        base -> new PlanDialog(new PlanForm(base), asking, texts, tasks)
                                .open(dialogs, this::where, this::start),
                        this::failed));
    }

    private void start(PlanForm form, PlanFile plan) {
        workbench.current().ifPresent(o -> {
            runs.start(new RunsModel.Wanted(
                    o.study(), plan, form.base().endpoint(), form.base().survey(), false));
        });
    }

    private void failed(List<Problem> why) {
        dialogs.say(texts.get("asking.title"), texts.get("asking.nothing"), why);
    }
}
