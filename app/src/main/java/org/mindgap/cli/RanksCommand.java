package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.compare.rank.RankedGaps;
import org.mindgap.compare.rank.RankedRow;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints which places models or groups may have. */
@Command(
        name = "ranks",
        description = {
            "Prints the place of each model, or of each group, by its gap, and the places that it may have: with 95 %%"
                    + " confidence all true places of a list are in their intervals at once.",
            "The intervals are those of Mogstad, Romano, Shaikh and Wilhelm (2024), from all differences of two on the"
                    + " same replicates and questions, with Holm's procedure. Rows of few people have no place."
        },
        footer = {
            "",
            "Example:",
            "  mindgap ranks --study S --of model --by country",
            "  mindgap ranks --study S --of religion --where country=India --metric tv",
        })
final class RanksCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--of",
            paramLabel = "model|asked_as|country|VAR",
            defaultValue = "model",
            description = "What is ranked. Default: ${DEFAULT-VALUE}.")
    String of = GapQuery.MODEL;

    @Option(names = "--by", split = ",", paramLabel = "country,religion,VAR", description = "A list for each of these.")
    List<String> by = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "ID", converter = MetricOption.class, description = "Default: gap.points.")
    Metric metric = Metrics.GAP_POINTS;

    @Mixin
    GapOptions options;

    @Mixin
    UncertaintyOptions uncertainty;

    @Option(names = "--codes", description = "Prints codes of groups and ids of models instead of names.")
    boolean codes;

    @Mixin
    DotsOption figure;

    @Mixin
    TableOption table;

    RanksCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var how = uncertainty.uncertainty();
        if (how.isEmpty()) {
            throw new ProblemException(Problem.error("methods.needs-replicates"));
        }
        var word = of.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        var models = word.equals(GapQuery.MODEL) || word.equals(GapQuery.ASKED_AS);
        var named = new ArrayList<>(by);
        if (!models) {
            named.add(of);
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, named));
            var terms = new SurveyTerms(one);
            var dimensions = new ArrayList<String>();
            for (var name : named) {
                dimensions.add(terms.dividing(name).name());
            }
            var dimension = models ? word : dimensions.get(dimensions.size() - 1);
            if (dimensions.indexOf(dimension) < dimensions.size() - 1 && !models) {
                throw new ProblemException(Problem.error("methods.ranked-twice", of));
            }
            if (file.models().isEmpty()) {
                throw new ProblemException(Problem.error("cli.no-models"));
            }
            var known = new ModelTerms(file);
            dimensions.addAll(0, List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
            var query = options.query(List.of(metric), dimensions, one, known).with(how.get());
            GapCalculator calculator = options.calculator(one, file);
            var result = RankedGaps.of(calculator, query, dimension, JobContext.unwatched());
            terminal.problems(Alike.together(result.table().notes()));
            var words = new TableWords(one, Locale.ENGLISH);
            var shown = shown(result.rows(), dimensions, one, known);
            if (shown.rows().isEmpty()) {
                terminal.problem(Problem.error("methods.nothing-ranked"));
            }
            if (!result.rows().isEmpty() && result.rows().stream().allMatch(r -> r.of() == 1)) {
                terminal.problem(Problem.note("methods.ranked-alone"));
            }
            table.print(
                    new NotedTable(
                            shown,
                            "",
                            words.notes(result.table().query(), file.models()),
                            words.invented(file.models())),
                    terminal.out());
            if (!shown.rows().isEmpty()) {
                figure.draw(
                        DotFigures.Kind.RANKS,
                        shown,
                        new DotsOption.Columns(shown.columns().indexOf("value"), "rank", "lowest", "highest", "", 1),
                        new DotFigures.Around(
                                new MetricNames(Locale.ENGLISH).name(metric),
                                words.notes(result.table().query(), file.models()),
                                words.watermark(file.models()),
                                words.invented(file.models())),
                        terminal,
                        composition);
            }
            return shown.rows().isEmpty() ? 1 : 0;
        }
    }

    private DataTable shown(List<RankedRow> ranked, List<String> dimensions, Survey one, ModelTerms models) {
        var columns = new ArrayList<>(List.of("model", "asked_as"));
        columns.addAll(by);
        if (!of.equalsIgnoreCase(GapQuery.MODEL) && !of.replace('-', '_').equalsIgnoreCase(GapQuery.ASKED_AS)) {
            columns.add(of);
        }
        columns.addAll(List.of("value", "rank", "lowest", "highest", "of", "tested_pairs", "metric"));
        var rows = new ArrayList<List<Object>>();
        for (var row : ranked) {
            var keys = row.row().keys();
            var values = new ArrayList<Object>();
            for (var dimension : dimensions) {
                var code = keys.getOrDefault(dimension, "");
                values.add(
                        codes
                                ? code
                                : dimension.equals(GapQuery.MODEL)
                                        ? models.name(code)
                                        : one.variable(dimension)
                                                .map(v -> v.labelOf(code))
                                                .orElse(code));
            }
            var interval = row.interval();
            values.addAll(List.of(row.row().value(), interval.rank(), interval.lowest(), interval.highest()));
            values.addAll(List.of(row.of(), row.tested(), metric.id().toLowerCase(Locale.ROOT)));
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }
}
