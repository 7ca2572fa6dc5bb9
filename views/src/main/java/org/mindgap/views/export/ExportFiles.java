package org.mindgap.views.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureFormat;
import org.mindgap.report.FigureFiles;
import org.mindgap.table.TableFormat;

/** What the files of a figure are called. */
final class ExportFiles {
    private ExportFiles() {}

    /** Figure, numbers and caption; the figure first. */
    static List<Path> of(@Nullable Path folder, String name, FigureFormat format, @Nullable TableFormat table) {
        var file = Path.of(safe(name) + "." + format.name().toLowerCase(Locale.ROOT));
        return FigureFiles.names(folder == null ? file : folder.resolve(file), Optional.ofNullable(table));
    }

    /** A name that is one on every system: letters, digits, dash, underscore and single blanks. */
    static String safe(String name) {
        var safe = name.strip().replaceAll("[^\\p{L}\\p{M}\\p{N} _-]+", "-");
        return safe.isEmpty() ? "figure" : safe;
    }
}
