package org.mindgap.formats.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.Method;

/**
 * A file and what somebody says of it.
 *
 * @param file what is read
 * @param kind which benchmark
 * @param model name of the model where the file does not say, or instead of what it says
 * @param method how the file's scores were found, where it does not say
 * @param language of the items, BCP 47, where the file does not say
 * @param beside a file that belongs to it: BBQ's additional_metadata.csv, KoBBQ's samples; or nothing
 * @param name name of the benchmark, for tables of any benchmark; the file's name where nobody says
 * @param known items that the study has, by the id of a set
 */
public record BenchmarkRequest(
        Path file,
        BenchmarkKind kind,
        Optional<String> model,
        Optional<Method> method,
        Optional<String> language,
        Optional<Path> beside,
        Optional<String> name,
        Function<String, List<BenchmarkItem>> known) {

    /** Nothing said, nothing known. */
    public static BenchmarkRequest of(Path file, BenchmarkKind kind) {
        return new BenchmarkRequest(
                file,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                set -> List.of());
    }
}
