package org.mindgap.formats.microdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.Measure;

/**
 * A variable as a file describes it.
 *
 * @param name unique in its file
 * @param label what it is, or empty; it is no wording
 * @param width 0 for numbers, else the longest text in bytes of the file's encoding
 * @param format how numbers are meant to be printed, in the words of the program that wrote it: "F8.2", "DATE11", "%9.0g"
 * @param measure level of measurement, or nothing where the file does not say
 * @param roleInFile what SPSS calls role ("input", "target", ...), or empty; Mindgap's "use as" is something else
 * @param labels of values, in the file's order; values may lack one, and labels may stand for values that never occur
 * @param missing values declared missing
 * @param attributes further ones, by name
 * @param look how its column stands in the data window of the program that wrote the file
 */
public record Field(
        String name,
        String label,
        int width,
        String format,
        Optional<Measure> measure,
        String roleInFile,
        List<ValueLabel> labels,
        MissingValues missing,
        Map<String, List<String>> attributes,
        ColumnLook look) {

    public Field {
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A variable of whose column the file says nothing. */
    public Field(
            String name,
            String label,
            int width,
            String format,
            Optional<Measure> measure,
            String roleInFile,
            List<ValueLabel> labels,
            MissingValues missing,
            Map<String, List<String>> attributes) {
        this(name, label, width, format, measure, roleInFile, labels, missing, attributes, ColumnLook.NONE);
    }

    public boolean isText() {
        return width > 0;
    }
}
