package org.mindgap.cli;

import java.util.List;
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

/** Draws one question asked of one model in every way it was asked. */
@Command(
        name = "asked-as",
        description = {
            "Draws the answers of people and of one model to one question, a panel for each way it was asked.",
            "--where names the people. The model needs no naming where there is only one."
        })
final class MultiplesCommand extends OneModelFigure {
    @Mixin
    CountriesOption countries;

    @Option(names = "--question", required = true, paramLabel = "Q", description = "Id of the question.")
    String question;

    MultiplesCommand(Terminal terminal, Composition composition) {
        super(terminal, composition);
    }

    @Override
    List<String> questions() {
        return List.of(question);
    }

    @Override
    Drawn draw(Survey one, StudyFile file) throws ProblemException {
        var terms = new SurveyTerms(one);
        var id = terms.question(question).id();
        var who = new OneModel(new WithYardsticks(file), one).model(model, List.of(id));
        var query = asked(countries.on(OneModel.query(metric, people)), one, file);
        var figure = builder(one, file).multiples(who.id(), terms.where(people.filter.pairs()), id, query);
        if (!figure.overlays().get(0).comparison().people().answered()) {
            throw new ProblemException(Problem.error("cli.overlay-nobody", id));
        }
        return new Drawn(figure.spec(), new FigureData(one).multiples(figure), FigureSize.TWO_COLUMNS);
    }
}
