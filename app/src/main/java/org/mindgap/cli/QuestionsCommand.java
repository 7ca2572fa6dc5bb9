package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the opinion questions of a study's surveys. */
@Command(name = "questions", description = "Lists opinion questions: id, text, measure, topic, options.")
final class QuestionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    TableOption table;

    QuestionsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var rows = new ArrayList<List<Object>>();
        try (var file = StudyFile.openReadOnly(study.file)) {
            for (var one : new SurveyChoice(file).all(survey.name)) {
                for (var question : one.questions()) {
                    rows.add(List.of(
                            one.id(),
                            question.id(),
                            question.text(),
                            question.measure().name().toLowerCase(Locale.ROOT),
                            question.topic(),
                            question.options().size(),
                            question.options().stream()
                                    .map(o -> o.code() + "=" + o.label())
                                    .collect(Collectors.joining("; "))));
                }
            }
        }
        table.print(
                new DataTable(List.of("survey", "question", "text", "measure", "topic", "n_options", "options"), rows),
                terminal.out());
        return 0;
    }
}
