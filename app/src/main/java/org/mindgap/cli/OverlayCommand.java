package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws people and a model on one question. */
@Command(
        name = "overlay",
        description = {
            "Draws the answers of people and of one model to one question.",
            "--where names the people. Model and way of asking need no naming where there is only one."
        })
final class OverlayCommand implements Callable<Integer> {
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

    @Option(names = "--question", required = true, paramLabel = "Q", description = "Id of the question.")
    String question;

    @Mixin
    PeopleOptions people;

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
            description = "The number above the bars (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Mixin
    FigureOutput output;

    OverlayCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var pairs = people.filter.pairs();
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(List.of(), pairs, List.of(question)));
            var terms = new SurveyTerms(one);
            var group = terms.where(pairs);
            var id = terms.question(question).id();
            var answers = new WithYardsticks(file);
            var who = model(answers, one);
            var how = askedAs(answers, one, who, id);
            var asked = query(people.policy, !people.unweighted);
            var query = uncertainty.uncertainty().map(asked::with).orElse(asked);
            var figure = FigureBuilder.of(one, file, Locale.ENGLISH).overlayFigure(who.id(), how, group, id, query);
            if (!figure.comparison().people().answered()) {
                throw new ProblemException(Problem.error("cli.overlay-nobody", id));
            }
            output.write(
                    figure.spec(),
                    new FigureData(one).overlay(figure),
                    List.of(),
                    FigureSize.ONE_COLUMN.widthMm(),
                    terminal,
                    composition);
            return 0;
        }
    }

    private GapQuery query(OptionPolicy policy, boolean weighted) {
        var usual = GapQuery.of(List.of(metric), List.of());
        return new GapQuery(
                usual.metrics(),
                usual.by(),
                usual.where(),
                usual.models(),
                usual.questions(),
                usual.topics(),
                policy,
                weighted,
                usual.scope());
    }

    private Model model(AnswerSource answers, Survey one) throws ProblemException {
        if (model != null) {
            return new ModelTerms(answers).model(model);
        }
        var models = answers.models().stream()
                .filter(m -> !m.kind().yardstick())
                .filter(m -> answers.answers(one.id(), m.id()).stream()
                        .anyMatch(a -> a.question().equals(question)))
                .toList();
        if (models.size() == 1) {
            return models.get(0);
        }
        throw new ProblemException(
                models.isEmpty()
                        ? Problem.error("cli.overlay-no-model", question)
                        : Problem.error(
                                "cli.overlay-several-models",
                                question,
                                models.stream().map(Model::name).collect(Collectors.joining(", "))));
    }

    private AskedAs askedAs(AnswerSource answers, Survey one, Model who, String id) throws ProblemException {
        if (asked != null) {
            return asked;
        }
        var ways = answers.answers(one.id(), who.id()).stream()
                .filter(a -> a.question().equals(id))
                .map(a -> a.condition().askedAs())
                .distinct()
                .sorted()
                .toList();
        if (ways.size() > 1) {
            throw new ProblemException(Problem.error(
                    "cli.overlay-several-asked",
                    who.name(),
                    ways.stream().map(AskedAs::word).collect(Collectors.joining(", "))));
        }
        return ways.isEmpty() ? AskedAs.NO_ONE : Objects.requireNonNull(ways.get(0));
    }
}
