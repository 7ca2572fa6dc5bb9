package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.asking.CodingForecast;
import org.mindgap.asking.CodingRun;
import org.mindgap.asking.Diagnosis;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.RunControl;
import org.mindgap.run.RunResult;
import org.mindgap.run.Runner;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** Has free answers coded, and prints what that takes and what came of it. */
final class CodingPrinter {
    private final Terminal terminal;
    private final Composition composition;
    private final TableOption table;

    CodingPrinter(Terminal terminal, Composition composition, TableOption table) {
        this.terminal = terminal;
        this.composition = composition;
        this.table = table;
    }

    /** What coding would take. */
    void print(CodingPlan plan, CodingForecast forecast) {
        var err = terminal.err();
        var estimate = forecast.estimate();
        err.println("Coding by " + plan.coder().endpoint().id() + scheme(plan) + ": " + estimate.calls()
                + " calls, one for each free answer");
        err.println("Tokens of coding prompts: " + RunPrinter.range(estimate.promptTokens(), "%,.0f"));
        err.println("Tokens of codes: " + RunPrinter.range(estimate.answerTokens(), "%,.0f"));
        err.println("Cost of coding: "
                + forecast.price()
                        .map(p -> RunPrinter.range(estimate.cost(p), "%,.2f") + " " + p.currency()
                                + (p.asOf().isEmpty() ? "" : " (prices of " + p.asOf() + ")"))
                        .orElse("not known; the plan has no price for "
                                + plan.coder().endpoint().model()));
    }

    private static String scheme(CodingPlan plan) {
        var scheme = plan.coder().scheme();
        return scheme.isEmpty() ? "" : " (" + scheme + ")";
    }

    /**
     * Codes what is there of a run's answers.
     *
     * @return whether every answer that has words was coded
     */
    boolean code(CodingPlan plan, StudyFile study, Survey survey, RunControl control)
            throws ProblemException, IOException, InterruptedException {
        try (var coding = CodingRun.open(plan, study.runs(), survey, composition.engines(), composition.keys())) {
            var calls = coding.forecast(study.runs()).texts();
            if (calls == 0) {
                terminal.problem(Problem.warning("run.code-nothing"));
            }
            var result = coding.ask(study.runs(), new Runner.Watch(new RunProgress(terminal.err(), calls), control));
            var made = coding.answers(study.runs(), JobContext.unwatched());
            print(coding, result, made);
            RunCommand.ending(result).forEach(terminal::problem);
            new RunPrinter(terminal, table).print(Diagnosis.of(survey, study, made.model()));
            return result.ending() == Ending.DONE && made.free() == 0;
        }
    }

    private void print(CodingRun coding, RunResult result, MadeAnswers made) throws IOException {
        var rows = new ArrayList<List<Object>>();
        var coder = coding.plan().coder().endpoint().id();
        result.outcomes()
                .forEach((outcome, count) ->
                        rows.add(List.of(coder, "coding", outcome.name().toLowerCase(Locale.ROOT), count)));
        for (var status : AnswerStatus.values()) {
            if (made.of(status) > 0) {
                rows.add(List.of(coder, "answers", status.name().toLowerCase(Locale.ROOT), made.of(status)));
            }
        }
        if (made.free() > 0) {
            rows.add(List.of(coder, "answers", "free, not yet coded", made.free()));
        }
        table.print(new DataTable(List.of("endpoint", "what", "outcome", "count"), rows), terminal.out());
        var spent = result.spent();
        terminal.err()
                .println("Coding " + coding.id() + " of run " + coding.plan().run() + ", answers of " + made.name()
                        + ": "
                        + result.asked() + " requests sent, " + result.reused() + " coded before, "
                        + spent.promptTokens() + " tokens of prompts, " + spent.answerTokens() + " of codes"
                        + (spent.money() == 0 ? "" : String.format(Locale.ROOT, ", cost %.4f", spent.money())));
    }

    /** What is left of a plan's limits for coding when so much was spent on the answers. */
    static CodingPlan left(PlanFile plan, String run, double money) {
        return plan.coding(run).orElseThrow().after(money);
    }
}
