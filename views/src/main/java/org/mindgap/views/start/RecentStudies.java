package org.mindgap.views.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The studies opened last, newest first, in a small JSON file of the user's preferences folder. A file that cannot be
 * read counts as empty and is replaced at the next opening: it holds nothing but paths. Slow: called from jobs.
 */
public final class RecentStudies {
    private static final int KEPT = 8;
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    /** A study that was opened once. */
    public record Recent(Path path, boolean there) {}

    record Content(int version, List<String> studies) {}

    public RecentStudies(Path preferences) {
        this.file = preferences.resolve("recent-studies.json");
    }

    public synchronized List<Recent> list() throws IOException {
        return paths().stream().map(p -> new Recent(p, Files.isRegularFile(p))).toList();
    }

    /** Puts a study first. */
    public synchronized void opened(Path study) throws IOException {
        var all = new ArrayList<Path>();
        all.add(study.toAbsolutePath().normalize());
        paths().stream().filter(p -> !p.equals(all.get(0))).limit(KEPT - 1).forEach(all::add);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.write(
                temporary,
                json.writeValueAsBytes(
                        new Content(1, all.stream().map(Path::toString).toList())));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> paths() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return List.of();
        }
        Content content;
        try {
            content = json.readValue(Files.readAllBytes(file), Content.class);
        } catch (JsonProcessingException e) {
            return List.of();
        }
        var paths = new ArrayList<Path>();
        if (content != null && content.studies() != null) {
            for (var text : content.studies()) {
                try {
                    paths.add(Path.of(text));
                } catch (InvalidPathException e) {
                    continue; // written on another system
                }
            }
        }
        return paths;
    }
}
