package org.mindgap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;

/** A file of made-up respondents: codes as in surveys, ten decimals of three places, ten of all. */
record SurveyFilesMade(String name, int rows, int variables) {

    /** Writes NAME.sav with our own writer, unless it is there. */
    void write(Path folder) throws IOException {
        var file = folder.resolve(name + ".sav");
        if (Files.exists(file)) {
            return;
        }
        var random = new SplittableRandom(20261122);
        var codes = new int[] {1, 2, 3, 4, 5, 98, 99};
        List<Field> fields = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        var labels = List.of(
                new ValueLabel("1", "Strongly agree"),
                new ValueLabel("2", "Agree"),
                new ValueLabel("3", "Neither"),
                new ValueLabel("4", "Disagree"),
                new ValueLabel("5", "Strongly disagree"),
                new ValueLabel("98", "Don't know"),
                new ValueLabel("99", "Refused"));
        for (var v = 0; v < variables; v++) {
            var draft = new NumberDraft();
            var coded = v < variables - 20;
            for (var row = 0; row < rows; row++) {
                if (!coded) {
                    draft.add(v < variables - 10 ? Math.rint(random.nextDouble() * 1e6) / 1e3 : random.nextDouble());
                } else if (v % 3 == 0 && random.nextInt(20) == 0) {
                    draft.addNothing();
                } else {
                    draft.add(codes[random.nextInt(codes.length)]);
                }
            }
            fields.add(new Field(
                    "v" + (v + 1),
                    coded ? "Question " + (v + 1) : "",
                    0,
                    coded ? "F8.0" : "F12.6",
                    Optional.of(coded ? Measure.NOMINAL : Measure.SCALE),
                    "",
                    coded ? labels : List.of(),
                    coded ? new MissingValues(List.of("98", "99"), Optional.empty()) : MissingValues.NONE,
                    Map.of()));
            cells.add(draft.cells());
        }
        var origin = new FileOrigin(
                "SPSS", "", "", "INVENTED", "UTF-8", FileOrigin.EncodingFrom.FORMAT, OptionalLong.of(rows));
        try (var out = Files.newOutputStream(file)) {
            new SavWriter(out)
                    .write(
                            new Dictionary(origin, fields, Optional.empty(), List.of(), Map.of(), List.of()),
                            cells,
                            JobContext.unwatched());
        }
    }
}
