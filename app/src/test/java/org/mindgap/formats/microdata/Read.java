package org.mindgap.formats.microdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** A file read whole, its cells as texts: "" where there is nothing. */
public record Read(Dictionary dictionary, Microdata.Columns columns) {

    public static Read of(MicrodataReader reader, Path file) throws IOException, ProblemException {
        var data = reader.open(file, Optional.empty());
        var all = IntStream.range(0, data.dictionary().fields().size())
                .mapToObj(i -> new Microdata.Wanted(i, true))
                .toList();
        return new Read(data.dictionary(), data.read(all, JobContext.unwatched()));
    }

    public Field field(String name) {
        return dictionary.field(name).orElseThrow();
    }

    public List<String> cells(String name) {
        var cells = columns.columns().get(dictionary.fields().indexOf(field(name)));
        List<String> texts = new ArrayList<>();
        for (var row = 0; row < cells.size(); row++) {
            texts.add(text(cells, row));
        }
        return texts;
    }

    public double sum(String name) {
        return cells(name).stream()
                .filter(t -> !t.isEmpty() && !t.startsWith("."))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static String text(Cells cells, int row) {
        if (cells instanceof Cells.Coded coded) {
            var position = coded.index().at(row);
            return position < 0 ? "" : CodeText.of(coded.dictionary()[position]);
        }
        if (cells instanceof Cells.Texts texts) {
            var position = texts.index().at(row);
            return position < 0 ? "" : texts.dictionary().get(position);
        }
        var value = ((Cells.Numbers) cells).values().at(row);
        return Double.isNaN(value) ? "" : CodeText.of(value);
    }
}
