package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.RankedRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
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
final class RankedCommand extends OneModelFigure {
    @Mixin
    CountriesOption countries;

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--topics", split = ",", paramLabel = "T", description = "Only questions of these topics.")
    List<String> topics = new ArrayList<>();

    @Option(
            names = "--asked",
            paramLabel = "none|country|group",
            converter = GapOptions.AskedWord.class,
            description = "Asked as no one in particular, someone from the country, someone of the group.")
    @Nullable
    AskedAs asked;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            converter = Top.class,
            description = "So many questions are drawn; the data file has all (default: ${DEFAULT-VALUE}).")
    int top;

    RankedCommand(Terminal terminal, Composition composition) {
        super(terminal, composition);
    }

    @Override
    List<String> questions() {
        return questions;
    }

    @Override
    Drawn draw(Survey one, StudyFile file) throws ProblemException {
        var terms = new SurveyTerms(one);
        var ids = new LinkedHashSet<String>();
        terms.questions(questions).stream().map(Question::id).forEach(ids::add);
        var choice = new OneModel(new WithYardsticks(file), one);
        var who = choice.model(model, ids);
        var how = choice.askedAs(asked, who, ids);
        var query = asked(countries.on(narrowed(OneModel.query(metric, people), ids)), one, file);
        var figure = builder(one, file)
                .ranked(
                        new RankedRequest(who.id(), how, terms.where(people.filter.pairs()), query, top),
                        JobContext.unwatched());
        if (figure.ranked().isEmpty()) {
            throw new ProblemException(Problem.error("cli.gaps-nothing"));
        }
        return new Drawn(figure.spec(), new FigureData(one).ranked(figure), FigureSize.TWO_COLUMNS);
    }

    private GapQuery narrowed(GapQuery query, Set<String> ids) {
        return GapQuery.of(query.metrics(), query.by())
                .where(query.where())
                .models(query.models())
                .questions(ids)
                .topics(Set.copyOf(topics))
                .with(query.policy())
                .weighted(query.weighted())
                .with(query.scope());
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
