package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mindgap.formats.plan.Coder;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.formats.plan.StanceFile;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the stances that free answers are put to. */
@Command(
        name = "stances",
        description = {
            "Prints the stances that free answers are put to, one row for each option of each question.",
            "Change the words in the column says and give the file to: code answers --stances."
        },
        footer = {"", "Example:", "  mindgap code stances --study work.mindgap --csv > stances.csv"})
final class CodeStancesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "As the run with this id was planned to be coded; otherwise as the options say it.")
    String run = "";

    @Mixin
    TableOption table;

    CodeStancesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.openReadOnly(study.file)) {
            var stored =
                    opened.runs().all().stream().filter(r -> r.id().equals(run)).findFirst();
            Map<String, Map<String, String>> said = stored.isEmpty()
                    ? Map.of()
                    : PlanReader.read(stored.get().plan(), stored.get().name())
                            .coder()
                            .map(Coder::stances)
                            .orElse(Map.of());
            var asked = new SurveyChoice(opened)
                    .one(stored.isPresent() ? stored.get().survey() : survey.name, s -> true);
            List<Question> confirmed = asked.questions().stream()
                    .filter(q -> q.asked().confirmed())
                    .toList();
            table.print(StanceFile.table(confirmed, said), terminal.out());
            return 0;
        }
    }
}
