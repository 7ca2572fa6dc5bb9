package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.power.GapPower;
import org.mindgap.compare.power.PairedPower;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.comparison.PowerFigures;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Multiplicity;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how many questions, draws and people a finding needs. */
@Command(
        name = "power",
        description = {
            "Prints, before anything is asked, how likely a study is to find what is there, and how many questions it"
                    + " needs.",
            "--difference: two models or conditions on the same questions (mindgap compare), Student's t, exact for"
                    + " normal differences whose standard deviation is --sd, or that of a study's --a and --b. --margin:"
                    + " to show that they are equivalent. --draws adds what N draws on either side make of a share of one"
                    + " half.",
            "--gap: to see that one model is farther from people than sampling explains (gap.points), by a normal"
                    + " approximation with people divided evenly over the options, which is the hardest case. That is for"
                    + " these questions; with --gap-sd the questions are a sample of questions like these, and how much"
                    + " true gaps differ between them is part of the error."
        },
        footer = {
            "",
            "Example:",
            "  mindgap power --difference 3 --sd 8",
            "  mindgap power --difference 0 --margin 2 --sd 8 --questions 50,100,200",
            "  mindgap power --difference 3 --study S --a model=M,asked=group --b model=M,asked=none",
            "  mindgap power --gap 5 --options 4 --people 300 --draws 20 --questions 30",
            "  mindgap power --gap 8 --gap-sd 5 --people 300 --draws 20",
        })
final class PowerCommand implements Callable<Integer> {
    private static final String DIFFERENCES =
            "Questions are taken as a sample of questions like these: how much differences vary between them is the"
                    + " standard deviation, so that the finding holds beyond the questions asked.";
    private static final String THESE =
            "Sampling of people and draws alone: the finding is about the questions asked. For questions like these, whose"
                    + " gaps differ, say how much: --gap-sd.";
    private static final String LIKE_THESE =
            "Questions are taken as a sample of questions like these: how much their true gaps differ is part of the error."
                    + " Smaller and larger gaps are taken to differ in proportion.";

    /** Of the number needed, where nobody says which numbers are drawn. */
    private static final double[] DRAWN = {0.25, 0.5, 0.75, 1, 1.5, 2};

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Option(names = "--difference", paramLabel = "X", description = "True mean difference, in the metric's unit.")
    @Nullable
    Double difference;

    @Option(
            names = "--sd",
            paramLabel = "S",
            description = "Standard deviation of the differences between questions, in the metric's unit.")
    @Nullable
    Double deviation;

    @Option(names = "--margin", paramLabel = "X", description = "Equivalent up to X (two one-sided tests).")
    @Nullable
    Double margin;

    @Option(names = "--gap", paramLabel = "X", description = "True gap in points, of one model and people.")
    @Nullable
    Double gap;

    @Option(
            names = "--gap-sd",
            paramLabel = "S",
            description =
                    "Standard deviation of the true gaps between questions, in points: the finding is then to hold"
                            + " for questions like these, by a t test over the questions. --gap is the root of their mean"
                            + " square. Default: for the questions asked alone.")
    @Nullable
    Double gapDeviation;

