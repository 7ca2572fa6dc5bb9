package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.ReplicateRequest;
import org.mindgap.formats.survey.ReplicateScales;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.ReplicateShares;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Replicate weights that a file brings. */
final class ReplicateOptions {
    @Option(
            names = "--replicates",
            split = ",",
            paramLabel = "NAME|'RW*'",
            description = "Replicate weights: names of columns, * standing for any letters. Full weights, each in the"
                    + " place of the weight.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--replicate-kind",
            paramLabel = "jk1|jkn|brr|fay|bootstrap",
            converter = Kind.class,
            description = "How they were made, as the survey's documentation says.")
    ReplicateShares.@Nullable Method kind;

    @Option(names = "--fay", paramLabel = "RHO", description = "Fay's rho, at least 0 and below 1.")
    @Nullable
    Double fay;

    @Option(
            names = "--replicate-scales",
            paramLabel = "N,N|FILE",
            description = "Factor of each replicate in a variance, or one for all; jkn needs them.")
    @Nullable
    String scales;

    ReplicateRequest request() throws ProblemException, IOException {
        return new ReplicateRequest(
                columns,
                Optional.ofNullable(kind),
                fay == null ? OptionalDouble.empty() : OptionalDouble.of(fay),
                scales == null ? List.of() : ReplicateScales.of(scales));
    }

    /** Reads jk1, jkn, brr, fay or bootstrap. */
    static final class Kind implements ITypeConverter<ReplicateShares.Method> {
        @Override
        public ReplicateShares.Method convert(String word) {
            return Stream.of(ReplicateShares.Method.values())
                    .filter(ReplicateShares.Method::supplied)
                    .filter(m -> m.word().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "Replicates are of the kind jk1, jkn, brr, fay or bootstrap; found: " + word));
        }
    }
}
