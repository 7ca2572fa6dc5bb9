package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recodes;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a new question out of the options of another one. */
@Command(
        name = "recode",
        description =
                "Makes a new opinion question out of another one: its answers in reverse, put together, in another"
                        + " order. Model answers follow exactly: shares of options that are put together are added up. The"
                        + " old question is left out, so that nothing is counted twice.")
final class EditRecodeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Parameters(index = "0", paramLabel = "QUESTION", description = "The question to recode.")
    String question = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RULE",
            description = "Codes, an equals sign, the new code and its label: \"1+2=1 Agree\" \"3+4=2 Disagree\""
                    + " \"9=missing\". Every answer that counts is named; don't know and the like stay.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--reverse", description = "The answers in reverse, in the place of rules.")
    boolean reverse;

    @Option(names = "--into", paramLabel = "NAME", description = "Name of the new question (default: QUESTION_r).")
    @Nullable
    String into;

    @Option(names = "--label", paramLabel = "TEXT", description = "Its label (default: that of the old one).")
    String label = "";

    @Option(names = "--keep-both", description = "Keeps the old one among the opinion questions.")
    boolean keepBoth;

    @Mixin
    EditTarget target;

    EditRecodeCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (reverse != rules.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Either rules or --reverse.");
        }
        return target.apply(
                reverse ? "Reverse " + question : "Recode " + question,
                terminal,
                survey -> survey.question(survey.inFile(question)).isPresent(),
                (study, survey) -> edits(survey));
    }

    private List<Edit> edits(Survey survey) throws ProblemException {
        var asked = survey.inFile(question);
        var from = survey.question(asked)
                .orElseThrow(() -> new ProblemException(Problem.error("edit.no-question", question, survey.name())));
        var name = into == null ? Recodes.name(survey, asked, List.of()) : into;
        var options = reverse ? Recodes.reversed(from) : Recodes.of(from, rules);
        return Recodes.edits(new Edit.Recoded(asked, name, label, options), keepBoth);
    }
}
