package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.formats.benchmark.BenchmarkFormats;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.stereotypes.BenchmarkBringer;

/** Brings files of benchmarks into studies that are files. */
final class FiledBenchmarks implements BenchmarkBringer {
    private final BenchmarkFormats formats;

    FiledBenchmarks(BenchmarkFormats formats) {
        this.formats = formats;
    }

    @Override
    public List<BenchmarkKind> kinds(Path file) throws IOException {
        var kinds = new ArrayList<BenchmarkKind>();
        for (var kind : BenchmarkKind.values()) {
            for (var reader : formats.readers(kind)) {
                if (!kinds.contains(kind) && reader.recognises(file)) {
                    kinds.add(kind);
                }
            }
        }
        if (kinds.contains(BenchmarkKind.TABLE) && !judged(file)) {
            kinds.remove(BenchmarkKind.THAICLI); // the same reader, for tables of any benchmark
        }
        return kinds;
    }

    /** Whether a table's first row names judgements or references. */
    private static boolean judged(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var head = lines.readLine();
            return head != null && (head.contains("judged") || head.contains("rejected"));
        }
    }

    @Override
    public BenchmarkFile bring(
            OpenStudy study, Path file, BenchmarkKind kind, Optional<Path> beside, String model, JobContext context)
            throws IOException, ProblemException {
        if (!(study instanceof FiledStudy filed)) {
            throw new IllegalArgumentException("not a study in a file: " + study.path());
        }
        var target = filed.file().benchmarks();
        var request = new BenchmarkRequest(
                file,
                kind,
                Optional.of(model.strip()).filter(m -> !m.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                beside,
                Optional.empty(),
                target::items);
        var read = formats.choose(kind, file).read(request, context);
        target.add(read, FileFacts.name(file), FileFacts.sha256(file), context);
        return read;
    }
}
