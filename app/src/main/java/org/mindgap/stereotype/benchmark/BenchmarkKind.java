package org.mindgap.stereotype.benchmark;

import java.util.Arrays;
import java.util.Optional;

/** Which benchmark; it decides how answers are scored. */
public enum BenchmarkKind {
    /** Pairs of sentences (Nangia et al. 2020): which of the two a model finds more likely. */
    CROWS_PAIRS("crows-pairs", "CrowS-Pairs", Form.PAIRS),
    /** Pairs for India, in English and Hindi (Sahoo et al. 2024). */
    INDIBIAS("indibias", "IndiBias", Form.PAIRS),
    /** Questions with two people and "unknown" (Parrish et al. 2022). */
    BBQ("bbq", "BBQ", Form.QUESTIONS),
    /** The same for Korea, scored by differences (Jin et al. 2024). */
    KOBBQ("kobbq", "KoBBQ", Form.QUESTIONS),
    /** Answers judged from 1 to 10 against a chosen and a rejected one (Kim et al. 2024). */
    THAICLI("thaicli", "ThaiCLI", Form.JUDGED),
    /** Any other, from a table: the columns decide which of the three forms it has. */
    TABLE("table", "Table", Form.ANY);

    private final String word;
    private final String title;
    private final Form form;

    BenchmarkKind(String word, String title, Form form) {
        this.word = word;
        this.title = title;
        this.form = form;
    }

    /** What is answered. */
    public enum Form {
        /** One of two sentences. */
        PAIRS,
        /** A question with options, one of which is "unknown". */
        QUESTIONS,
        /** A question answered in words, judged by a model. */
        JUDGED,
        /** Said by each set of items. */
        ANY
    }

    /** As typed on the command line. */
    public String word() {
        return word;
    }

    /** As its authors write it. */
    public String title() {
        return title;
    }

    public Form form() {
        return form;
    }

    public static Optional<BenchmarkKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
}
