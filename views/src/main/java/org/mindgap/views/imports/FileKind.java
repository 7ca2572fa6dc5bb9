package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is by its name's ending. */
public enum FileKind {
    STUDY,
    /** Text that may be a survey or model answers: the readers look inside. */
    TEXT,
    /** SPSS or Stata: brings its own dictionary. */
    DATA,
    /** An archive with a survey in it. */
    ARCHIVE,
    /** Known, and not opened yet. */
    LATER,
    OTHER;

    public static FileKind of(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".mindgap")) {
            return STUDY;
        }
        if (ends(name, List.of(".csv", ".json", ".jsonl", ".ndjson", ".tsv", ".tab", ".txt", ".eval"))) {
            return TEXT;
        }
        if (ends(name, List.of(".sav", ".zsav", ".por", ".dta"))) {
            return DATA;
        }
        if (name.endsWith(".zip")) {
            return ARCHIVE;
        }
        return name.endsWith(".gz") ? LATER : OTHER;
    }

    private static boolean ends(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
