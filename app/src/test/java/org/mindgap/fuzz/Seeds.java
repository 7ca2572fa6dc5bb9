package org.mindgap.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Small valid files of each kind, in {@code src/test/resources/fuzz}: {@code survey/FORMAT}, {@code answers/FORMAT} and
 * {@code codebook/KIND} hold them. What stands beside them is no seed: {@code request.properties} (what a user would
 * say: weight, country, religion, groups, model), {@code survey.csv} (published shares that answers are matched to; else
 * the one in {@code answers}), {@code input.jsonl} (what a batch asked), {@code responses.csv} (the respondents of a codebook), {@code codebook.*} (of a survey).
 */
final class Seeds {
    private static final Set<String> BESIDE =
            Set.of("request.properties", "survey.csv", "responses.csv", "input.jsonl");

    private final Path root;

    private Seeds(Path root) {
        this.root = root;
    }

    /** A file to change, and the ending of its name. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Seed(String name, byte[] bytes) {
        String ending() {
            var dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot);
        }
    }

    static Seeds ofResources() {
        var found = Seeds.class.getResource("/fuzz");
        if (found == null) {
            throw new IllegalStateException("src/test/resources/fuzz is not on the class path");
        }
        try {
            return new Seeds(Path.of(found.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kinds of codebook that have a folder. */
    List<String> codebooks() throws IOException {
        try (var folders = Files.list(root.resolve("codebook"))) {
            return folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** @throws IllegalStateException with what to add, where there is no seed */
    List<Seed> of(String kind, String format) throws IOException {
        var folder = root.resolve(kind).resolve(format);
        var seeds = new ArrayList<Seed>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var name = file.getFileName().toString();
                    if (!BESIDE.contains(name) && !name.startsWith("codebook.")) {
                        seeds.add(new Seed(name, Files.readAllBytes(file)));
                    }
                }
            }
        }
        if (seeds.isEmpty()) {
            throw new IllegalStateException(
                    "The reader “" + format + "” has no file to be fuzzed with: put at least one"
                            + " small valid file into app/src/test/resources/fuzz/" + kind + "/" + format
                            + (kind.equals("answers")
                                    ? ", and the shares of the survey that it answers, as survey.csv, beside it"
                                    : ""));
        }
        return seeds;
    }

    /** What the user says besides the file; empty where nothing stands there. */
    Properties request(String kind, String format) throws IOException {
        var said = new Properties();
        var file = root.resolve(kind).resolve(format).resolve("request.properties");
        if (Files.exists(file)) {
            try (var text = Files.newBufferedReader(file)) {
                said.load(text);
            }
        }
        return said;
    }

    /** A file beside the seeds, else the one of the same name a folder up. */
    Path beside(String kind, String format, String name) {
        var near = root.resolve(kind).resolve(format).resolve(name);
        return Files.exists(near) ? near : root.resolve(kind).resolve(name);
    }

    /** The codebook of a survey's seeds, or nothing. */
    List<Path> codebook(String format) throws IOException {
        try (var files = Files.list(root.resolve("survey").resolve(format))) {
            return files.filter(f -> f.getFileName().toString().startsWith("codebook."))
                    .sorted()
                    .toList();
        }
    }
}
