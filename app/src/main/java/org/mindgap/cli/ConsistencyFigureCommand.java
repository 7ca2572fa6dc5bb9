package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mindgap.compare.consistency.HumanBand;
import org.mindgap.compare.consistency.Response;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.Words;
import org.mindgap.figure.comparison.ConsistencyFigures;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws how consistent models are, and how near to people. */
@Command(
        name = "consistency",
        description = {
            "Draws, for each language and model, whether responses to one question are alike, beside the band of people"
                    + " where it is given, and how near to people they are: of a CSV file with a free response in each"
                    + " row, or of a study's own answers.",
            "The options are those of mindgap consistency."
        },
        footer = {
            "",
            "Example:",
            "  mindgap figure consistency scores.csv --coder-noise 0.045 --out F.pdf",
            "  mindgap figure consistency scores.csv --band da=0.71:0.86,en=0.66:0.82 --out F.pdf",
        })
final class ConsistencyFigureCommand implements Callable<Integer> {
    private static final Pattern BAND = Pattern.compile("([^=]{1,99})=(-?[01]?\\.?\\d{1,9}):(-?[01]?\\.?\\d{1,9})");

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    ResponseOptions responses;

    @Option(
            names = "--band",
            split = ",",
            paramLabel = "LANGUAGE=LOWEST:HIGHEST",
            description =
                    "How consistent groups of people are who speak it, as mindgap polarity --what band prints it.")
    List<String> bands = new ArrayList<>();

    @Option(
            names = "--group-size",
            paramLabel = "K",
            defaultValue = "10",
            description = "Respondents in each random group of the bands. Default: ${DEFAULT-VALUE}.")
    int size;

    @Option(
            names = "--draws",
            paramLabel = "B",
            defaultValue = "100",
            description = "Pairs of random groups of the bands. Default: ${DEFAULT-VALUE}.")
    int draws;

    @Option(names = "--invented", description = "Says that the responses are invented.")
    boolean invented;

    @Mixin
    FigureOutput output;

    ConsistencyFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        responses.check();
        bands();
        return responses.read(terminal, this::draw);
    }

    private int draw(List<Response> given, String file, String made) throws ProblemException, IOException {
        var how = responses.how();
        var rows = ConsistencyFigures.inOrder(how.rows(given), given);
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-responses"));
        }
        var said = invented && made.isEmpty() ? new Words(Locale.ENGLISH).text("invented.caption.both") : made;
        var figure = new ConsistencyFigures(Locale.ENGLISH).of(rows, how, bands(), file, said);
        output.write(figure.spec(), figure.data(), List.of(), FigureSize.ONE_COLUMN.widthMm(), terminal, composition);
        return 0;
    }

    private Map<String, HumanBand> bands() throws ProblemException {
        var all = new LinkedHashMap<String, HumanBand>();
        for (var text : bands) {
            var found = BAND.matcher(text.strip());
            if (!found.matches()) {
                throw new ProblemException(Problem.error("compare.band-given", text));
            }
            var lowest = Double.parseDouble(found.group(2));
            var highest = Double.parseDouble(found.group(3));
            if (lowest > highest || lowest < -1 || highest > 1) {
                throw new ProblemException(Problem.error("compare.band-given", text));
            }
            var none = Double.NaN;
            all.put(
                    found.group(1),
                    new HumanBand(2 * size, size, draws, none, lowest, none, highest, none, none, none));
        }
        return all;
    }
}
