package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.formats.text.FileFacts;

/** Tells tables written as text from other files. */
public final class TableFiles {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab");
    private static final int HEAD = 64 * 1024;

    private TableFiles() {}

    /** Whether the name says that a file is a table. */
    public static boolean named(Path file) {
        var name = FileFacts.name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Whether the first 64 KiB are text that is neither JSON nor XML, in whichever characters, and its first line or its
     * name make it a table.
     */
    public static boolean recognises(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        var head = HeadBytes.of(file, HEAD);
        var text = HeadText.of(head, EncodingGuess.of(head, Optional.empty()).value());
        var start = text.text().strip();
        if (start.isEmpty()
                || start.startsWith("{")
                || start.startsWith("[")
                || start.startsWith("<")
                || text.nulLine() > 0) {
            return false;
        }
        return named(file) || text.firstLine().matches(".*[,;\t|].*");
    }
}
