package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.edit.Languages;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the opinion questions of a study's surveys. */
@Command(
        name = "questions",
        description =
                "Lists opinion questions: name (and that in the file where it differs), text, measure, topic, options.")
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

    @Option(
            names = "--translations",
            description = {
                "Lists every text in every other language it is there in, with its SHA-256 and what makes one doubt"
                        + " it.",
                "The CSV of it is read by: edit translations."
            })
    boolean translations;

    @Option(names = "--language", paramLabel = "TAG", description = "With --translations: only this language.")
    Optional<String> language = Optional.empty();

    @Option(names = "--flagged", description = "With --translations: only texts that are doubted.")
    boolean flagged;

    QuestionsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (translations) {
            return listTranslations();
        }
        var rows = new ArrayList<List<Object>>();
        try (var file = StudyFile.openReadOnly(study.file)) {
            for (var one : new SurveyChoice(file).all(survey.name)) {
                for (var question : one.questions()) {
                    rows.add(List.of(
                            one.id(),
                            question.shownName(),
                            question.given().isEmpty() ? "" : question.id(),
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
                new DataTable(
                        List.of("survey", "question", "in_file", "text", "measure", "topic", "n_options", "options"),
                        rows),
                terminal.out());
        return 0;
    }

    private int listTranslations() throws ProblemException, IOException {
        var list = new TranslationList(tag(), flagged);
        try (var file = StudyFile.openReadOnly(study.file)) {
            for (var one : new SurveyChoice(file).all(survey.name)) {
                list.add(one);
            }
        }
        table.print(table.text() ? list.brief() : list.table(), terminal.out());
        return 0;
    }

    private Optional<String> tag() throws ProblemException {
        return language.isPresent() ? Optional.of(Languages.tag(language.get())) : Optional.empty();
    }
}
