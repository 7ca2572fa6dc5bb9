package org.mindgap.cli;

import org.mindgap.survey.OptionPolicy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The human side: who, with which weight, over which answers. */
final class PeopleOptions {
    @Mixin
    Filter filter;

    @Option(
            names = "--options",
            paramLabel = "substantive|all",
            defaultValue = "substantive",
            description = "Over which answers shares are taken: without don't know and refused (the default), or all.")
    OptionPolicy policy;

    @Option(names = "--unweighted", description = "Counts every respondent once, whatever the weight.")
    boolean unweighted;
}
