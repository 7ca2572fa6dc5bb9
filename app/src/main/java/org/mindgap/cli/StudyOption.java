package org.mindgap.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The study a command works on. */
final class StudyOption {
    @Option(names = "--study", required = true, paramLabel = "STUDY", description = "The study file, NAME.mindgap.")
    Path file;
}
