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
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the variables of a study's surveys. */
@Command(
        name = "variables",
        description =
                "Lists variables: name (and that in the file where it differs), label, what they are used as, values.")
final class VariablesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    TableOption table;

    VariablesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var rows = new ArrayList<List<Object>>();
        try (var file = StudyFile.openReadOnly(study.file)) {
            for (var one : new SurveyChoice(file).all(survey.name)) {
                for (var variable : one.variables()) {
                    rows.add(List.of(
                            one.id(),
                            variable.shownName(),
                            variable.given().isEmpty() ? "" : variable.name(),
                            variable.label(),
                            variable.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            variable.measure().name().toLowerCase(Locale.ROOT),
                            variable.values().stream()
                                    .map(v -> v.code() + "=" + v.label())
                                    .collect(Collectors.joining("; ")),
                            missing(one, variable),
                            variable.format()));
                }
            }
        }
        table.print(
                new DataTable(
                        List.of(
                                "survey", "name", "in_file", "label", "use_as", "measure", "values", "missing",
                                "format"),
                        rows),
                terminal.out());
        return 0;
    }

    /** What is no value: as it is declared, and labelled codes that are missing; of a question, what is no answer. */
    private static String missing(Survey survey, Variable variable) {
        var question = survey.question(variable.name());
        var labelled = question.map(q -> q.options().stream()
                        .filter(o -> o.kind() == OptionKind.NOT_ASKED)
                        .map(o -> o.code() + "=" + o.label())
                        .toList())
                .orElseGet(() -> variable.missing().stream()
                        .map(v -> v.code() + "=" + v.label())
                        .toList());
        var all = new ArrayList<>(labelled);
        if (!variable.declared().isEmpty()) {
            all.add(0, variable.declared());
        }
        return String.join("; ", all);
    }
}
