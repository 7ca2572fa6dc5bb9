package org.mindgap.formats.benchmark;

import java.util.List;
import java.util.Map;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.PeopleSaid;
import org.mindgap.stereotype.benchmark.PromptFormat;

/**
 * What a benchmark file holds.
 *
 * @param set which items it belongs to
 * @param items with ids unique in the file
 * @param answers by series
 * @param people what a human survey said, where the file has one
 * @param problems kept problems, in the order of the file
 * @param counts how often each code came, kept or not
 * @param prompts words in which items can be put to models, where the file has them
 */
public record BenchmarkFile(
        BenchmarkSet set,
        List<BenchmarkItem> items,
        List<SeriesAnswers> answers,
        List<PeopleSaid> people,
        List<Problem> problems,
        Map<String, Integer> counts,
        List<PromptFormat> prompts) {

    public BenchmarkFile {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
        prompts = List.copyOf(prompts);
    }

    /** A file without prompts. */
    public BenchmarkFile(
            BenchmarkSet set,
            List<BenchmarkItem> items,
            List<SeriesAnswers> answers,
            List<PeopleSaid> people,
            List<Problem> problems,
            Map<String, Integer> counts) {
        this(set, items, answers, people, problems, counts, List.of());
    }

    /** Answers of one series. */
    public record SeriesAnswers(BenchmarkSeries series, List<BenchmarkAnswer> answers) {

        public SeriesAnswers {
            answers = List.copyOf(answers);
        }
    }
}
