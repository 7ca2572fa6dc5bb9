package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.CodingForecast;
import org.mindgap.asking.CodingRun;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.PlannedCall;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what a plan would send. */
@Command(
        name = "prompts",
        description = {
            "Prints what a plan would send, exactly: conversation, how the model's turn begins, and the request.",
            "Sends nothing. No key is in what it prints."
        },
        footer = {"", "Example:", "  mindgap prompts --study work.mindgap --plan plan.json --limit 3"})
final class PromptsCommand implements Callable<Integer> {
    private static final String ANSWER = "(here stands what the model answered)";

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Option(names = "--plan", required = true, paramLabel = "PLAN.json", description = "The plan.")
    Path plan;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many calls (10); 0: all.")
    int limit;

    @Option(names = "--endpoint", paramLabel = "ID", description = "Only this endpoint of the plan.")
    @Nullable
    String endpoint;

    PromptsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var wanted = PlanReader.read(plan);
        var leftOut = new LinkedHashSet<Problem>();
        try (var opened = StudyFile.openReadOnly(study.file)) {
            var survey = PlanChoice.survey(wanted, opened);
            for (var one : PlanChoice.endpoints(wanted, endpoint)) {
                try (var run = PlanRun.dry(
                        wanted, one, survey, composition.engines(), composition.keys(), JobContext.unwatched())) {
                    PlanChoice.unchecked(run).ifPresent(leftOut::add);
                    var calls = run.calls(leftOut::add);
                    for (var n = 0; (limit <= 0 || n < limit) && calls.hasNext(); n++) {
                        print(calls.next(), run);
                    }
                    coding(wanted, run, survey);
                }
            }
        }
        leftOut.forEach(terminal::problem);
        return 0;
    }

    /** What the coder of free answers would be asked of the first of them. */
    private void coding(PlanFile wanted, PlanRun run, Survey survey) throws ProblemException, InterruptedException {
        var plan = wanted.coding("");
        if (run.plan().ways().mode() != Mode.OPEN || plan.isEmpty()) {
            return;
        }
        CodingRun.check(plan.get(), survey);
        try (var coder = composition
                .engines()
                .of(plan.get().coder().endpoint().kind())
                .dry(plan.get().coder().endpoint(), composition.keys(), JobContext.unwatched())) {
            for (var call : CodingForecast.shown(run, plan.get(), survey, ANSWER)) {
                terminal.out().println("=== coding of each free answer, here the first");
                said(call.call().prompt());
                terminal.out().println("[request]");
                terminal.out().println(coder.body(call.call()));
                terminal.out().println();
            }
        }
    }

    private void print(PlannedCall call, PlanRun run) throws ProblemException {
        var out = terminal.out();
        var how = call.condition();
        out.println("=== call " + (call.number() + 1) + " of " + call.endpoint() + ": "
                + call.subject().question() + ", asked as " + how.askedAs().word()
                + (call.subject().target().codes().isEmpty()
                        ? ""
                        : " " + call.subject().target().codes())
                + (how.language().isEmpty() ? "" : ", " + how.language()) + ", " + how.wording() + ", order "
                + how.order()
                + (call.bare() ? ", without the question" : call.repeat() == 0 ? "" : ", draw " + (call.repeat() + 1)));
        said(call.call().prompt());
        out.println("[request]");
        out.println(run.body(call.call()));
        out.println();
    }

    private void said(Prompt prompt) {
        var out = terminal.out();
        for (var message : prompt.messages()) {
            out.println("[" + message.speaker().name().toLowerCase(Locale.ROOT) + "]");
            out.println(message.text());
        }
        if (!prompt.prefill().isEmpty()) {
            out.println("[model, begun]");
            out.println(prompt.prefill());
        }
        for (var continuation : prompt.continuations()) {
            out.println("[scored] " + continuation);
        }
    }
}
