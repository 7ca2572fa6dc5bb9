package org.mindgap.formats.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BenchmarkSource;

/** A file that was read, to be scored without a study. */
public final class FileSource implements BenchmarkSource {
    private final BenchmarkFile file;
    private final List<BenchmarkItem> items;

    private FileSource(BenchmarkFile file, List<BenchmarkItem> items) {
        this.file = file;
        this.items = items;
    }

    /** The answers of a file to its items and those that were there before it. */
    public static FileSource of(BenchmarkFile file, List<BenchmarkItem> known) {
        Map<String, BenchmarkItem> items = new LinkedHashMap<>();
        Stream.concat(known.stream(), file.items().stream()).forEach(i -> items.put(i.id(), i));
        return new FileSource(file, List.copyOf(items.values()));
    }

    @Override
    public List<BenchmarkSet> sets() {
        return List.of(file.set());
    }

    @Override
    public List<BenchmarkItem> items(String set) {
        return items;
    }

    @Override
    public List<BenchmarkSeries> series() {
        return file.answers().stream().map(BenchmarkFile.SeriesAnswers::series).toList();
    }

    @Override
    public List<BenchmarkAnswer> answers(String series) {
        return file.answers().stream()
                .filter(a -> a.series().id().equals(series))
                .findFirst()
                .map(BenchmarkFile.SeriesAnswers::answers)
                .orElse(List.of());
    }
}
