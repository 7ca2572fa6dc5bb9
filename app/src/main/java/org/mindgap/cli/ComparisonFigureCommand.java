package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.comparison.ComparisonFigures;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws two models or conditions on the same questions. */
@Command(
        name = "comparison",
        description = {
            "Draws two models, or one model under two conditions, on the same questions: both sides of each row, and a"
                    + " minus b with its interval of 95 %% and the margin; --also adds other pairs below, on the same axes.",
            "The options are those of mindgap compare."
        },
        footer = {
            "",
            "Example:",
            "  mindgap figure comparison --study S --a model=M,asked=group --b model=M,asked=none --by country,religion"
                    + " --margin 2 --out F.pdf",
            "  mindgap figure comparison --study S --a model=M,asked=group --b model=M,asked=none"
                    + " --also \"model=N,asked=group|model=N,asked=none\" --out F.pdf",
        })
final class ComparisonFigureCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    PairOptions pair;

    @Option(
            names = "--also",
            paramLabel = "A|B",
            description = "Another pair of sides, written as of --a and --b with a bar between; may be repeated. p is"
                    + " adjusted within each pair.")
    List<String> also = new ArrayList<>();

    @Mixin
    FigureOutput output;

    ComparisonFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        pair.check();
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, pair::fits);
            var models = new ModelTerms(file);
            var query = pair.query(one, terminal::problem);
            var pairs = new ArrayList<PairOptions.Sides>();
            pairs.add(pair.sides(models));
            for (var other : also) {
                pairs.add(pair.sides(other, models));
            }
            var compared = new ArrayList<ComparisonFigures.Compared>();
            for (var sides : pairs) {
                var result = pair.compare(one, file, query, sides);
                pair.notes(result, sides, models, terminal);
                compared.add(new ComparisonFigures.Compared(result, sides.first(), sides.second()));
            }
            if (compared.stream()
                    .flatMap(c -> c.result().rows().stream())
                    .allMatch(r -> r.test().isEmpty())) {
                return 1;
            }
            var figure = new ComparisonFigures(one, file, Locale.ENGLISH)
                    .of(compared, query, pair.margin == null ? Double.NaN : pair.margin, pair.adjust);
            output.write(
                    figure.spec(), figure.data(), List.of(), FigureSize.TWO_COLUMNS.widthMm(), terminal, composition);
            return 0;
        }
    }
}
