package org.mindgap.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSource;

/**
 * Answers to a benchmark by what people type: models and prompt formats.
 *
 * @param title of the benchmark, for sentences
 */
record BenchmarkTerms(List<BenchmarkSeries> all, String title) {
    BenchmarkTerms {
        all = List.copyOf(all);
    }

    /** Of some sets of a study. */
    static BenchmarkTerms of(BenchmarkSource source, Set<String> sets, String title) {
        return new BenchmarkTerms(
                source.series().stream().filter(s -> sets.contains(s.set())).toList(), title);
    }

    /**
     * Answers of some models under some prompt formats, whatever the case; of all where none is named.
     *
     * @throws ProblemException with what there is, where there is nothing of one that is named
     */
    List<BenchmarkSeries> series(List<String> models, List<String> prompts) throws ProblemException {
        if (all.isEmpty()) {
            throw new ProblemException(Problem.error("benchmark.no-answers", title));
        }
        var ofModels = named(all, BenchmarkSeries::model, models, "cli.benchmark-model-unknown");
        return named(ofModels, BenchmarkSeries::prompt, prompts, "cli.benchmark-prompt-unknown");
    }

    private List<BenchmarkSeries> named(
            List<BenchmarkSeries> from, Function<BenchmarkSeries, String> name, List<String> words, String problem)
            throws ProblemException {
        for (var word : words) {
            if (from.stream().map(name).noneMatch(word::equalsIgnoreCase)) {
                var there = from.stream()
                        .map(name)
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
                throw new ProblemException(Problem.error(problem, word, title, there.isEmpty() ? "-" : there));
            }
        }
        return words.isEmpty()
                ? from
                : from.stream()
                        .filter(s -> words.stream().anyMatch(name.apply(s)::equalsIgnoreCase))
                        .toList();
    }
}
