package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

/** Draws one question asked of one model in every way it was asked. */
@Command(
        name = "asked-as",
        description = {
            "Draws the answers of people and of one model to one question, a panel for each way it was asked.",
            "--where names the people. The model needs no naming where there is only one."
        })
final class MultiplesCommand implements Callable<Integer> {
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
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "gap.points",
            converter = MetricOption.class,
            description = "The number above the bars (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Mixin
    FigureOutput output;

    MultiplesCommand(Terminal terminal, Composition composition) {
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
            var id = terms.question(question).id();
            var who = new OneModel(new WithYardsticks(file), one).model(model, List.of(id));
            var usual = OneModel.query(metric, people).with(answered.choice());
            var query = uncertainty.uncertainty().map(usual::with).orElse(usual);
            var figure = FigureBuilder.of(one, file, Locale.ENGLISH).multiples(who.id(), terms.where(pairs), id, query);
            if (!figure.overlays().get(0).comparison().people().answered()) {
                throw new ProblemException(Problem.error("cli.overlay-nobody", id));
            }
            output.write(
                    figure.spec(),
                    new FigureData(one).multiples(figure),
                    List.of(),
                    FigureSize.TWO_COLUMNS.widthMm(),
                    terminal,
                    composition);
            return 0;
        }
    }
}
