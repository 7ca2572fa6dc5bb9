package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.text.FormatChoice;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;

/** The kinds of benchmark file that can be read. */
public final class BenchmarkFormats {

    /** Readers for a benchmark, in the order in which they are asked. */
    public List<BenchmarkReader> readers(BenchmarkKind kind) {
        return switch (kind) {
            case BBQ -> List.of(new BbqReader());
            default -> List.of();
        };
    }

    /**
     * The reader for a file of a benchmark.
     *
     * @throws ProblemException where none recognises the file
     */
    public BenchmarkReader choose(BenchmarkKind kind, Path file) throws IOException, ProblemException {
        return new FormatChoice<>(readers(kind), BenchmarkReader::format, BenchmarkReader::recognises)
                .choose(file, FormatChoice.AUTO);
    }
}
