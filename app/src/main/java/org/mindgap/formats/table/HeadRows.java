package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;

/**
 * Rows of the head of a file, cut at one delimiter and one quotation mark. Bounded by rows and by fields, so that a line
 * of a hundred thousand columns costs no more than a thousand lines of a hundred.
 *
 * @param rows without blank lines; the last one of a file that goes on is left out, since it may be cut off
 * @param quoted fields that stand in quotation marks
 * @param unclosed line of a quotation mark that is never closed in what was read, or 0
 * @param after line of a field that goes on behind its closing quotation mark, or 0
 */
record HeadRows(List<Row> rows, int quoted, long unclosed, long after) {
    static final int MOST_ROWS = 2000;
    private static final int MOST_FIELDS = 400_000;

    /** Lines that no text of an answer has; a quotation mark that is open so long was none. */
    private static final int LONG = 200;

    /** One row: the line it begins on, from 1, and its fields as they stand. */
    record Row(long line, List<String> fields) {
        /** Fields with something in them. */
        long filled() {
            return fields.stream().filter(f -> !f.isBlank()).count();
        }

        /** Fields without the empty ones at its end. */
        int length() {
            var length = fields.size();
            while (length > 0 && fields.get(length - 1).isBlank()) {
                length--;
            }
            return length;
        }
    }

    static HeadRows of(String text, boolean whole, int skipped, Delimiter delimiter, QuoteSign quote) {
        return new Cutter(text, whole, skipped + 1L, delimiter.sign(), quote.sign()).cut();
    }

    /** The number of fields that most rows have, the larger of two that are as frequent; 0 without rows. */
    int width() {
        var counts = new HashMap<Integer, Integer>();
        rows.forEach(r -> counts.merge(r.fields().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? Integer.compare(a.getKey(), b.getKey())
                        : Integer.compare(a.getValue(), b.getValue()))
                .map(java.util.Map.Entry::getKey)
                .orElse(0);
    }

    /** How many rows have as many fields. */
    long wide(int width) {
        return rows.stream().filter(r -> r.fields().size() == width).count();
    }

    /** Walks over the text once. */
    private static final class Cutter {
        private final String text;
        private final boolean whole;
        private final char delimiter;
        private final char quote;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private List<String> fields = new ArrayList<>();
        private long line;
        private long begun;
        private int all;
        private int quoted;
        private long unclosed;
        private long after;
        private int position;

        Cutter(String text, boolean whole, long line, char delimiter, char quote) {
            this.text = text;
            this.whole = whole;
            this.line = line;
            this.delimiter = delimiter;
            this.quote = quote;
        }

        HeadRows cut() {
            while (position < text.length() && rows.size() < MOST_ROWS && (all < MOST_FIELDS || rows.isEmpty())) {
                begun = line;
                row();
            }
            return new HeadRows(List.copyOf(rows), quoted, unclosed, after);
        }

        private void row() {
            fields = new ArrayList<>();
            var ended = false;
            while (!ended) {
                field.setLength(0);
                if (position < text.length() && text.charAt(position) == quote) {
                    inQuotes();
                }
                plain();
                fields.add(field.toString());
                ended = position >= text.length() || text.charAt(position) != delimiter;
                position++;
            }
            var cutOff = position > text.length() && !whole;
            if (position <= text.length()) {
                lineEnd();
            }
            var blank = fields.size() == 1 && fields.get(0).isEmpty();
            if (!blank && (!cutOff || rows.isEmpty())) {
                rows.add(new Row(begun, fields));
                all += fields.size();
            }
        }

        /** From behind a line's first end sign. */
        private void lineEnd() {
            if (text.charAt(position - 1) == '\r' && position < text.length() && text.charAt(position) == '\n') {
                position++;
            }
            line++;
        }

        private void inQuotes() {
            var opened = line;
            position++;
            while (position < text.length()) {
                var c = text.charAt(position);
                if (c == quote) {
                    if (position + 1 < text.length() && text.charAt(position + 1) == quote) {
                        position++;
                    } else {
                        position++;
                        closed();
                        return;
                    }
                } else if (c == '\r' || (c == '\n' && text.charAt(position - 1) != '\r')) {
                    line++;
                }
                field.append(c);
                position++;
            }
            if (unclosed == 0 && (whole || line - opened > LONG)) {
                unclosed = opened;
            }
        }

        private void closed() {
            quoted++;
            if (position < text.length() && isText(text.charAt(position)) && after == 0) {
                after = line;
            }
        }

        private void plain() {
            while (position < text.length() && isText(text.charAt(position))) {
                field.append(text.charAt(position));
                position++;
            }
        }

        private boolean isText(char c) {
            return c != delimiter && c != '\n' && c != '\r';
        }
    }
}
