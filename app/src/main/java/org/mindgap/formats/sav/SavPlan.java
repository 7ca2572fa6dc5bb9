package org.mindgap.formats.sav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Field;

/** The variables of a file to be written: short names, widths in UTF-8, segments of very long texts. */
final class SavPlan {
    static final int LONGEST_TEXT = 32_767;
    private final List<Column> columns = new ArrayList<>();

    /**
     * A variable.
     *
     * @param shortName of at most eight letters and digits
     * @param width 0 for numbers
     * @param piece where it begins in a case, from 0
     */
    record Column(Field field, Cells cells, String shortName, int width, int piece) {
        int segments() {
            return width == 0 ? 1 : SavColumn.segments(width);
        }

        /** Width of one of its segments. */
        int segmentWidth(int segment) {
            if (segments() == 1) {
                return width;
            }
            return segment < segments() - 1 ? SavColumn.SEGMENT : width - segment * SavColumn.SEGMENT_STEP;
        }

        /** Bytes of the text that stand in one of its segments. */
        int segmentBytes(int segment) {
            return segments() == 1
                    ? width
                    : Math.max(0, Math.min(SavColumn.SEGMENT, width - segment * SavColumn.SEGMENT));
        }

        int pieces() {
            var pieces = 0;
            for (var s = 0; s < segments(); s++) {
                pieces += Math.max(1, (segmentWidth(s) + 7) / 8);
            }
            return pieces;
        }

        String segmentName(int segment) {
            return segment == 0
                    ? shortName
                    : shortName + "_" + Integer.toString(segment, 36).toUpperCase(java.util.Locale.ROOT);
        }
    }

    SavPlan(List<Field> fields, List<Cells> cells) {
        var piece = 0;
        for (var i = 0; i < fields.size(); i++) {
            var column = new Column(
                    fields.get(i),
                    cells.get(i),
                    "V" + Integer.toString(i + 1, 36).toUpperCase(java.util.Locale.ROOT),
                    width(fields.get(i), cells.get(i)),
                    piece);
            columns.add(column);
            piece += column.pieces();
        }
    }

    List<Column> columns() {
        return columns;
    }

    private static int width(Field field, Cells cells) {
        if (!field.isText()) {
            return 0;
        }
        var longest = field.width();
        if (cells instanceof Cells.Texts texts) {
            for (var text : texts.dictionary()) {
                longest = Math.max(longest, bytes(text));
            }
        }
        for (var label : field.labels()) {
            longest = Math.max(longest, bytes(label.code()));
        }
        for (var code : field.missing().codes()) {
            longest = Math.max(longest, bytes(code));
        }
        return Math.min(LONGEST_TEXT, longest);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
