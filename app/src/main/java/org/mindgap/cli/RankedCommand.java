package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.RankedRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Draws the questions on which a model and a group are furthest apart. */
@Command(
        name = "questions",
        description = {
            "Draws the questions of one group and one model, the largest sure gap first.",
            "--where names the people. Model and way of asking need no naming where there is only one."
        })
final class RankedCommand implements Callable<Integer> {
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

    @Mixin
    AnswerOptions answered;

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--topics", split = ",", paramLabel = "T", description = "Only questions of these topics.")
    List<String> topics = new ArrayList<>();

    @Option(names = "--model", paramLabel = "M", description = "The model, by name or id.")
    @Nullable
    String model;

    @Option(
            names = "--asked",
            paramLabel = "none|country|group",
            converter = GapOptions.AskedWord.class,
            description = "Asked as no one in particular, someone from the country, someone of the group.")
    @Nullable
    AskedAs asked;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "gap.points",
            converter = MetricOption.class,
            description = "The number that is ranked (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            converter = Top.class,
            description = "So many questions are drawn; the data file has all (default: ${DEFAULT-VALUE}).")
    int top;

    @Mixin
    FigureOutput output;

    RankedCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var pairs = people.filter.pairs();
            var one =
                    new SurveyChoice(file).one(survey.name, s -> new SurveyTerms(s).knows(List.of(), pairs, questions));
            var terms = new SurveyTerms(one);
            var ids = new LinkedHashSet<String>();
            terms.questions(questions).stream().map(Question::id).forEach(ids::add);
            var choice = new OneModel(new WithYardsticks(file), one);
            var who = choice.model(model, ids);
            var how = choice.askedAs(asked, who, ids);
            var usual = narrowed(OneModel.query(metric, people), ids).with(answered.choice());
            var query = uncertainty.uncertainty().map(usual::with).orElse(usual);
            var figure = FigureBuilder.of(one, file, Locale.ENGLISH)
                    .ranked(new RankedRequest(who.id(), how, terms.where(pairs), query, top), JobContext.unwatched());
            if (figure.ranked().isEmpty()) {
                throw new ProblemException(Problem.error("cli.gaps-nothing"));
            }
            output.write(
                    figure.spec(),
                    new FigureData(one).ranked(figure),
                    List.of(),
                    FigureSize.TWO_COLUMNS.widthMm(),
                    terminal,
                    composition);
            return 0;
        }
    }

    private GapQuery narrowed(GapQuery query, Set<String> ids) {
        return new GapQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.models(),
                ids,
                Set.copyOf(topics),
                query.policy(),
                query.weighted(),
                query.scope());
    }

    /** How many questions. */
    static final class Top implements ITypeConverter<Integer> {
        private static final int MOST = 200;

        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                throw new TypeConversionException("Between 1 and 200 questions are drawn; found: " + text);
            }
            return Integer.parseInt(text);
        }
    }
}
