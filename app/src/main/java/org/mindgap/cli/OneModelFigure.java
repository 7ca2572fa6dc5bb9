package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What figures of one group and one model have in common: whom they show, by which number, and where they go. */
abstract class OneModelFigure implements Callable<Integer> {
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

    @Mixin
    PeopleOptions people;

    @Option(names = "--model", paramLabel = "M", description = "The model, by name or id.")
    @Nullable
    String model;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "gap.points",
            converter = MetricOption.class,
            description = "The number that is drawn, or by which questions are ranked (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Mixin
    AnswerOptions answered;

    @Option(names = "--keep-failed", description = "Draws answers that failed the checks as a whole, too.")
    boolean keepFailed;

    @Mixin
    FigureOutput output;

    OneModelFigure(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public final Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var pairs = people.filter.pairs();
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(List.of(), pairs, questions()));
            var drawn = draw(one, file);
            output.write(drawn.spec(), drawn.data(), List.of(), drawn.size().widthMm(), terminal, composition);
            return 0;
        }
    }

    /**
     * A figure and its numbers.
     *
     * @param size where nothing else is asked for
     */
    record Drawn(FigureSpec spec, DataTable data, FigureSize size) {}

    /** The questions that are named, which choose the survey too. */
    abstract List<String> questions();

    /** The figure of the survey that has all that is named. */
    abstract Drawn draw(Survey one, StudyFile file) throws ProblemException;

    /** Draws them, with or without what failed the checks. */
    final FigureBuilder builder(Survey one, StudyFile file) {
        var all = new WithYardsticks(file);
        return new FigureBuilder(
                keepFailed ? GapCalculator.keepingFailed(one, all) : GapCalculator.of(one, all), all, Locale.ENGLISH);
    }

    /** For the answers that are chosen, with intervals where they are asked for. */
    final GapQuery asked(GapQuery query, Survey one, StudyFile file) throws ProblemException {
        var usual = query.with(answered.choice(one, new ModelTerms(file)));
        return uncertainty.uncertainty().map(usual::with).orElse(usual);
    }
}
