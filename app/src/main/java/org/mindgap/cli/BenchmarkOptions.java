package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.Method;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which benchmark, and what somebody says of a file of it. */
final class BenchmarkOptions {
    @Option(
            names = "--benchmark",
            required = true,
            paramLabel = "crows-pairs|indibias|bbq|kobbq|thaicli|table",
            converter = KindWord.class,
            description = "Which benchmark; it decides how answers are scored.")
    BenchmarkKind kind = BenchmarkKind.TABLE;

    @Option(names = "--model", paramLabel = "NAME", description = "The model's name, where the file does not say it.")
    @Nullable
    String model;

    @Option(
            names = "--method",
            paramLabel = "WORD",
            converter = MethodWord.class,
            description = "How the file's results were found, where it does not say: masked, causal, forced-choice,"
                    + " generated, option-probability, judged, unstated. With run, of pairs: forced-choice or causal.")
    @Nullable
    Method method;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "With table: the benchmark's name; the file's name where nothing is said.")
    @Nullable
    String name;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the items, where the file does not say.")
    @Nullable
    String language;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "A file that belongs to it: BBQ's additional_metadata.csv (which option names the stereotyped"
                    + " group), KoBBQ's samples or templates.")
    @Nullable
    Path beside;

    BenchmarkFile read(Composition composition, Path file, Function<String, List<BenchmarkItem>> known)
            throws IOException, ProblemException {
        var request = new BenchmarkRequest(
                file,
                kind,
                Optional.ofNullable(model),
                Optional.ofNullable(method),
                Optional.ofNullable(language),
                Optional.ofNullable(beside),
                Optional.ofNullable(name),
                known);
        return composition.benchmarks().choose(kind, file).read(request, JobContext.unwatched());
    }

    /** Reads a benchmark's word. */
    static final class KindWord implements ITypeConverter<BenchmarkKind> {
        @Override
        public BenchmarkKind convert(String word) {
            return BenchmarkKind.of(word.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("Benchmarks are "
                            + Arrays.stream(BenchmarkKind.values())
                                    .map(BenchmarkKind::word)
                                    .collect(Collectors.joining(", "))
                            + "; found: " + word));
        }
    }

    /** Reads a method's word. */
    static final class MethodWord implements ITypeConverter<Method> {
        @Override
        public Method convert(String word) {
            return Method.of(word.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("Methods are "
                            + Arrays.stream(Method.values()).map(Method::word).collect(Collectors.joining(", "))
                            + "; found: " + word));
        }
    }
}
