package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Draws gaps by groups of people and models. */
@Command(
        name = "heatmap",
        description = {
            "Draws a heatmap: rows are groups of people, columns models asked in one way, cells the gap.",
            "Where the study has several surveys, the one that has everything named here is taken."
        })
final class HeatmapCommand implements Callable<Integer> {
    private static final int MOST_ROW_VARIABLES = 2;

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    UncertaintyOptions uncertainty;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "VAR",
            description = "One or two: blocks by the first, rows by the second. Usually country,religion.")
    List<String> rows = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "gap.points",
            converter = MetricOption.class,
            description = "The number in the cells (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Mixin
    GapOptions options;

    @Option(
            names = "--order",
            paramLabel = "study|gap|alike",
            defaultValue = "study",
            converter = OrderWord.class,
            description = "Groups by the number of people asked, by the size of their gap, or those that are alike"
                    + " together (default: study).")
    HeatmapOrder order;

    @Option(names = "--no-yardsticks", description = "Leaves national result and random guess away.")
    boolean noYardsticks;

    @Option(names = "--title", paramLabel = "T", description = "Another title.")
    @Nullable
    String title;

    @Mixin
    FigureOutput output;

    HeatmapCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (rows.size() > MOST_ROW_VARIABLES) {
            throw new ProblemException(Problem.error("cli.heatmap-rows", rows.size()));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, rows));
            var asked = options.query(List.of(metric), List.of(), one, new ModelTerms(file));
            var query = uncertainty.uncertainty().map(asked::with).orElse(asked);
            var all = new WithYardsticks(file);
            var builder = new FigureBuilder(options.calculator(one, all), all, Locale.ENGLISH);
            var variables = rows.isEmpty() ? usual(builder, query, one) : new SurveyTerms(one).dividing(rows);
            var names = variables.stream().map(Variable::name).toList();
            var figure =
                    builder.heatmap(new HeatmapRequest(query, names, !noYardsticks, order), JobContext.unwatched());
            if (figure.rows().isEmpty() || figure.columns().isEmpty()) {
                throw new ProblemException(Problem.error("cli.gaps-nothing"));
            }
            var spec = title == null ? figure.spec() : figure.spec().titled(title);
            var data = new FigureData(one).heatmap(figure, all.models());
            output.write(spec, data, figure.notes(), FigureSize.TWO_COLUMNS.widthMm(), terminal, composition);
            return 0;
        }
    }

    /** Reads study or gap. */
    static final class OrderWord implements ITypeConverter<HeatmapOrder> {
        @Override
        public HeatmapOrder convert(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "study" -> HeatmapOrder.STUDY;
                case "gap" -> HeatmapOrder.GAP;
                case "alike" -> HeatmapOrder.ALIKE;
                default -> throw new TypeConversionException("The order is study, gap or alike; found: " + word);
            };
        }
    }

    private static List<Variable> usual(FigureBuilder builder, GapQuery query, Survey survey) throws ProblemException {
        var usual = builder.usualRows(query);
        if (usual.isEmpty()) {
            throw new ProblemException(Problem.error("cli.nothing-divides", survey.name()));
        }
        return usual;
    }
}
