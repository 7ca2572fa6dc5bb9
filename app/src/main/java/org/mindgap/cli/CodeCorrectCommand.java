package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.store.CorrectionSetting;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets whether gaps take coded shares without the coder's errors, and says where that is possible. */
@Command(
        name = "correct",
        description = {
            "Sets for the study that gaps and figures take the shares of coded free answers corrected for the coder's"
                    + " errors, as people's codes of a sample show them, and prints for which questions that is"
                    + " possible.",
            "The others have no gap while this is on: fewer than 5 answers coded by hand in a category that is not"
                    + " rare (2 %%), or a coder that hardly tells categories apart. --corrected and --as-coded of"
                    + " other commands go before this setting."
        },
        footer = {
            "",
            "Examples:",
            "  mindgap code correct --study work.mindgap --coder Ines",
            "  mindgap code correct --study work.mindgap --off"
        })
final class CodeCorrectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "The person whose codes count; needed where there are several.")
    @Nullable
    String coder;

    @Option(names = "--off", description = "Takes answers as they were coded, as without this setting.")
    boolean off;

    @Mixin
    TableOption table;

    CodeCorrectCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var opened = StudyFile.open(study.file)) {
            var people = opened.handCoders();
            if (coder != null && !people.contains(coder)) {
                throw new ProblemException(
                        people.isEmpty()
                                ? Problem.error("run.code-nobody")
                                : Problem.error("run.code-people", String.join(", ", people)));
            }
            var person = coder == null ? CorrectionSetting.person(opened.kept()).orElse("") : coder;
            CorrectionSetting.set(opened.kept(), !off, person);
            terminal.problem(Problem.note(off ? "run.correct-off" : "run.correct-on"));
            var rows = new ArrayList<List<Object>>();
            var texts = new ProblemTexts(Locale.ENGLISH);
            for (var survey : opened.surveys()) {
                var questions = opened.survey(survey.id()).orElseThrow().questions();
                for (var model : opened.models()) {
                    var errors = opened.coderErrors(survey.id(), model.id());
                    for (var question : questions) {
                        var coded = errors.get(question.id());
                        if (coded != null) {
                            var why = coded.refused()
                                    .map(r -> texts.sentence(Problem.note(r.reason())))
                                    .orElse("");
                            rows.add(List.of(
                                    model.name(), question.id(), coded.byHand(), why.isEmpty() ? "yes" : "no", why));
                        }
                    }
                }
            }
            table.print(
                    new DataTable(List.of("model", "question", "n_by_hand", "corrected", "why"), rows), terminal.out());
            return 0;
        }
    }
}
