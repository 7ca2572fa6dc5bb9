package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Two sides of a comparison, on what, and how they are compared. */
final class PairOptions {
    @Option(
            names = "--a",
            required = true,
            paramLabel = "model=M[,asked=W][,language=TAG][,read=W][,coded=W]",
            converter = Filter.Reader.class,
            description = "The first side: a model, as whom it was asked (none, country, group), the language of its"
                    + " prompts, how its answers are read (probabilities, draws, stated).")
    Filter.Pairs first = new Filter.Pairs(List.of());

    @Option(
            names = "--b",
            required = true,
            paramLabel = "model=M[,asked=W][,language=TAG][,read=W][,coded=W]",
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

    /** Both sides, the first of which the other is subtracted from. */
    record Sides(Side first, Side second) {}

    void check() throws ProblemException {
        if (margin != null && !(margin > 0)) {
            throw new ProblemException(Problem.error("compare.margin", margin));
        }
    }

    /** Whether a survey has what is named. */
    boolean fits(Survey survey) {
        var variables = by.stream().filter(b -> !b.equals(GapQuery.TOPIC)).toList();
        return new SurveyTerms(survey).knows(variables, people.filter.pairs(), questions);
    }

    Sides sides(ModelTerms models) throws ProblemException {
        var a = side(first, "--a", models);
        var b = side(second, "--b", models);
        if (a.equals(b)) {
            throw new ProblemException(Problem.error("compare.same-side"));
        }
        return new Sides(a, b);
    }

    /** Another pair, both sides in one text with a bar between. */
    Sides sides(String both, ModelTerms models) throws ProblemException {
        var parts = both.split("\\|", -1);
        if (parts.length != 2) {
            throw new ProblemException(Problem.error("compare.also", both));
        }
        var a = side(read(parts[0], both), "--also", models);
        var b = side(read(parts[1], both), "--also", models);
        if (a.equals(b)) {
            throw new ProblemException(Problem.error("compare.same-side"));
        }
        return new Sides(a, b);
    }

    private static Filter.Pairs read(String side, String both) throws ProblemException {
        try {
            return new Filter.Reader().convert(side.strip());
        } catch (TypeConversionException e) {
            throw new ProblemException(Problem.error("compare.also", both));
        }
    }

    PairedComparison compare(Survey one, StudyFile file, GapQuery query, Sides sides) {
        var calculator = keepFailed ? GapCalculator.keepingFailed(one, file) : GapCalculator.of(one, file);
        return PairedComparison.of(
                calculator, query, sides.first(), sides.second(), adjust, new Seed(seed), JobContext.unwatched());
    }

    /** What is compared. */
    GapQuery query(Survey one, Consumer<Problem> told) throws ProblemException {
        var terms = new SurveyTerms(one);
        var dimensions = new ArrayList<String>();
        for (var name : by) {
            dimensions.add(
                    name.equals(GapQuery.TOPIC) ? name : terms.dividing(name).name());
        }
        var ids = items.ids(one, terms, people, questions, told);
        return GapQuery.of(List.of(metric == null ? Metrics.GAP_POINTS : metric), dimensions)
                .where(terms.where(people.filter.pairs()))
                .questions(ids)
                .topics(Set.copyOf(topics))
                .with(people.policy)
                .weighted(!people.unweighted);
    }

    static Side side(Filter.Pairs given, String option, ModelTerms models) throws ProblemException {
        var model = "";
        var corrected = models.corrected();
        var asked = AskedAs.NO_ONE;
        var languages = new LinkedHashSet<String>();
        var readings = new LinkedHashSet<Reading>();
        for (var pair : given.all()) {
            switch (pair.name().toLowerCase(Locale.ROOT).replace('-', '_')) {
                case "model" -> model = models.model(pair.value()).id();
                case "asked", "asked_as" -> asked = new GapOptions.AskedWord().convert(pair.value());
                case "language" -> languages.add(pair.value());
                case "coded" -> corrected = coded(option, pair.value());
                case "read" -> readings.add(new AnswerOptions.ReadWord().convert(pair.value()));
                default -> throw new ProblemException(Problem.error("compare.side", option, pair.name()));
            }
        }
        if (model.isEmpty()) {
            throw new ProblemException(Problem.error("compare.side-without-model", option));
        }
        return new Side(model, asked, new AnswerChoice(readings, languages, corrected));
    }

    private static boolean coded(String option, String word) throws ProblemException {
        if (!Set.of("corrected", "as-coded").contains(word.strip().toLowerCase(Locale.ROOT))) {
            throw new ProblemException(Problem.error("compare.side-coded", option, word));
        }
        return !word.strip().equalsIgnoreCase("as-coded");
    }

    /** What is to be told of a comparison. */
    void notes(PairedComparison result, Sides sides, ModelTerms models, Terminal terminal) {
        terminal.problems(Alike.together(result.notes()));
        terminal.problem(Problem.note(
                "compare.sides",
                words(sides.first(), models),
                words(sides.second(), models),
                MinusOption.name(adjust)));
        var same = result.rows().stream().filter(r -> r.identical()).count();
        if (same > 0) {
            terminal.problem(
                    Problem.warning("compare.identical", same, result.rows().size()));
        }
        if (result.rows().stream().allMatch(r -> r.test().isEmpty())) {
            terminal.problem(Problem.error("compare.nothing-shared"));
        }
    }

    static String words(Side side, ModelTerms models) {
        var words = new StringBuilder(models.name(side.model()));
        words.append(", asked as ").append(side.askedAs().word());
        side.choice().languages().forEach(l -> words.append(", in ").append(l));
        words.append(side.choice().corrected() ? ", corrected for the coder's errors" : "");
        side.choice()
                .readings()
                .forEach(r -> words.append(", read as ").append(r.name().toLowerCase(Locale.ROOT)));
        return words.toString();
    }
}
