package org.mindgap.views.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** A small SPSS file of invented people: weighted, with a religion, a date of interview and two questions. */
public final class SavFiles {
    private static final double[][] PEOPLE = {
        {1, 1, 1.0, 1, 1}, {2, 1, 1.0, 2, 2}, {3, 2, 0.5, 2, 1}, {4, 2, 2.0, 1, 98}, {5, 1, 1.0, 1, 2}
    };

    private SavFiles() {}

    /** Writes it, in UTF-8 as the writer does. */
    public static Path write(Path file) throws IOException {
        var yesNo = List.of(new ValueLabel("1", "Yes"), new ValueLabel("2", "No"), new ValueLabel("98", "Don’t know"));
        var fields = List.of(
                field("caseid", "", List.of()),
                field("relig", "", List.of(new ValueLabel("1", "Moon"), new ValueLabel("2", "Sun"))),
                field("wt", "", List.of()),
                field("q1", "Does the sun matter?", yesNo),
                field("q2", "Ist der Mond schön?", yesNo));
        return write(file, fields, Optional.of("wt"));
    }

    /** A file with the variables by which those of the World Values Survey, wave 7, are known; no weight of its own. */
    public static Path writeWvs(Path file) throws IOException {
        var places = List.of(new ValueLabel("1", "Northland"), new ValueLabel("2", "Southland"));
        return write(
                file,
                List.of(
                        field("B_COUNTRY", "Country code", places),
                        field("A_YEAR", "", List.of()),
                        field("W_WEIGHT", "", List.of()),
                        field(
                                "Q1",
                                "Important: family",
                                List.of(
                                        new ValueLabel("-1", "Don't know"),
                                        new ValueLabel("1", "Very"),
                                        new ValueLabel("2", "Not"))),
                        field("Q289", "Religion", List.of(new ValueLabel("1", "Moon"), new ValueLabel("2", "Sun")))),
                Optional.empty());
    }

    private static Path write(Path file, List<Field> fields, Optional<String> weight) throws IOException {
        var cells = new ArrayList<Cells>();
        for (var column = 0; column < fields.size(); column++) {
            var draft = new NumberDraft();
            for (var person : PEOPLE) {
                draft.add(person[column]);
            }
            cells.add(draft.cells());
        }
        var origin = new FileOrigin(
                "SPSS", "", "", "Invented people", "UTF-8", FileOrigin.EncodingFrom.FILE, OptionalLong.of(5));
        try (var out = Files.newOutputStream(file)) {
            new SavWriter(out)
                    .write(
                            new Dictionary(origin, fields, weight, List.of(), Map.of(), List.of()),
                            cells,
                            JobContext.unwatched());
        }
        return file;
    }

    /** The same, but saying of its texts that they are in another character set than they are. */
    public static Path writeSaying(Path file, String wrong) throws IOException {
        write(file);
        var bytes = Files.readAllBytes(file);
        var said = "UTF-8".getBytes(StandardCharsets.US_ASCII);
        var instead = wrong.getBytes(StandardCharsets.US_ASCII);
        if (instead.length != said.length) {
            throw new IllegalArgumentException("as long as UTF-8");
        }
        for (var i = 0; i + said.length <= bytes.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + said.length), said)) {
                System.arraycopy(instead, 0, bytes, i, instead.length);
            }
        }
        return Files.write(file, bytes);
    }

    private static Field field(String name, String label, List<ValueLabel> labels) {
        return new Field(name, label, 0, "F8.2", Optional.empty(), "input", labels, MissingValues.NONE, Map.of());
    }
}
