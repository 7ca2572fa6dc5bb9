package org.mindgap.formats.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The presets that there are: those that come with Mindgap, and the user's own. Slow: reads files.
 *
 * @param folder where own presets are, one JSON file each; it need not be there
 */
public record Presets(Path folder) {
    private static final String ENDING = ".json";
    private static final List<String> COMING_WITH_MINDGAP = List.of(
            "pew-india-2019-20",
            "pew-south-southeast-asia-2022",
            "pew-east-asia-2023",
            "wvs-7",
            "evs-wvs-joint",
            "gss",
            "afrobarometer");

    /** Own presets by name, then those that come with Mindgap. An own one that cannot be read is left out. */
    public List<Preset> all() {
        var all = new ArrayList<>(own());
        for (var id : COMING_WITH_MINDGAP) {
            if (all.stream().noneMatch(p -> p.id().equals(id))) {
                all.add(bundled(id));
            }
        }
        return List.copyOf(all);
    }

    /** Those that fit a file, the closest first; own ones before others that ask for as much. */
    public List<Preset> fitting(Dictionary dictionary) {
        return all().stream()
                .filter(p -> p.fingerprint().fits(dictionary))
                .sorted(Comparator.comparingInt((Preset p) -> -p.fingerprint().size()))
                .toList();
    }

    /**
     * The preset of an id or name, or the one in a file.
     *
     * @throws ProblemException naming those that there are
     */
    public Preset named(String word) throws IOException, ProblemException {
        if (word.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return PresetFile.read(Path.of(word));
        }
        var known = all();
        for (var preset : known) {
            if (preset.id().equalsIgnoreCase(word) || preset.name().equalsIgnoreCase(word)) {
                return preset;
            }
        }
        throw new ProblemException(Problem.error(
                "formats.preset-unknown",
                word,
                String.join(", ", known.stream().map(Preset::id).toList())));
    }

    /** Keeps one of the user's own under its id; what was there under it is replaced. */
    public Path keep(Preset preset) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(preset.id() + ENDING);
        var half = Files.createTempFile(folder, ".preset-", ".tmp");
        try {
            Files.writeString(half, PresetFile.write(preset), StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        return file;
    }

    private List<Preset> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted()
                    .map(Presets::readable)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed holds nothing that could be offered
        }
    }

    private static Optional<Preset> readable(Path file) {
        try {
            return Optional.of(PresetFile.read(file));
        } catch (IOException | ProblemException e) {
            return Optional.empty();
        }
    }

    private static Preset bundled(String id) {
        var path = "/org/mindgap/formats/presets/" + id + ENDING;
        try (var in = Objects.requireNonNull(Presets.class.getResourceAsStream(path), path)) {
            return PresetFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), id + ENDING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
