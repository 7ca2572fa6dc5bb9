package org.mindgap.cli;

import org.mindgap.stats.LonelyStrata;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is done with strata of a single unit. */
final class LonelyOption {
    @Option(
            names = "--lonely",
            paramLabel = "adjust|average|remove|certainty|collapse",
            defaultValue = "adjust",
            converter = LonelyWord.class,
            description = {
                "What is done with a stratum of a single cluster, which tells nothing of the variation within it: its"
                        + " cluster is compared with the mean of all (adjust, the default), it counts as the average of"
                        + " the other strata, adds nothing (remove), was certain to be drawn (certainty), or is joined"
                        + " with the stratum before it in the file (collapse).",
                "The first four give the numbers of R's survey.lonely.psu."
            })
    LonelyStrata lonely;

    /** Reads adjust, average, remove, certainty or collapse. */
    static final class LonelyWord implements ITypeConverter<LonelyStrata> {
        @Override
        public LonelyStrata convert(String word) {
            return LonelyStrata.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "Strata of one cluster: adjust, average, remove, certainty or collapse; found: " + word));
        }
    }
}
