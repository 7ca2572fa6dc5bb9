package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.answers.harness.HarnessReader;
import org.mindgap.formats.answers.inspect.InspectReader;
import org.mindgap.formats.benchmark.BbqReader;
import org.mindgap.formats.benchmark.BenchmarkReader;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.formats.benchmark.FileSource;
import org.mindgap.formats.benchmark.KobbqReader;
import org.mindgap.formats.benchmark.KobbqSurvey;
import org.mindgap.formats.benchmark.KobbqTemplates;
import org.mindgap.formats.benchmark.PairsReader;
import org.mindgap.formats.benchmark.RecordsReader;
import org.mindgap.formats.benchmark.TableReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.ScoreQuery;
import org.mindgap.stereotype.benchmark.Slice;

/** Files of bias benchmarks: read, and whatever came of it scored. */
final class BenchmarkTarget implements FuzzTarget {
    static final Map<BenchmarkReader, BenchmarkKind> READERS = readers();

    private final BenchmarkReader reader;
    private final BenchmarkKind kind;
    private final List<Seeds.Seed> seeds;

    BenchmarkTarget(BenchmarkReader reader, BenchmarkKind kind, Seeds seeds) throws IOException {
        this.reader = reader;
        this.kind = kind;
        this.seeds = seeds.of("benchmark", reader.format());
    }

    private static Map<BenchmarkReader, BenchmarkKind> readers() {
        var readers = new LinkedHashMap<BenchmarkReader, BenchmarkKind>();
        readers.put(new BbqReader(), BenchmarkKind.BBQ);
        readers.put(new PairsReader(), BenchmarkKind.CROWS_PAIRS);
        readers.put(new KobbqReader(), BenchmarkKind.KOBBQ);
        readers.put(new KobbqTemplates(), BenchmarkKind.KOBBQ);
        readers.put(new KobbqSurvey(), BenchmarkKind.KOBBQ);
        readers.put(new TableReader(), BenchmarkKind.TABLE);
        readers.put(new RecordsReader(new HarnessReader()), BenchmarkKind.BBQ);
        readers.put(new RecordsReader(new InspectReader()), BenchmarkKind.BBQ);
        return readers;
    }

    @Override
    public String name() {
        return "benchmark " + reader.format();
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return seeds;
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        reader.recognises(file);
        var request = BenchmarkRequest.of(file, kind);
        var read = reader.read(
                new BenchmarkRequest(
                        file,
                        kind,
                        plain ? Optional.empty() : Optional.of("m"),
                        request.method(),
                        request.language(),
                        request.beside(),
                        request.name(),
                        request.known()),
                JobContext.unwatched());
        Sentences.require(read.problems());
        var scores = new BenchmarkScores(FileSource.of(read, List.of()))
                .of(ScoreQuery.everything().by(Set.of(Slice.By.values())), JobContext.unwatched());
        for (var score : scores) {
            if (score.defined() == Double.isNaN(score.value())) {
                throw new Finding(score.measure() + " of " + score.value() + " is " + score.state());
            }
        }
        return Ending.IMPORTED;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
