package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.replication.AsPublished;
import org.mindgap.replication.PublishedHeatmaps;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a metric as published beside its correction. */
@Command(
        name = "published",
        description = {
            "Prints a metric as a study published it beside its correction: the models of every row ranked by both,"
                    + " 1 the closest to people.",
            "Both sides take the same people, models, questions and weight; the published side counts don't know and"
                    + " refused as the study did."
        })
final class PublishedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--metric",
            paramLabel = "legacy.rep.values|legacy.w1.codes",
            defaultValue = "legacy.rep.values",
            description = "The metric as published (default: ${DEFAULT-VALUE}).")
    String metric;

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "VAR",
            description = "What divides people into rows; where nothing is said, as in the figure.")
    List<String> rows = new ArrayList<>();

    @Mixin
    GapOptions options;

    @Mixin
    TableOption table;

    PublishedCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var which = PublishedMetric.of(metric)
                .orElseThrow(() -> new ProblemException(Problem.error("cli.published-unknown", metric)));
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, rows));
            var models = new ModelTerms(file);
            var query = options.query(List.of(which.corrected()), List.of(), one, models);
            var lines = new AsPublished(one, options.builder(one, file))
                    .of(which, new HeatmapRequest(query, variables(one, file, query), false), JobContext.unwatched());
            if (table.text()) {
                terminal.out().println(which.error());
                terminal.out().println(which.instead());
                if (lines.stream().anyMatch(l -> l.options() == OptionPolicy.SUBSTANTIVE)) {
                    terminal.out().println(which.withoutDontKnow());
                }
                terminal.out().println();
            }
            var notes = new ArrayList<>(List.of(which.error(), which.instead()));
            var words = new TableWords(one, Locale.ENGLISH);
            notes.addAll(words.notes(query, file.models()));
            table.print(
                    new NotedTable(
                            PublishedHeatmaps.table(lines, which, one, file.models()),
                            "",
                            notes,
                            words.invented(file.models())),
                    terminal.out());
            return 0;
        }
    }

    private List<String> variables(Survey one, StudyFile file, GapQuery query) throws ProblemException {
        var variables =
                rows.isEmpty() ? options.builder(one, file).usualRows(query) : new SurveyTerms(one).dividing(rows);
        if (variables.isEmpty()) {
            throw new ProblemException(Problem.error("cli.nothing-divides", one.name()));
        }
        return variables.stream().map(Variable::name).toList();
    }
}
