package org.mindgap.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads UTF-8 and nothing else. */
public final class Utf8Reader extends StrictReader {

    public Utf8Reader(InputStream in) {
        super(in, StandardCharsets.UTF_8);
    }

    /** Opens a file; the caller closes it. */
    public static Utf8Reader open(Path file) throws IOException {
        return new Utf8Reader(Files.newInputStream(file));
    }
}
