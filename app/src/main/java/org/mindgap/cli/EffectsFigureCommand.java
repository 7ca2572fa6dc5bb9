package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.compare.mixed.RandomEffects;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.EffectFigures;
import org.mindgap.figure.comparison.GroupEffectFigures;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the effects of a regression. */
@Command(
        name = "effects",
        description = {
            "Draws the coefficients of a regression with their intervals of 95 %%, or the own effects of groups.",
            "The options are those of mindgap fit."
        },
        footer = {
            "",
            "Example:",
            "  mindgap figure effects cells.csv --formula \"alignment ~ consistency + language + (1 | model)\""
                    + " --out F.pdf",
            "  mindgap figure effects cells.csv --formula \"alignment ~ consistency + (1 | model)\" --groups model"
                    + " --out F.pdf",
        })
final class EffectsFigureCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    FitOptions options;

    @Option(
            names = "--groups",
            paramLabel = "GROUP[,EFFECT]",
            description = "Of a mixed model: the own effects of these groups, as the formula names them, and of the"
                    + " first thing that differs, or of EFFECT.")
    @Nullable
    String groups;

    @Mixin
    FigureOutput output;

    EffectsFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var fit = options.fit(terminal);
        var name = FileFacts.name(options.file);
        var figure = groups == null ? new EffectFigures(Locale.ENGLISH).of(fit, name) : own(fit, name, groups);
        var said = options.made.effects(figure);
        output.write(said.spec(), said.data(), List.of(), FigureSize.ONE_COLUMN.widthMm(), terminal, composition);
        return 0;
    }

    private static ComparedFigure<EffectsSpec> own(Fit fit, String file, String named) throws ProblemException {
        var parts = named.split(",", 2);
        var random = fit.mixed().map(MixedModel::random).orElse(List.of());
        for (var term = 0; term < random.size(); term++) {
            var effects = random.get(term).effects();
            var effect = parts.length < 2 ? 0 : effects.indexOf(parts[1].strip());
            if (random.get(term).group().equals(parts[0].strip()) && effect >= 0) {
                return new GroupEffectFigures(Locale.ENGLISH).of(fit, file, term, effect);
            }
        }
        throw new ProblemException(Problem.error("compare.no-own-effects", named, told(random)));
    }

    /** "model ((Intercept), x); language ((Intercept))". */
    private static String told(List<RandomEffects> random) {
        return random.isEmpty()
                ? "—"
                : random.stream()
                        .map(r -> r.group() + " (" + String.join(", ", r.effects()) + ")")
                        .collect(Collectors.joining("; "));
    }
}
