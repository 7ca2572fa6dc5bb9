package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What divides the people of a file, for respondents and published shares alike. */
final class DividingOptions {
    @ArgGroup
    @Nullable
    Country country;

    @Option(names = "--religion", paramLabel = "VAR", description = "The variable with the religion.")
    @Nullable
    String religion;

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "VAR",
            description = "Another variable that divides people; may be given several times.")
    List<String> groups = new ArrayList<>();

    /** Where the country stands. */
    static final class Country {
        @Option(
                names = "--country",
                required = true,
                paramLabel = "VAR",
                description = "The variable with the country.")
        @Nullable
        String variable;

        @Option(
                names = "--country-is",
                required = true,
                paramLabel = "CODE",
                description = "The country of everybody, where the file has no such variable.")
        @Nullable
        String code;
    }

    Optional<String> country() {
        return Optional.ofNullable(country).map(c -> c.variable);
    }

    Optional<String> countryIs() {
        return Optional.ofNullable(country).map(c -> c.code);
    }

    Optional<String> religion() {
        return Optional.ofNullable(religion);
    }
}
