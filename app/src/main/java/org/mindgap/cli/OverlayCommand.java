package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
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

    @Mixin
    AnswerOptions answered;

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
            var choice = new OneModel(answers, one);
            var who = choice.model(model, List.of(id));
            var how = choice.askedAs(asked, who, List.of(id));
            var usual = OneModel.query(metric, people).with(answered.choice());
            var query = uncertainty.uncertainty().map(usual::with).orElse(usual);
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
}
