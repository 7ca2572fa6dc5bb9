package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.PlannedCall;
import org.mindgap.store.StudyFile;
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
                try (var run = PlanRun.open(wanted, one, survey, composition.engines(), composition.keys())) {
                    var calls = run.calls(leftOut::add);
                    for (var n = 0; (limit <= 0 || n < limit) && calls.hasNext(); n++) {
                        print(calls.next(), run);
                    }
                }
            }
        }
        leftOut.forEach(terminal::problem);
        return 0;
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
                + how.order() + (call.repeat() == 0 ? "" : ", draw " + (call.repeat() + 1)));
        var prompt = call.call().prompt();
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
        out.println("[request]");
        out.println(run.body(call.call()));
        out.println();
    }
}
