package org.mindgap.formats.answers.map;

import java.util.Map;

/**
 * Where a value is taken from.
 *
 * @param kind what holds it
 * @param of the JSON pointer of a field ({@code /metadata/country}), or the value itself; empty for file and folder
 * @param values what values stand for ("1": "Buddhist"); one that is not listed stands for itself
 */
public record MapSource(Kind kind, String of, Map<String, String> values) {

    /** What holds a value. */
    public enum Kind {
        FIELD,
        /** The file's name without its ending. */
        FILE,
        /** The name of the folder that the file is in. */
        FOLDER,
        /** The same for all answers. */
        VALUE
    }

    public MapSource {
        values = Map.copyOf(values);
    }

    public static MapSource field(String pointer) {
        return new MapSource(Kind.FIELD, pointer, Map.of());
    }

    public static MapSource value(String value) {
        return new MapSource(Kind.VALUE, value, Map.of());
    }

    /** What a value stands for. */
    public String meant(String value) {
        return values.getOrDefault(value, value);
    }
}
