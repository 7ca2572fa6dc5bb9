package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.formats.coding.HandCodesCsv;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a sample back that a person coded. */
@Command(
        name = "read",
        description = {
            "Takes a sample back that a person coded, and keeps the codes in the study under their name.",
            "Answers without a code in the table keep the code they have."
        },
        footer = {"", "Example:", "  mindgap code read sample.csv --study work.mindgap --coder \"Second coder\""})
final class CodeReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE.csv", description = "The table that code sample wrote, filled in.")
    Path file;

    @Mixin
    StudyOption study;

    @Mixin
    CodingOption coding;

    @Option(names = "--coder", required = true, paramLabel = "NAME", description = "Who coded.")
    String coder;

    @Option(
            names = "--replace",
            description =
                    "Where this person coded otherwise before, what the table says counts; else nothing is taken.")
    boolean replace;

    CodeReadCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.open(study.file)) {
            terminal.problems(opened.notes());
            var desk = coding.desk(opened, composition);
            var schemes = new HashMap<String, CodingScheme>();
            for (var question : desk.questions().keySet()) {
                schemes.put(question, desk.scheme(question));
            }
            var codes = HandCodesCsv.read(file, coder.strip(), schemes);
            if (!codes.sample().run().equals(desk.plan().run())) {
                throw new ProblemException(Problem.error(
                        "run.code-other", codes.sample().run(), desk.plan().run()));
            }
            codes = desk.take(codes, replace);
            terminal.err()
                    .println(codes.codes().size() + " of "
                            + codes.sample().items().size() + " answers coded by " + codes.person());
            return 0;
        }
    }
}