    @Option(
            names = "--options",
            paramLabel = "K",
            defaultValue = "4",
            description = "Options of a question, for --gap. Default: ${DEFAULT-VALUE}.")
    int options;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "Effective n of people on a question, for --gap. Default: known exactly.")
    @Nullable
    Double people;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the model on a question. Default: probabilities, which sampling does not change.")
    @Nullable
    Double draws;

    @Option(names = "--questions", split = ",", paramLabel = "N,N", description = "Numbers of questions to look at.")
    List<Integer> questions = new ArrayList<>();

    @Option(names = "--power", paramLabel = "P", defaultValue = "0.8", description = "Default: ${DEFAULT-VALUE}.")
    double wanted;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "Level of the tests, for --difference. Default: ${DEFAULT-VALUE}.")
    double alpha;

    @Option(names = "--study", paramLabel = "S", description = "A study whose differences give --sd.")
    @Nullable
    Path study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--a",
            paramLabel = "model=M[,asked=W]",
            converter = Filter.Reader.class,
            description = "The first side in the study, as of mindgap compare.")
    Filter.Pairs first = new Filter.Pairs(List.of());

    @Option(
            names = "--b",
            paramLabel = "model=M[,asked=W]",
            converter = Filter.Reader.class,
            description = "The second side.")
    Filter.Pairs second = new Filter.Pairs(List.of());

    @Option(
            names = "--metric",
            paramLabel = "ID",
            converter = MetricOption.class,
            description = "Of the study's differences. Default: gap.points.")
    Metric metric = Metrics.GAP_POINTS;

    @Mixin
    Filter filter;

    @Mixin
    TableOption table;

    @Mixin
    DotsOption figure;

    PowerCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if ((difference == null) == (gap == null)) {
            throw new ProblemException(Problem.error("methods.difference-or-gap"));
        }
        if (!(wanted > 0 && wanted < 1) || !(alpha > 0 && alpha < 1)) {
            throw new ProblemException(Problem.error("methods.power-level", wanted, alpha));
        }
        check("--people", people);
        check("--draws", draws);
        check("--margin", margin);
        check("--sd", deviation);
        if (gapDeviation != null && (gap == null || !(gapDeviation >= 0 && gapDeviation < gap))) {
            throw new ProblemException(Problem.error("methods.gap-sd", gapDeviation));
        }
        var fewest = gap == null || gapDeviation != null ? 2 : 1;
        for (var n : questions) {
            if (n < fewest || n > PairedPower.MOST) {
                throw new ProblemException(Problem.error("methods.power-questions", n, fewest, PairedPower.MOST));
            }
        }
        var columns = columns(questions);
        if (columns.none()) {
            terminal.problem(Problem.note("methods.no-number-suffices", PairedPower.MOST));
        }
        var note = gap == null ? DIFFERENCES : gapDeviation == null ? THESE : LIKE_THESE;
        table.print(new NotedTable(columns.table(), "", List.of(note), ""), terminal.out());
        draw(columns.table(), note);
        return 0;
    }

    private void draw(DataTable printed, String note) throws ProblemException, IOException {
        if (!figure.wanted()) {
            return;
        }
        var shown = printed;
        if (questions.isEmpty() && !printed.rows().isEmpty()) {
            var needed = (int) printed.rows().get(0).get(printed.columns().indexOf("questions"));
            var all = Arrays.stream(DRAWN)
                    .mapToObj(d -> (int) Math.max(2, Math.round(d * needed)))
                    .filter(n -> n <= PairedPower.MOST)
                    .distinct()
                    .toList();
            shown = columns(all).table();
        }
        var number = shown.columns().indexOf("questions");
        var power = shown.columns().indexOf("power");
        var points = shown.rows().stream()
                .map(r -> new PowerFigures.Point(
                        (int) r.get(number), (double) r.get(power), r.get(0).equals(true)))
                .sorted(Comparator.comparingInt(PowerFigures.Point::questions))
                .toList();
        if (points.isEmpty()) {
            throw new ProblemException(Problem.error("methods.nothing-drawn"));
        }
        figure.draw(
                new PowerFigures(Locale.ENGLISH).power(points, wanted, what(), List.of(note), shown),
                terminal,
                composition);
    }

    /** "A gap of 5 points; 4 options", "A mean difference of 3, standard deviation 8". */
    private String what() {
        if (gap != null) {
            return "A gap of " + number(gap) + " points; questions of " + options + " options";
        }
        var found = "A mean difference of " + number(difference == null ? 0 : difference);
        return margin == null ? found : found + ", shown to be within " + number(margin);
    }

    private static String number(double value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private PowerColumns columns(List<Integer> numbers) throws ProblemException, IOException {
        return gap == null
                ? PowerColumns.paired(paired(), difference == null ? 0 : difference, margin, numbers, wanted)
                : PowerColumns.gap(gap(), gap, gapDeviation, numbers, wanted);
    }

    private static void check(String option, @Nullable Double value) throws ProblemException {
        if (value != null && !(value > 0 && Double.isFinite(value))) {
            throw new ProblemException(Problem.error("methods.above-zero", option, value));
        }
    }

    private GapPower gap() throws ProblemException {
        if (options < 2) {
            throw new ProblemException(Problem.error("methods.power-options", options));
        }
        return new GapPower(
                options,
                people == null ? Double.POSITIVE_INFINITY : people,
                draws == null ? Double.POSITIVE_INFINITY : draws,
                gap == null || gapDeviation == null ? OptionalDouble.empty() : OptionalDouble.of(gapDeviation / gap));
    }

    private PairedPower paired() throws ProblemException, IOException {
        if (margin == null && difference != null && difference == 0) {
            throw new ProblemException(Problem.error("methods.difference-of-zero"));
        }
        if (margin != null && difference != null && Math.abs(difference) >= margin) {
            throw new ProblemException(Problem.error("methods.difference-beyond", difference, margin));
        }
        var between = deviation != null ? deviation : ofStudy();
        return PairedPower.drawn(between, draws == null ? Double.POSITIVE_INFINITY : draws, alpha);
    }

    private double ofStudy() throws ProblemException, IOException {
        if (study == null || first.all().isEmpty() || second.all().isEmpty()) {
            throw new ProblemException(Problem.error("methods.sd-or-study"));
        }
        try (var file = StudyFile.openReadOnly(study)) {
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(List.of(), filter.pairs(), List.of()));
            var models = new ModelTerms(file);
            var query = GapQuery.of(List.of(metric), List.of()).where(new SurveyTerms(one).where(filter.pairs()));
            var result = PairedComparison.of(
                    GapCalculator.of(one, file),
                    query,
                    PairOptions.side(first, "--a", models),
                    PairOptions.side(second, "--b", models),
                    Multiplicity.NONE,
                    new Seed(1),
                    JobContext.unwatched());
            var deviation = result.rows().stream()
                    .flatMap(r -> r.test().stream())
                    .filter(t -> t.deviation() > 0)
                    .findFirst();
            var test = deviation.orElseThrow(() -> new ProblemException(Problem.error("methods.no-sd")));
            say(test);
            return test.deviation();
        }
    }

    private void say(PairedTest test) {
        terminal.problem(Problem.note("methods.sd-of-study", test.deviation(), test.count(), test.mean()));
    }
}
