package org.mindgap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ScoreQuery;
import org.mindgap.stereotype.benchmark.Slice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which scores of which benchmark a figure shows. */
final class BenchmarkFigureOptions {
    @Option(
            names = "--benchmark",
            required = true,
            paramLabel = "crows-pairs|indibias|bbq|kobbq|thaicli|table",
            converter = BenchmarkOptions.KindWord.class,
            description = "Which benchmark, as the study has it.")
    BenchmarkKind benchmark = BenchmarkKind.TABLE;

    @Option(names = "--name", paramLabel = "NAME", description = "With table: which of several, by its name.")
    @Nullable
    String name;

    @Option(
            names = "--measure",
            paramLabel = "WORD",
            converter = MeasureWord.class,
            description = "Which score: prefers-stereotype, ambiguous-bias, disambiguated-accuracy and so on, as in the"
                    + " column measure of benchmark score. Usually the one that the benchmark is known for.")
    @Nullable
    Measure measure;

    @Option(names = "--prompt", split = ",", paramLabel = "P", description = "Only these prompt formats.")
    List<String> prompts = new ArrayList<>();

    /** The set of the benchmark in a study. */
    BenchmarkSet set(BenchmarkSource source) throws ProblemException {
        return source.sets().stream()
                .filter(s -> s.kind() == benchmark)
                .filter(s -> name == null || s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error("benchmark.no-answers", benchmark.title())));
    }

    Measure measure(BenchmarkSet set) {
        return measure == null ? Measure.headline(set) : measure;
    }

    /**
     * Scores of a set, divided; of models whose name is one of these, or of all where none is named.
     *
     * @throws ProblemException with what there is, where a model or prompt format that is named has no answers
     */
    List<BenchmarkScore> scores(BenchmarkSource source, BenchmarkSet set, List<String> models, Set<Slice.By> by)
            throws ProblemException {
        var series = BenchmarkTerms.of(source, Set.of(set.id()), set.name()).series(models, prompts);
        return new BenchmarkScores(source)
                .of(ScoreQuery.everything().of(series::contains).by(by), JobContext.unwatched());
    }

    /** Reads a measure's word. */
    static final class MeasureWord implements ITypeConverter<Measure> {
        @Override
        public Measure convert(String word) {
            var bare = word.strip().toLowerCase(Locale.ROOT);
            return Arrays.stream(Measure.values())
                    .filter(m -> m.word().equals(bare))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("Measures are "
                            + Arrays.stream(Measure.values()).map(Measure::word).collect(Collectors.joining(", "))
                            + "; found: " + word));
        }
    }
}
