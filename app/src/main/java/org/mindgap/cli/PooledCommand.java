package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.mindgap.compare.pooling.PooledGaps;
import org.mindgap.compare.pooling.PooledRow;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.gap.Uncertainty;
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

/** Prints gaps of groups beside what a model of all groups makes of them. */
@Command(
        name = "pooled",
        description = {
            "Prints gaps of groups beside pooled ones: each is drawn towards a regression on the groups' variables"
                    + " (country + religion), the more the less is known of it. weight is the part of the raw gap.",
            "This is a model (Fay and Herriot 1979; REML), not a measurement: it helps to read small cells, and hides"
                    + " what is peculiar to one. Raw gaps are those to report. Sampling variances come from the survey's"
                    + " replicates, of these questions; that cells share some units of the sample is not taken into"
                    + " account. Errors are of Datta and Lahiri (2000); intervals are of 95 %%."
        },
        footer = {
            "",
            "Example:",
            "  mindgap pooled --study S --by country,religion",
            "  mindgap pooled --study S --by country,religion --metric gap.points.ordered --model M --csv",
        })
final class PooledCommand implements Callable<Integer> {
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--by",
            split = ",",
            required = true,
            paramLabel = "country,religion,VAR",
            description = "The variables of the cells. Of one variable alone cells are drawn to their mean.")
    List<String> by = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "ID", converter = MetricOption.class, description = "Default: gap.points.")
    Metric metric = Metrics.GAP_POINTS;

    @Mixin
    GapOptions options;

    @Option(
            names = "--replicates",
            paramLabel = "B",
            defaultValue = "1000",
            description = "Where the survey brings none; at least 100. Default: ${DEFAULT-VALUE}.")
    int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of every draw. Default: 1.")
    long seed;

    @Option(names = "--codes", description = "Prints codes of groups and ids of models instead of names.")
    boolean codes;

    @Mixin
    DotsOption figure;

    @Mixin
    TableOption table;

    PooledCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!PooledGaps.invertible(metric)) {
            throw new ProblemException(Problem.error("methods.not-pooled", metric.id()));
        }
        if (replicates < Uncertainty.FEWEST) {
            throw new ProblemException(Problem.error("cli.replicates", replicates, Uncertainty.FEWEST));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, by));
            var terms = new SurveyTerms(one);
            var dimensions = new ArrayList<String>();
            for (var name : by) {
                dimensions.add(terms.dividing(name).name());
            }
            if (file.models().isEmpty()) {
                throw new ProblemException(Problem.error("cli.no-models"));
            }
            var models = new ModelTerms(file);
            var query = options.query(List.of(metric), dimensions, one, models)
                    .with(new Uncertainty(replicates, seed, Uncertainty.Items.FIXED));
            var result = PooledGaps.of(options.calculator(one, file), query, dimensions, JobContext.unwatched());
            told(result);
            var words = new TableWords(one, Locale.ENGLISH);
            var notes = new ArrayList<>(words.notes(result.table().query(), file.models()));
            notes.add("Pooled gaps are of a model (Fay and Herriot 1979), no measurement.");
            var shown = shown(result, dimensions, one, models);
            table.print(new NotedTable(shown, "", notes, words.invented(file.models())), terminal.out());
            if (!shown.rows().isEmpty()) {
                figure.draw(
                        DotFigures.Kind.POOLED,
                        shown,
                        new DotsOption.Columns(shown.columns().indexOf("n_eff"), "pooled", "lower", "upper", "raw", 1),
                        new DotFigures.Around(
                                new MetricNames(Locale.ENGLISH).name(metric),
                                words.notes(result.table().query(), file.models()),
                                words.watermark(file.models()),
                                words.invented(file.models())),
                        terminal,
                        composition);
            }
            return result.rows().isEmpty() ? 1 : 0;
        }
    }

    private void told(PooledGaps.Result result) {
        terminal.problems(Alike.together(result.table().notes()));
        terminal.problem(Problem.note("methods.pooled-model"));
        if (result.unknown() > 0) {
            terminal.problem(Problem.note("methods.pooled-unknown", result.unknown()));
        }
        if (result.few() > 0) {
            terminal.problem(Problem.note("methods.pooled-few", result.few(), PooledGaps.SPARE));
        }
        if (result.rows().isEmpty()) {
            terminal.problem(Problem.error("methods.nothing-pooled"));
        }
    }

    private DataTable shown(PooledGaps.Result result, List<String> dimensions, Survey one, ModelTerms models) {
        var columns = new ArrayList<>(List.of("model", "asked_as"));
        columns.addAll(by);
        columns.addAll(List.of("n_eff", "raw", "raw_lower", "raw_upper", "pooled", "lower", "upper", "weight"));
        if (!table.text()) {
            columns.addAll(List.of("y", "d", "pooled_y", "mse", "between", "metric"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : result.rows()) {
            var values = new ArrayList<Object>();
            var gap = row.row();
            values.add(codes ? gap.model() : models.name(gap.model()));
            values.add(gap.askedAs().word());
            for (var dimension : dimensions) {
                var code = gap.keys().getOrDefault(dimension, "");
                values.add(
                        codes
                                ? code
                                : one.variable(dimension)
                                        .map(v -> v.labelOf(code))
                                        .orElse(code));
            }
            numbers(row, result, values);
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    private void numbers(PooledRow row, PooledGaps.Result result, List<Object> values) {
        var gap = row.row();
        var half = NORMAL * Math.sqrt(row.error());
        values.addAll(List.of(gap.effectiveBase(), metric.shown(row.raw())));
        values.addAll(List.of(gap.interval().lower(), gap.interval().upper()));
        values.addAll(List.of(metric.shown(row.pooled()), metric.shown(row.pooled() - half)));
        values.addAll(List.of(metric.shown(row.pooled() + half), row.weight()));
        if (!table.text()) {
            values.addAll(List.of(row.raw(), row.sampling(), row.pooled(), row.error()));
            values.add(result.models()
                    .getOrDefault(gap.model() + "/" + gap.askedAs().word(), Double.NaN));
            values.add(metric.id().toLowerCase(Locale.ROOT));
        }
    }
}
