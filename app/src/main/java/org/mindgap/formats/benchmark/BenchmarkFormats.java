package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.answers.harness.HarnessReader;
import org.mindgap.formats.answers.inspect.InspectReader;
import org.mindgap.formats.text.FormatChoice;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;

/** The kinds of benchmark file that can be read. */
public final class BenchmarkFormats {

    /** Readers for a benchmark, in the order in which they are asked. */
    public List<BenchmarkReader> readers(BenchmarkKind kind) {
        var samples = new RecordsReader(new HarnessReader());
        return switch (kind) {
            case BBQ -> List.of(samples, new RecordsReader(new InspectReader()), new BbqReader());
            case CROWS_PAIRS, INDIBIAS -> List.of(samples, new PairsReader());
            case KOBBQ -> List.of(new KobbqReader(), new KobbqTemplates(), new KobbqSurvey(), new KobbqPrompts());
            case THAICLI, TABLE -> List.of(new TableReader());
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
