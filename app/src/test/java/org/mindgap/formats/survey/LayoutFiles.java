package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.job.JobContext;

/** Small SPSS files of invented people in the layout of some survey. */
public final class LayoutFiles {
    private final List<Field> fields = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    /** A variable; labels as "1=Yes". */
    public LayoutFiles add(String name, String label, double[] values, String... labels) {
        return add(name, label, MissingValues.NONE, values, labels);
    }

    public LayoutFiles add(String name, String label, MissingValues missing, double[] values, String... labels) {
        var all = new ArrayList<ValueLabel>();
        for (var text : labels) {
            var equals = text.indexOf('=');
            all.add(new ValueLabel(text.substring(0, equals), text.substring(equals + 1)));
        }
        fields.add(new Field(name, label, 0, "F8.2", Optional.empty(), "", all, missing, Map.of()));
        columns.add(values);
        return this;
    }

    /** The same people for names alone, so that a file has the variables by which it is known. */
    public LayoutFiles named(String... names) {
        for (var name : names) {
            add(name, "", new double[] {1, 2, 3, 4});
        }
        return this;
    }

    public Dictionary dictionary() {
        var origin = new FileOrigin("SPSS", "", "", "", "UTF-8", FileOrigin.EncodingFrom.FORMAT, OptionalLong.of(4));
        return new Dictionary(origin, fields, Optional.empty(), List.of(), Map.of(), List.of());
    }

    public Path write(Path file) throws IOException {
        var cells = new ArrayList<Cells>();
        for (var column : columns) {
            var draft = new NumberDraft();
            for (var value : column) {
                draft.add(value);
            }
            cells.add(draft.cells());
        }
        try (var out = Files.newOutputStream(file)) {
            new SavWriter(out).write(dictionary(), cells, JobContext.unwatched());
        }
        return file;
    }
}
