package org.mindgap.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of figure files. */
public enum FigureFormat {
    SVG,
    PDF,
    PNG;

    /** The format that a file's name ends with. */
    public static Optional<FigureFormat> of(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> name.endsWith("." + f.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
