package org.mindgap.cli;

import java.util.Locale;
import java.util.Optional;
import org.mindgap.gap.Uncertainty;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Option;

/** How intervals of gaps are computed. */
final class UncertaintyOptions {
    @Option(
            names = "--replicates",
            paramLabel = "B",
            defaultValue = "1000",
            description =
                    "Replicates of the survey behind floors and intervals, where the survey brings none of its own;"
                            + " at least 100. 0: no intervals.")
    int replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of every draw. The same seed gives the same numbers.")
    long seed;

    @Option(
            names = "--items",
            paramLabel = "auto|fixed|sampled",
            defaultValue = "auto",
            description = "Whether intervals are of these questions (fixed) or of questions like these (sampled). auto:"
                    + " sampled from five questions on.")
    String items;

    /** Nothing where no replicates are wanted. */
    Optional<Uncertainty> uncertainty() throws ProblemException {
        if (replicates == 0) {
            return Optional.empty();
        }
        if (replicates < Uncertainty.FEWEST) {
            throw new ProblemException(Problem.error("cli.replicates", replicates, Uncertainty.FEWEST));
        }
        return Optional.of(new Uncertainty(replicates, seed, kind()));
    }

    private Uncertainty.Items kind() throws ProblemException {
        return switch (items.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> Uncertainty.Items.USUAL;
            case "fixed" -> Uncertainty.Items.FIXED;
            case "sampled" -> Uncertainty.Items.SAMPLED;
            default -> throw new ProblemException(Problem.error("cli.items", items));
        };
    }
}
