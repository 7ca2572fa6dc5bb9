package org.mindgap.stereotype.benchmark;

import java.util.List;

/**
 * Answers of one model to the items of one set under one prompt format. Series are never pooled.
 *
 * @param id unique in a study
 * @param set id of the {@link BenchmarkSet}
 * @param model name of the model
 * @param prompt prompt format in the file's words, or empty
 * @param method how answers came about
 * @param judge who judged, or empty
 * @param repeat number of a repetition by the same judge, from 1
 * @param details what the file says of the run: digest, server, dates; or empty
 * @param file name of the file it was read from
 */
public record BenchmarkSeries(
        String id,
        String set,
        String model,
        String prompt,
        Method method,
        String judge,
        int repeat,
        String details,
        String file) {

    /** Model, prompt format and judge, as shown. */
    public String name() {
        var asked = prompt.isEmpty() ? model : model + ", " + prompt;
        if (judge.isEmpty()) {
            return asked;
        }
        return asked + ", judged by " + judge + (repeat > 1 ? " (" + repeat + ")" : "");
    }

    /** Series of a set that count: texts that nobody judged are left out where they are there once more with judgements. */
    public static List<BenchmarkSeries> counted(BenchmarkSource source, String set) {
        var every = source.series().stream().filter(s -> s.set().equals(set)).toList();
        return every.stream().filter(s -> !s.judgedElsewhere(every)).toList();
    }

    private boolean judgedElsewhere(List<BenchmarkSeries> all) {
        return method == Method.JUDGED
                && judge.isEmpty()
                && all.stream()
                        .anyMatch(o -> !o.judge().isEmpty()
                                && o.model().equals(model)
                                && o.prompt().equals(prompt));
    }

    /** The same under another id. */
    public BenchmarkSeries withId(String other) {
        return new BenchmarkSeries(other, set, model, prompt, method, judge, repeat, details, file);
    }
}
