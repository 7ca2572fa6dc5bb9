package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.compare.subgroup.Subgroups;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.comparison.DisparityFigures;
import org.mindgap.gap.Column;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Draws for which groups of people a model is right more often. */
@Command(
        name = "disparity",
        description = {
            "Draws groups of people by how often a model's most common answer is theirs, or how far it is from theirs,"
                    + " the best first, beside the band where groups would fall if it were as good for all.",
            "The options are those of mindgap subgroups; one model, asked in one way."
        },
        footer = {
            "",
            "Example:",
            "  mindgap figure disparity --study S --by religion --where country=SG --model M --asked group --out F.pdf",
        })
final class DisparityFigureCommand implements Callable<Integer> {
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
            paramLabel = "VAR,VAR",
            description = "The variables whose combinations are the groups.")
    List<String> by = new ArrayList<>();

    @Mixin
    GapOptions options;

    @Option(
            names = "--min-n",
            paramLabel = "N",
            defaultValue = "30",
            description = "A group counts on the questions that N of its people or more answered. Default: 30.")
    int fewest;

    @Option(
            names = "--number",
            paramLabel = "accuracy|nmae",
            defaultValue = "accuracy",
            converter = NumberWord.class,
            description = "How often the model's most common answer is the group's, or how far it is away on ordered"
                    + " questions (the smaller the better). Default: accuracy.")
    GroupDisparity.Kind number = GroupDisparity.Kind.ACCURACY;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all draws. Default: 1.")
    long seed;

    @Mixin
    FigureOutput output;

    DisparityFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (fewest < 1) {
            throw new ProblemException(Problem.error("compare.min-n", fewest));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, by));
            var terms = new SurveyTerms(one);
            var dimensions = new ArrayList<String>();
            for (var name : by) {
                dimensions.add(terms.dividing(name).name());
            }
            var models = new ModelTerms(file);
            var query = options.query(List.of(Metrics.GAP_POINTS), dimensions, one, models, terminal::problem);
            var groups =
                    new Subgroups(options.calculator(one, file), query, fewest, new Seed(seed), JobContext.unwatched());
            if (groups.overCountries()) {
                throw new ProblemException(Problem.error("compare.over-countries"));
            }
            Map<Column, List<SubgroupScore>> scores = groups.scores().stream()
                    .collect(Collectors.groupingBy(SubgroupScore::column, LinkedHashMap::new, Collectors.toList()));
            scores.values().removeIf(s -> s.stream().noneMatch(g -> g.answered() > 0));
            if (scores.size() > 1) {
                throw new ProblemException(Problem.error(
                        "compare.one-column",
                        scores.keySet().stream()
                                .map(c -> models.name(c.model().id()) + ", "
                                        + c.askedAs().word())
                                .collect(Collectors.joining("; "))));
            }
            var own = scores.values().stream().findFirst().orElse(List.of());
            var drawn = DisparityFigures.drawn(number, own);
            if (drawn.size() < DisparityFigures.FEWEST) {
                throw new ProblemException(Problem.error(
                        number == GroupDisparity.Kind.ACCURACY
                                ? "compare.few-groups-drawn"
                                : "compare.few-groups-ordered",
                        drawn.size(),
                        fewest));
            }
            var figure = new DisparityFigures(one, file, Locale.ENGLISH).of(number, query, own, fewest, new Seed(seed));
            output.write(
                    figure.spec(), figure.data(), List.of(), FigureSize.ONE_COLUMN.widthMm(), terminal, composition);
            return 0;
        }
    }

    /** Reads accuracy or nmae. */
    static final class NumberWord implements ITypeConverter<GroupDisparity.Kind> {
        @Override
        public GroupDisparity.Kind convert(String word) {
            for (var kind : GroupDisparity.Kind.values()) {
                if (kind.word().equalsIgnoreCase(word.strip())) {
                    return kind;
                }
            }
            throw new TypeConversionException("The number is accuracy or nmae; found: " + word);
        }
    }
}
