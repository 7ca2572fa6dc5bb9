package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong while a command ran: expected problems in their sentences, others once with a short code. */
final class Failure implements IExecutionExceptionHandler {
    private static final Set<String> WRONG_USE = Set.of(
            "cli.replicates",
            "cli.items",
            "cli.key-typed",
            "inference.key-name",
            "inference.recorded-speed",
            "inference.kind",
            "inference.wire",
            "cli.minus-not-in-by",
            "cli.minus-needs-replicates",
            "cli.filter-twice",
            "cli.read-word",
            "cli.heatmap-rows",
            "formats.country-twice",
            "formats.unknown-format",
            "formats.replicates-missing",
            "formats.replicates-without-weight",
            "formats.replicate-kind-missing",
            "formats.replicate-fay-missing",
            "formats.replicate-fay-other",
            "formats.replicate-fay",
            "formats.replicate-scales-missing",
            "formats.replicate-scales-count",
            "formats.replicate-scale",
            "formats.replicate-scales-file");

    private final Terminal terminal;

    Failure(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CommandLine.ParameterException wrong) {
            return new WrongUse(terminal).handleParseException(wrong, new String[0]);
        }
        if (failure instanceof ProblemException known) {
            terminal.problems(known.problems());
        } else if (failure instanceof UncheckedProblemException late) {
            terminal.problems(late.getCause().problems());
        } else if (failure instanceof IOException io) {
            terminal.problem(problem(io));
        } else {
            LoggerFactory.getLogger(Failure.class).error("command failed", failure);
            terminal.problem(Problem.error(
                    "cli.unexpected", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage())));
        }
        return failure instanceof ProblemException known && wrongUse(known)
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    /** Whether it was the words of the command alone, whatever the files hold. */
    private static boolean wrongUse(ProblemException known) {
        return !known.problems().isEmpty()
                && known.problems().stream().map(Problem::code).allMatch(WRONG_USE::contains);
    }

    /** Says what kind of failure of Java it was; no trace, which may itself need what is missing. */
    void error(Error failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof OutOfMemoryError) {
            terminal.problem(Problem.error("cli.error-memory"));
        } else if (failure instanceof LinkageError) {
            terminal.problem(Problem.error("cli.error-missing", message));
        } else {
            terminal.problem(Problem.error("cli.error-java", failure.getClass().getSimpleName(), message));
        }
    }

    static Problem problem(IOException failure) {
        var file = failure instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "";
        if (failure instanceof NoSuchFileException) {
            return Problem.error("cli.no-file", file);
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.error("cli.no-access", file);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Problem.error("cli.file-exists", file);
        }
        return Problem.error("cli.io", file, String.valueOf(failure.getMessage()));
    }
}
