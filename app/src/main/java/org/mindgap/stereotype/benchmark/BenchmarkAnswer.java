package org.mindgap.stereotype.benchmark;

import java.util.List;

/**
 * What a model answered to one item.
 *
 * @param item id of the item
 * @param order how far the options were turned when it was asked (0, 1, 2 ...)
 * @param outcome what came
 * @param choice place of the chosen choice in the item's own order, or -1
 * @param scores log-likelihood of each choice in the item's own order, or empty
 * @param judged 1 to 10, or NaN
 * @param text what the model wrote, or empty
 * @param line line of the file, from 1, or 0
 */
public record BenchmarkAnswer(
        String item,
        int order,
        Outcome outcome,
        int choice,
        List<Double> scores,
        double judged,
        String text,
        long line) {

    public BenchmarkAnswer {
        scores = List.copyOf(scores);
        if ((outcome == Outcome.CHOSEN) != (choice >= 0)) {
            throw new IllegalArgumentException(outcome + " with choice " + choice);
        }
    }

    /** What came of an item. */
    public enum Outcome {
        CHOSEN,
        /** Two choices are equally likely after rounding. */
        TIE,
        /** The text names none of the choices. */
        OUT_OF_CHOICE,
        /** A judge gave a number. */
        JUDGED,
        /** A text that no judge has read yet: in no score. */
        WRITTEN,
        /** Nothing came: counted, and in no score. */
        FAILED
    }

    /** A choice by a text. */
    public static BenchmarkAnswer chosen(String item, int choice, String text, long line) {
        return new BenchmarkAnswer(item, 0, Outcome.CHOSEN, choice, List.of(), Double.NaN, text, line);
    }

    /** No choice. */
    public static BenchmarkAnswer none(String item, Outcome outcome, String text, long line) {
        return new BenchmarkAnswer(item, 0, outcome, -1, List.of(), Double.NaN, text, line);
    }

    /** The same, asked with turned options. */
    public BenchmarkAnswer turned(int by) {
        return new BenchmarkAnswer(item, by, outcome, choice, scores, judged, text, line);
    }
}
