package org.mindgap.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
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
final class OverlayCommand extends OneModelFigure {
    @Mixin
    CountriesOption countries;

    @Option(names = "--question", required = true, paramLabel = "Q", description = "Id of the question.")
    String question;

    @Option(
            names = "--asked",
            paramLabel = "none|country|group",
            converter = GapOptions.AskedWord.class,
            description = "Asked as no one in particular, someone from the country, someone of the group.")
    @Nullable
    AskedAs asked;

    OverlayCommand(Terminal terminal, Composition composition) {
        super(terminal, composition);
    }

    @Override
    List<String> questions() {
        return List.of(question);
    }

    @Override
    Drawn draw(Survey one, StudyFile file) throws ProblemException {
        var terms = new SurveyTerms(one);
        var group = terms.where(people.filter.pairs());
        var id = terms.question(question).id();
        var choice = new OneModel(new WithYardsticks(file), one);
        var who = choice.model(model, List.of(id));
        var how = choice.askedAs(asked, who, List.of(id));
        var query = asked(countries.on(OneModel.query(metric, people)), one, file);
        var figure = builder(one, file).overlayFigure(who.id(), how, group, id, query);
        if (!figure.comparison().people().answered()) {
            throw new ProblemException(Problem.error("cli.overlay-nobody", id));
        }
        return new Drawn(figure.spec(), new FigureData(one).overlay(figure), FigureSize.ONE_COLUMN);
    }
}
