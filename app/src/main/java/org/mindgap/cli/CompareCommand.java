package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.setting.Settings;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.TableWords;
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
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares two models or conditions on the same questions. */
@Command(
        name = "compare",
        description = {
            "Compares two models, or one model under two conditions, on the same people and the same questions:"
                    + " persona against none, a native language against English, one version against another.",
            "Each question counts once. p is that of changed signs (all patterns of at most 16 questions, otherwise"
                    + " 10,000), adjusted for all rows; the interval of 95 %% and p_t are of Student's t. What the"
                    + " sampling of people adds is in the differences; mindgap gaps --minus tells it apart."
        },
        footer = {
            "",
            "Example:",
            "  mindgap compare --study S --a model=M,asked=group --b model=M,asked=none --by country,religion",
            "  mindgap compare --study S --a model=M,language=hi --b model=M,language=en --margin 2",
            "  mindgap compare --study S --a model=M --b \"model=M [coded by J]\" --by country --unclassified"
                    + " --two-options",
        })
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--a",
            required = true,
            paramLabel = "model=M[,asked=W][,language=TAG][,read=W]",
            converter = Filter.Reader.class,
            description = "The first side: a model, as whom it was asked (none, country, group), the language of its"
                    + " prompts, how its answers are read (probabilities, draws, stated).")
    Filter.Pairs first = new Filter.Pairs(List.of());

    @Option(
            names = "--b",
            required = true,
            paramLabel = "model=M[,asked=W][,language=TAG][,read=W]",
            converter = Filter.Reader.class,
            description = "The second side, which is subtracted.")
    Filter.Pairs second = new Filter.Pairs(List.of());

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "country,religion,VAR,topic",
            description = "A row for each of these; one row where nothing is said.")
    List<String> by = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "ID",
            converter = MetricOption.class,
            description =
                    "How far an answer is from the people's. Default: gap.points of each question, which is 0 where an"
                            + " answer is no farther off than sampling explains.")
    @Nullable
    Metric metric;

    @Mixin
    PeopleOptions people;

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--topics", split = ",", paramLabel = "T", description = "Only questions of these topics.")
    List<String> topics = new ArrayList<>();

    @Mixin
    ItemsOptions items;

    @Option(
            names = "--unclassified",
            description =
                    "Compares settings: total variation of the answers that were put to an option, beside it the part"
                            + " that was not (open: not coded, declined, don't know) and what the distance can be whatever"
                            + " these would have been; and whether a overstates alignment, held against b.")
    boolean unclassified;

    @Option(
            names = "--keep-failed",
            description = "Compares answers that failed the checks as a whole, too; notes still say which.")
    boolean keepFailed;

    @Option(
            names = "--margin",
            paramLabel = "X",
            description = "Tests whether both are equivalent up to X, in the metric's unit, chosen before looking (two"
                    + " one-sided tests; p_equivalent below 0.05).")
    @Nullable
    Double margin;

    @Option(
            names = "--adjust",
            paramLabel = "bh|holm|by|bonferroni|none",
            defaultValue = "bh",
            converter = MinusOption.AdjustWord.class,
            description = "How p is adjusted for being one of many rows.")
    Multiplicity adjust = Multiplicity.BENJAMINI_HOCHBERG;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the patterns drawn. Default: 1.")
    long seed;

    @Option(names = "--codes", description = "Prints codes of groups instead of names.")
    boolean codes;

    @Mixin
    TableOption table;

    CompareCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (margin != null && !(margin > 0)) {
            throw new ProblemException(Problem.error("compare.margin", margin));
        }
        var variables = by.stream().filter(b -> !b.equals(GapQuery.TOPIC)).toList();
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(variables, people.filter.pairs(), questions));
            var models = new ModelTerms(file);
            var a = side(first, "--a", models);
            var b = side(second, "--b", models);
            if (a.equals(b)) {
                throw new ProblemException(Problem.error("compare.same-side"));
            }
            var query = query(one);
            if (unclassified) {
                return settings(file, one, query, a, b, models);
            }
            var calculator = keepFailed ? GapCalculator.keepingFailed(one, file) : GapCalculator.of(one, file);
            var result = PairedComparison.of(calculator, query, a, b, adjust, new Seed(seed), JobContext.unwatched());
            notes(result, a, b, models);
            var shown = file.models().stream()
                    .filter(m -> m.id().equals(a.model()) || m.id().equals(b.model()))
                    .toList();
            var words = new TableWords(one, Locale.ENGLISH);
            table.print(
                    new NotedTable(
                            new PairedColumns(
                                            result, one, margin, query.metrics().get(0))
                                    .table(by, query.by(), table.text(), codes),
                            words(a, models) + " minus " + words(b, models),
                            words.notes(query, shown),
                            words.invented(shown)),
                    terminal.out());
            return result.rows().stream().allMatch(r -> r.test().isEmpty()) ? 1 : 0;
        }
    }

    private GapQuery query(Survey one) throws ProblemException {
        var terms = new SurveyTerms(one);
        var dimensions = new ArrayList<String>();
        for (var name : by) {
            dimensions.add(
                    name.equals(GapQuery.TOPIC) ? name : terms.dividing(name).name());
        }
        var ids = items.ids(one, terms, people, questions, terminal::problem);
        return GapQuery.of(List.of(metric == null ? Metrics.GAP_POINTS : metric), dimensions)
                .where(terms.where(people.filter.pairs()))
                .questions(ids)
                .topics(Set.copyOf(topics))
                .with(people.policy)
                .weighted(!people.unweighted);
    }

    /** A row for each group of people; topics divide questions and not people. */
    private int settings(StudyFile file, Survey one, GapQuery query, Side a, Side b, ModelTerms models)
            throws ProblemException, IOException {
        if (metric != null || margin != null || by.contains(GapQuery.TOPIC)) {
            throw new ProblemException(Problem.error("compare.unclassified"));
        }
        var calculator = GapCalculator.keepingFailed(one, file);
        var left = new Settings.Asked(a, calculator.sides(a.in(query)));
        var right = new Settings.Asked(b, calculator.sides(b.in(query)));
        var variables =
                query.by().stream().flatMap(n -> one.variable(n).stream()).toList();
        var rows = left.sides().rows(variables);
        if (rows.stream().anyMatch(r -> r.cells().size() > 1)) {
            throw new ProblemException(Problem.error("compare.over-countries"));
        }
        var asked = one.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> topics.isEmpty() || topics.contains(q.topic()))
                .toList();
        var compared =
                new Settings(file, new Seed(seed), JobContext.unwatched()).rows(left, right, rows, asked, adjust);
        terminal.problem(Problem.note("compare.sides", words(a, models), words(b, models), MinusOption.name(adjust)));
        var nothing = compared.stream().allMatch(r -> r.questions() == 0);
        if (nothing) {
            terminal.problem(Problem.error("compare.nothing-shared"));
        }
        var shown = file.models().stream()
                .filter(m -> m.id().equals(a.model()) || m.id().equals(b.model()))
                .toList();
        var words = new TableWords(one, Locale.ENGLISH);
        table.print(
                new NotedTable(
                        SettingColumns.table(compared, by, variables, codes),
                        words(a, models) + " minus " + words(b, models),
                        words.notes(query, shown),
                        words.invented(shown)),
                terminal.out());
        return nothing ? 1 : 0;
    }

    static Side side(Filter.Pairs given, String option, ModelTerms models) throws ProblemException {
        var model = "";
        var asked = AskedAs.NO_ONE;
        var languages = new LinkedHashSet<String>();
        var readings = new LinkedHashSet<Reading>();
        for (var pair : given.all()) {
            switch (pair.name().toLowerCase(Locale.ROOT).replace('-', '_')) {
                case "model" -> model = models.model(pair.value()).id();
                case "asked", "asked_as" -> asked = new GapOptions.AskedWord().convert(pair.value());
                case "language" -> languages.add(pair.value());
                case "read" -> readings.add(new AnswerOptions.ReadWord().convert(pair.value()));
                default -> throw new ProblemException(Problem.error("compare.side", option, pair.name()));
            }
        }
        if (model.isEmpty()) {
            throw new ProblemException(Problem.error("compare.side-without-model", option));
        }
        return new Side(model, asked, new AnswerChoice(readings, languages));
    }

    private void notes(PairedComparison result, Side a, Side b, ModelTerms models) {
        terminal.problems(Alike.together(result.notes()));
        terminal.problem(Problem.note("compare.sides", words(a, models), words(b, models), MinusOption.name(adjust)));
        var same = result.rows().stream().filter(r -> r.identical()).count();
        if (same > 0) {
            terminal.problem(
                    Problem.warning("compare.identical", same, result.rows().size()));
        }
        if (result.rows().stream().allMatch(r -> r.test().isEmpty())) {
            terminal.problem(Problem.error("compare.nothing-shared"));
        }
    }

    private static String words(Side side, ModelTerms models) {
        var words = new StringBuilder(models.name(side.model()));
        words.append(", asked as ").append(side.askedAs().word());
        side.choice().languages().forEach(l -> words.append(", in ").append(l));
        side.choice()
                .readings()
                .forEach(r -> words.append(", read as ").append(r.name().toLowerCase(Locale.ROOT)));
        return words.toString();
    }
}
