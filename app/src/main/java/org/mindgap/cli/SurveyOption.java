package org.mindgap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which survey of the study is meant. */
final class SurveyOption {
    @Option(
            names = "--survey",
            paramLabel = "NAME|ID",
            description = "Which survey of the study; needed where several fit. Lists show all without it.")
    @Nullable
    String name;
}
