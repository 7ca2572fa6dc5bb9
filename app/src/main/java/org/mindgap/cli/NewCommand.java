package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.example.Example;
import org.mindgap.example.Practice;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a study. */
@Command(
        name = "new",
        description = "Creates an empty study, NAME.mindgap, or one with the practice survey or the example; never"
                + " overwrites a file.")
final class NewCommand implements Callable<Integer> {
    private static final String ENDING = ".mindgap";

    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Parameters(
            paramLabel = "STUDY",
            description = "The file to create. Its name ends in .mindgap; another name is refused.")
    Path file;

    @Option(
            names = "--practice",
            description =
                    "With the practice survey: INVENTED places, faiths and people, and models whose bias is known.")
    boolean practice;

    @Option(
            names = "--example",
            description = "With the example: published percentages of real people, and four INVENTED models.")
    boolean example;

    NewCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var name = FileFacts.name(file);
        if (!name.endsWith(ENDING) || name.equals(ENDING)) {
            var stem = name.equals(ENDING) ? "study" : FileFacts.stem(file);
            var right = file.resolveSibling(stem + ENDING);
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "A study's name ends in .mindgap: mindgap new " + right);
        }
        if (practice && example) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--practice and --example are mutually exclusive: a study begins with one.");
        }
        if (example) {
            Example.build(file);
        } else if (practice) {
            Practice.build(file);
        } else {
            StudyFile.create(file).close();
        }
        terminal.out().println("Created " + file);
        return 0;
    }
}
