package org.mindgap.cli;

import java.util.Locale;
import org.mindgap.survey.OptionPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The human side: who, with which weight, over which answers. */
final class PeopleOptions {
    @Mixin
    Filter filter;

    @Option(
            names = "--options",
            paramLabel = "substantive|all|as-published",
            defaultValue = "substantive",
            converter = PolicyWord.class,
            description = {
                "Over which answers shares are taken: without don't know and refused (the default), or all.",
                "as-published repeats published scripts: don't know and refused are answers, and the last steps of a"
                        + " scale."
            })
    OptionPolicy policy;

    @Option(names = "--unweighted", description = "Counts every respondent once, whatever the weight.")
    boolean unweighted;

    /** Reads substantive, all or as-published. */
    static final class PolicyWord implements ITypeConverter<OptionPolicy> {
        @Override
        public OptionPolicy convert(String word) {
            for (var policy : OptionPolicy.values()) {
                if (policy.name().equals(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                    return policy;
                }
            }
            throw new TypeConversionException("Options are substantive, all or as-published; found: " + word);
        }
    }
}
