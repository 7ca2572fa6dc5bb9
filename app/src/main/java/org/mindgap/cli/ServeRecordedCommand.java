package org.mindgap.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.recorded.RecordedServer;
import org.mindgap.inference.recorded.Recording;
import org.mindgap.inference.recorded.Speed;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers from a recorded run in OpenAI's format, for workshops, tests and measurements. */
@Command(
        name = "serve-recorded",
        description = {
            "Answers from a recorded run as a server of models would, in OpenAI's chat format, to programs on this"
                    + " computer alone. Needs no model and no network.",
            "RUN is a run file (.jsonl), or a study: replies of its runs are played letter by letter as they came,"
                    + " answers that were brought under the prompts that plans write. What was not recorded is refused in"
                    + " words, never answered with something alike."
        },
        footer = {
            "",
            "Example:",
            "  mindgap serve-recorded practice.mindgap --port 8765",
            "  mindgap serve-recorded session.jsonl --port 8765 --speed 5",
            "  mindgap serve-recorded answers.jsonl --study work.mindgap --port 8765"
        })
final class ServeRecordedCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "RUN", description = "The run file or study.")
    Path run;

    @Option(names = "--port", required = true, paramLabel = "N", description = "Where it listens; 0 for any free one.")
    int port;

    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description = "The study with the survey: answers of a run file are then found by question, people and"
                    + " order, and stand under the prompts that plans write.")
    @Nullable
    Path study;

    @Option(names = "--model", paramLabel = "M", description = "Only this model.")
    @Nullable
    String model;

    @Option(
            names = "--speed",
            paramLabel = "recorded|at-once|N",
            defaultValue = "at-once",
            description = "As recorded, at once (default), or N answers in a second.")
    String speed;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "Of a study only the replies of this run, letter by letter as they came.")
    @Nullable
    String only;

    @Option(
            names = "--step",
            description =
                    "Each answer waits until you press Enter; 10 lets ten pass, g all, p waits again, r begins anew,"
                            + " q ends.")
    boolean step;

    ServeRecordedCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var pace = Speed.named(speed)
                .orElseThrow(() -> new ProblemException(Problem.error("inference.recorded-speed", speed)));
        var recordings = recordings();
        try (var server = server(recordings, pace)) {
            for (var recording : recordings) {
                terminal.problem(
                        Problem.note("cli.serves", recording.model(), recording.answers(), recording.prompts()));
                if (recording.orderUntold() > 0) {
                    terminal.problem(Problem.note("cli.serves-untold", recording.orderUntold()));
                }
            }
            terminal.out().println(server.address());
            terminal.out().flush();
            if (step) {
                server.playback().pause();
                new Steering(server.playback(), terminal).obey(composition.typed());
            } else {
                composition.serve(server.address());
            }
        }
        return 0;
    }

    private List<Recording> recordings() throws IOException, ProblemException {
        var found =
                new Recordings(composition, run, study, Optional.ofNullable(only), model == null ? "" : model).read();
        var wanted = found.recordings().stream()
                .filter(r -> r.answers() > 0 && (model == null || r.model().equals(model)))
                .toList();
        if (wanted.isEmpty()) {
            throw new ProblemException(Problem.error("cli.serves-nothing", String.valueOf(run.getFileName())));
        }
        if (found.unplayable() > 0) {
            terminal.problem(Problem.warning("cli.serves-less", found.unplayable()));
        }
        return wanted;
    }

    private RecordedServer server(List<Recording> recordings, Speed pace) throws IOException, ProblemException {
        try {
            return new RecordedServer(recordings, pace, port);
        } catch (BindException | IllegalArgumentException e) {
            throw new ProblemException(Problem.error("cli.port-taken", port), e);
        }
    }
}
