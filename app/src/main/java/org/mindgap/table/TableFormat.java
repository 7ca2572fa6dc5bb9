package org.mindgap.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of table files. */
public enum TableFormat {
    /** RFC 4180, all digits; no notes, which would be no rows. */
    CSV("csv"),
    /** For spreadsheets and the clipboard. */
    TSV("tsv"),
    /** A table of the packages booktabs and caption's usual classes. */
    LATEX("tex"),
    /** Pipes, as GitHub, Quarto and Pandoc read them. */
    MARKDOWN("md"),
    /** A page with a table, its caption and its notes. */
    HTML("html");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    /** How such a file's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a word or an ending: latex, tex. */
    public static Optional<TableFormat> of(String word) {
        var bare = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f.word().equals(bare) || f.ending.equals(bare))
                .findFirst();
    }
}
