package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.asking.Diagnosis;
import org.mindgap.asking.Forecast;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Outcome;
import org.mindgap.figure.DataTable;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.problem.Problem;
import org.mindgap.run.Estimate;
import org.mindgap.run.RunResult;
import org.mindgap.store.MadeAnswers;

/** Prints what a run would be and what it came to. */
final class RunPrinter {
    private static final double QUICK_CALL = 0.5;
    private static final double SLOW_CALL = 5;
    private static final double SECONDS = 60;

    private final Terminal terminal;
    private final TableOption table;

    RunPrinter(Terminal terminal, TableOption table) {
        this.terminal = terminal;
        this.table = table;
    }

    /** What would be asked. */
    void print(PlanRun run, Forecast forecast) throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (var cell : forecast.cells()) {
            var way = cell.way();
            rows.add(List.of(
                    run.endpoint().id(),
                    way.askedAs().word(),
                    way.language().isEmpty() ? "own" : way.language(),
                    way.template(),
                    cell.questions(),
                    cell.people(),
                    cell.orders(),
                    cell.calls()));
        }
        table.print(
                new DataTable(
                        List.of(
                                "endpoint",
                                "asked_as",
                                "language",
                                "template",
                                "questions",
                                "people",
                                "orders",
                                "calls"),
                        rows),
                terminal.out());
        var estimate = forecast.estimate();
        var err = terminal.err();
        err.println(estimate.calls() + " calls, way of asking: "
                + run.plan().ways().mode().word());
        err.println("Tokens of prompts: " + range(estimate.promptTokens(), "%,.0f"));
        err.println("Tokens of answers: " + range(estimate.answerTokens(), "%,.0f"));
        err.println("Cost: "
                + forecast.price()
                        .map(p -> range(estimate.cost(p), "%,.2f") + " " + p.currency()
                                + (p.asOf().isEmpty() ? "" : " (prices of " + p.asOf() + ")"))
                        .orElse("not known; the plan has no price for "
                                + run.endpoint().model()));
        err.println("Time: " + time(estimate, run.plan().limits().atOnce()));
        same(forecast);
        terminal.problems(forecast.leftOut());
    }

    /** Nothing was asked yet, so what a call takes is not known: said for quick and for slow ones. */
    private static String time(Estimate estimate, int atOnce) {
        var quick = estimate.seconds(QUICK_CALL, atOnce).orElse(0.0) / SECONDS;
        var slow = estimate.seconds(SLOW_CALL, atOnce).orElse(0.0) / SECONDS;
        return String.format(
                Locale.ROOT,
                "%,.0f to %,.0f minutes, if a call takes %.1f to %.0f s and %d are under way at once",
                quick,
                slow,
                QUICK_CALL,
                SLOW_CALL,
                atOnce);
    }

    static String range(Estimate.Range range, String format) {
        return String.format(Locale.ROOT, format + " to " + format, range.least(), range.most());
    }

    /** Warns of conditions that are none. */
    void same(Forecast forecast) {
        if (forecast.same().found() > 0) {
            terminal.problem(Problem.warning("run.same-request", forecast.same().found()));
        }
    }

    /** What it came to. */
    void print(PlanRun run, RunResult result, MadeAnswers made) throws IOException {
        var rows = new ArrayList<List<Object>>();
        result.outcomes()
                .forEach((outcome, count) -> rows.add(
                        List.of(run.endpoint().id(), "calls", outcome.name().toLowerCase(Locale.ROOT), count)));
        for (var status : AnswerStatus.values()) {
            if (made.of(status) > 0) {
                rows.add(List.of(
                        run.endpoint().id(), "answers", status.name().toLowerCase(Locale.ROOT), made.of(status)));
            }
        }
        if (made.free() > 0) {
            rows.add(List.of(run.endpoint().id(), "answers", "free, not yet coded", made.free()));
        }
        table.print(new DataTable(List.of("endpoint", "what", "outcome", "count"), rows), terminal.out());
        terminal.problems(made.notes());
        result.outcomes().keySet().stream()
                .filter(RunPrinter::vain)
                .forEach(outcome -> terminal.problem(
                        OutcomeProblem.of(outcome, run.endpoint().name())));
        var spent = result.spent();
        terminal.err()
                .println("Run " + run.id() + ": " + result.asked() + " requests sent, " + result.reused()
                        + " calls had their reply already, " + spent.promptTokens() + " tokens of prompts, "
                        + spent.answerTokens() + " of answers"
                        + (spent.untold() == 0 ? "" : " (not told for " + spent.untold() + " replies)")
                        + (spent.money() == 0 ? "" : String.format(Locale.ROOT, ", cost %.4f", spent.money())));
    }

    /** Calls that brought nothing and might have; that something was not recorded is said before it is asked. */
    long failed(RunResult result) {
        return result.outcomes().entrySet().stream()
                .filter(e -> vain(e.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private static boolean vain(Outcome outcome) {
        return outcome != Outcome.RECEIVED && outcome != Outcome.BLOCKED && outcome != Outcome.NOT_RECORDED;
    }

    /** Green, amber or red, and why. */
    void print(Diagnosis diagnosis) {
        terminal.err()
                .println("Checks: "
                        + switch (diagnosis.light()) {
                            case GREEN -> "green";
                            case AMBER -> "amber, look before you use these answers";
                            case RED -> "red, do not use these answers as they are";
                        });
        terminal.problems(Alike.together(diagnosis.problems()));
    }
}
