package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files as they come from others, kept beside the project; never part of it. Long ones are cut at a line's end. */
final class RealFiles {
    private static final int LONGEST = 48 * 1024;
    private static final int LARGEST = 8 << 20;
    private static final int LARGEST_BINARY = 256 * 1024;
    private static final Pattern BINARY = Pattern.compile(".*\\.(?:sav|zsav|dta|por)");
    private static final Pattern TEXT = Pattern.compile(".*\\.(?:csv|tsv|json|jsonl|xml)");

    private final Optional<Path> folder;

    /** @param folder may not exist */
    RealFiles(Optional<Path> folder) {
        this.folder = folder.filter(Files::isDirectory);
    }

    /** Whether a reader would take a file. */
    interface Taste {
        boolean likes(Path file) throws IOException;
    }

    List<Seeds.Seed> of(Taste reader) throws IOException {
        var found = new ArrayList<Seeds.Seed>();
        if (folder.isEmpty()) {
            return found;
        }
        try (var files = Files.walk(folder.get())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                var most = BINARY.matcher(name).matches()
                        ? LARGEST_BINARY
                        : TEXT.matcher(name).matches() ? LARGEST : -1;
                if (Files.size(file) <= most && reader.likes(file)) {
                    found.add(new Seeds.Seed(name, beginning(Files.readAllBytes(file), name)));
                }
            }
        }
        return found;
    }

    private static byte[] beginning(byte[] whole, String name) {
        if (whole.length <= LONGEST
                || BINARY.matcher(name).matches()
                || name.endsWith(".json")
                || name.endsWith(".xml")) {
            return whole;
        }
        var end = LONGEST;
        while (end > 1 && whole[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(whole, end);
    }
}
