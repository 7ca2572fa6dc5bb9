package org.mindgap.formats.answers.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.text.FileFacts;

/**
 * The runs in a folder and the folders in it.
 *
 * @param runs files to read, in the order of their names, each with the first reader that knows it
 * @param unknown names of files that no reader knows
 */
public record RunFolder(List<Run> runs, List<String> unknown) {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 20_000;

    /** A file, and who reads it. */
    public record Run(Path file, AnswersReader reader) {}

    public RunFolder {
        runs = List.copyOf(runs);
        unknown = List.copyOf(unknown);
    }

    /** Looks through a folder; files that are read together are one run, hidden ones are passed over. */
    public static RunFolder of(Path folder, List<AnswersReader> readers) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder, DEEPEST)) {
            files = walked.filter(Files::isRegularFile)
                    .filter(f -> !FileFacts.name(f).startsWith("."))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
        var runs = new ArrayList<Run>();
        var unknown = new ArrayList<String>();
        var done = new HashSet<Path>();
        for (var file : files) {
            var reader = reader(file, readers);
            if (reader.isEmpty()) {
                unknown.add(folder.relativize(file).toString());
            } else if (!done.contains(file.toAbsolutePath())) {
                var others = reader.get() instanceof RunReader run ? run.together(file) : List.of(file);
                // results stand for samples that are read by themselves; without samples they say what they lack
                if (others.contains(file) || others.isEmpty()) {
                    others.forEach(o -> done.add(o.toAbsolutePath()));
                    runs.add(new Run(file, reader.get()));
                }
            }
        }
        return new RunFolder(runs, unknown);
    }

    /** The runs of one kind in the folder of a file, itself first. */
    public static List<Path> beside(Path file, RunReader reader) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var alike = new ArrayList<Path>();
        alike.add(file);
        if (folder != null) {
            var together = new HashSet<Path>();
            reader.together(file).forEach(f -> together.add(f.toAbsolutePath()));
            of(folder, List.of(reader)).runs().stream()
                    .map(Run::file)
                    .filter(f -> !f.toAbsolutePath().equals(file.toAbsolutePath()))
                    .filter(f -> !together.contains(f.toAbsolutePath()))
                    .forEach(alike::add);
        }
        return alike;
    }

    private static Optional<AnswersReader> reader(Path file, List<AnswersReader> readers) throws IOException {
        for (var reader : readers) {
            if (reader.recognises(file)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }
}
