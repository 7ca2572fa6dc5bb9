package org.mindgap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mindgap.formats.coding.HandCodesCsv;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a sample of free answers for a person to code. */
@Command(
        name = "sample",
        description = {
            "Draws a random sample of free answers and writes it as a table for a person to code, shuffled, without"
                    + " what the model that codes made of them.",
            "The number of the stance goes into the column code; code read takes the table back."
        },
        footer = {"", "Example:", "  mindgap code sample --study work.mindgap --size 50 --out sample.csv"})
final class CodeSampleCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    CodingOption coding;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "50",
            description = "So many answers to each question (50), or all where there are fewer.")
    int size;

    @Option(
            names = "--seed",
            paramLabel = "K",
            defaultValue = "1",
            description = "The same seed draws the same answers (1).")
    long seed;

    @Option(names = "--question", paramLabel = "ID", description = "Only of this question; may be said again.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "The table; never overwritten.")
    Path out;

    CodeSampleCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (size < 1 || seed < 0) {
            throw new ProblemException(Problem.error("run.code-size"));
        }
        if (Files.exists(out)) {
            throw new ProblemException(Problem.error("run.code-exists", String.valueOf(out.getFileName())));
        }
        try (var opened = StudyFile.openReadOnly(study.file)) {
            var desk = coding.desk(opened, composition);
            var all = List.copyOf(desk.questions().keySet());
            for (var question : questions) {
                if (!all.contains(question)) {
                    throw new ProblemException(Problem.error("run.code-question", question, String.join(", ", all)));
                }
            }
            var sample = desk.draw(questions.isEmpty() ? all : questions, size, seed);
            var table = HandCodesCsv.table(sample, desk.rows(sample));
            Files.writeString(out, table.csv(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            terminal.err().println(table.rows().size() + " answers written");
            return 0;
        }
    }
}
