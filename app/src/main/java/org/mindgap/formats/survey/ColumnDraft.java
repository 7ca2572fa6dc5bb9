package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mindgap.formats.microdata.CellTexts;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Index;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.LookAlike;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.survey.Column;

/**
 * A column of a respondent file while its rows are read: codes through a dictionary, and numbers once there are more
 * different ones than a question could have. A text column with more different texts than that is free text, which is
 * counted and not kept. Memory grows with the rows that were read and with nothing that the file says of itself.
 */
final class ColumnDraft {
    /** More different values than this are numbers or free text. */
    static final int MOST_CODES = 1000;

    private static final Pattern SEVERAL = Pattern.compile("-?\\d{1,4}(?:\\s*[,;|]\\s*-?\\d{1,4}|\\s+-?\\d{1,4})+");
    private static final int FIRST = 256;

    private final boolean unbounded;
    private final NumberStyle style;
    private Index index = new Index();
    private double[] values = new double[0];
    private final List<String> dictionary = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int[] counts = new int[16];
    private int rows;
    private boolean numbers;
    private boolean freeText;
    /** Whether the value that is being taken is no number in the style of its file. */
    private boolean foreign;

    /** First lines of codes that are not told from others by looking at them. */
    private final Map<String, Long> lines = new HashMap<>();

    /** How often a code had blanks around it, by its position. */
    private final Map<Integer, Integer> blanks = new HashMap<>();

    private boolean rowsAreLines = true;

    /** Whether its texts are the missing values of Stata, and all others numbers. */
    private boolean lettered;

    private long severalLine;
    private long textLine;
    private long numberLine;
    private int texts;

    /** @param unbounded whether any number of different values is kept as codes (ids, strata, clusters) */
    ColumnDraft(boolean unbounded) {
        this(unbounded, NumberStyle.PLAIN);
    }

    /**
     * @param style how its numbers are written; codes that are numbers are kept as programs write them, so that
     *     {@code 1.000} and {@code 809,57} are 1000 and 809.57
     */
    ColumnDraft(boolean unbounded, NumberStyle style) {
        this.unbounded = unbounded;
        this.style = style;
    }

    /** A column that was read as a whole. */
    static ColumnDraft of(Cells cells, boolean unbounded) {
        var draft = new ColumnDraft(unbounded);
        draft.rowsAreLines = false;
        draft.lettered = cells instanceof Cells.Coded;
        var texts = new CellTexts(cells);
        if (cells instanceof Cells.FreeText free) {
            draft.rows = free.size();
            draft.freeText = true;
            draft.texts = free.different();
            draft.textLine = 0;
        } else if (cells instanceof Cells.Numbers numbers && !unbounded) {
            draft.numbers = true;
            draft.values = numbers.values().toArray();
            draft.rows = numbers.size();
        } else if (!unbounded && texts.dictionary().size() > MOST_CODES) {
            draft.overflowed(cells, texts);
        } else if (!draft.adopt(cells, texts.dictionary())) {
            draft = new ColumnDraft(unbounded);
            draft.rowsAreLines = false;
            draft.lettered = cells instanceof Cells.Coded;
            for (var row = 0; row < cells.size(); row++) {
                draft.add(texts.at(row), row + 1L);
            }
        }
        return draft;
    }

    /** Takes codes as they are, without a copy, where they come in the order of their dictionary and without blanks. */
    private boolean adopt(Cells cells, List<String> words) {
        var source = cells instanceof Cells.Coded coded
                ? coded.index()
                : cells instanceof Cells.Texts texts ? texts.index() : new Index();
        if (source.size() != cells.size()
                || words.stream().anyMatch(w -> w.isEmpty() || !w.equals(w.strip()))
                || words.stream().distinct().count() != words.size()) {
            return false;
        }
        for (var row = 0; row < source.size(); row++) {
            var position = source.at(row);
            if (position > dictionary.size()) {
                return false;
            }
            if (position == dictionary.size()) {
                learn(words.get(position), row + 1L);
            }
            if (position >= 0) {
                counts[position]++;
            }
        }
        index = source;
        rows = source.size();
        return true;
    }

    /** More values than a question could have: numbers, or free text. */
    private void overflowed(Cells cells, CellTexts source) {
        rows = cells.size();
        if (cells instanceof Cells.Coded coded) {
            numbers = true;
            values = new double[rows];
            for (var row = 0; row < rows; row++) {
                var position = coded.index().at(row);
                values[row] = position < 0 || Double.isNaN(coded.dictionary()[position])
                        ? Double.NaN
                        : coded.dictionary()[position];
            }
        } else {
            freeText = true;
            texts = source.dictionary().size();
        }
    }

    /** Takes the value of the next respondent; a blank is missing. */
    void add(String cell, long line) {
        var text = cell.strip();
        if (numbers) {
            addNumber(text, style.parse(text), line);
        } else if (!freeText) {
            var plain = style.equals(NumberStyle.PLAIN) ? Optional.<String>empty() : style.plain(text);
            foreign = !style.equals(NumberStyle.PLAIN) && plain.isEmpty();
            addCode(plain.orElse(text), line, text.length() < cell.length());
        }
        rows++;
    }

    private void addCode(String text, long line, boolean hadBlanks) {
        if (text.isEmpty()) {
            index.add(-1);
            return;
        }
        var known = positions.get(text);
        if (known == null) {
            if (!unbounded && dictionary.size() == MOST_CODES) {
                overflow();
                if (numbers) {
                    addNumber(text, foreign ? OptionalDouble.empty() : DecimalText.parse(text), line);
                }
                return;
            }
            known = learn(text, line);
        }
        counts[known]++;
        index.add(known);
        if (hadBlanks) {
            blanks.merge(known, 1, Integer::sum);
        }
    }

    private int learn(String text, long line) {
        var position = dictionary.size();
        dictionary.add(text);
        positions.put(text, position);
        if (rowsAreLines && !unbounded && !LookAlike.isPlain(text)) {
            lines.put(text, line);
        }
        if (position == counts.length) {
            counts = Arrays.copyOf(counts, grown(position));
        }
        if (isNumber(text)) {
            numberLine = numberLine == 0 ? line : numberLine;
        } else {
            textLine = textLine == 0 ? line : textLine;
        }
        if (severalLine == 0 && SEVERAL.matcher(text).matches()) {
            severalLine = line;
        }
        return position;
    }

    /** Whether what was just taken is a number: in another style 1.5 is none, though what 1,5 is kept as looks so. */
    private boolean isNumber(String code) {
        return !foreign && DecimalText.parse(code).isPresent();
    }

    private void overflow() {
        if (textLine > 0) {
            freeText = true;
            texts = dictionary.size();
        } else {
            numbers = true;
            values = new double[grown(rows)];
            var parsed = dictionary.stream()
                    .mapToDouble(t -> DecimalText.parse(t).orElse(Double.NaN))
                    .toArray();
            for (var i = 0; i < rows; i++) {
                values[i] = index.at(i) < 0 ? Double.NaN : parsed[index.at(i)];
            }
        }
        forget();
    }

    private void forget() {
        index = new Index();
        counts = new int[0];
        dictionary.clear();
        positions.clear();
        lines.clear();
        blanks.clear();
    }

    private void addNumber(String text, OptionalDouble parsed, long line) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, grown(rows));
        }
        var number = text.isEmpty() ? Double.NaN : parsed.orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(number)) {
            textLine = line;
            numbers = false;
            freeText = true;
            texts = MOST_CODES;
            values = new double[0];
            return;
        }
        values[rows] = number;
    }

    private static int grown(int size) {
        return Math.max(FIRST, size + (size >> 1));
    }

    int rows() {
        return rows;
    }

    /** Different values, in the order in which they came; empty when there were too many. */
    List<String> dictionary() {
        return dictionary;
    }

    /** First line of a code that is not told from others by looking at it, or 0. */
    long firstLine(String code) {
        return lines.getOrDefault(code, 0L);
    }

    /** Texts that stand with blanks around them and without, and how often with. */
    Map<String, Integer> withAndWithoutBlanks() {
        var found = new LinkedHashMap<String, Integer>();
        blanks.forEach((position, count) -> {
            var text = dictionary.get(position);
            if (count < counts[position] && DecimalText.parse(text).isEmpty()) {
                found.put(text, count);
            }
        });
        return found;
    }

    int count(String code) {
        var position = positions.get(code);
        return position == null ? 0 : counts[position];
    }

    /** Whether there are more different texts than a question could have. */
    boolean isFreeText() {
        return freeText;
    }

    /** Different texts seen before they were no longer counted. */
    int texts() {
        return texts;
    }

    /** Whether all values are numbers, and there is at least one. */
    boolean isNumeric() {
        return numbers || (numberLine > 0 && textLine == 0);
    }

    /** Whether it has more different numbers than a question could have options. */
    boolean hasManyNumbers() {
        return numbers;
    }

    /** Whether it has numbers and texts; the letters of Stata's missing values are no texts. */
    boolean isMixed() {
        return !lettered && numberLine > 0 && textLine > 0;
    }

    /** Line from which on the column has numbers and texts, or 0; a file of a statistics program has no lines. */
    long mixedLine() {
        return isMixed() && rowsAreLines ? Math.max(numberLine, textLine) : 0;
    }

    /** Line of the first value that is no number, or 0. */
    long textLine() {
        return rowsAreLines ? textLine : 0;
    }

    /** Whether a cell holds several codes. */
    boolean hasSeveral() {
        return severalLine > 0;
    }

    /** Line of the first cell that holds several codes, or 0. */
    long severalLine() {
        return rowsAreLines ? severalLine : 0;
    }

    PackedRespondents.Packed codes() {
        var kept = index;
        var codes = List.copyOf(dictionary);
        return () -> new Column.Codes(kept.toArray(), codes);
    }

    /** The codes with some of them read as others. */
    PackedRespondents.Packed codes(Map<String, String> readAs) {
        if (readAs.isEmpty()) {
            return codes();
        }
        var merged = new ArrayList<String>();
        var place = new int[dictionary.size()];
        for (var i = 0; i < place.length; i++) {
            var code = readAs.getOrDefault(dictionary.get(i), dictionary.get(i));
            place[i] = merged.indexOf(code);
            if (place[i] < 0) {
                place[i] = merged.size();
                merged.add(code);
            }
        }
        var kept = index;
        return () -> {
            var changed = kept.toArray();
            for (var i = 0; i < changed.length; i++) {
                changed[i] = changed[i] < 0 ? -1 : place[changed[i]];
            }
            return new Column.Codes(changed, merged);
        };
    }

    /** The values of a numeric column. */
    Column.Numbers numbers() {
        if (numbers) {
            return new Column.Numbers(Arrays.copyOf(values, rows));
        }
        var parsed = dictionary.stream()
                .mapToDouble(t -> DecimalText.parse(t).orElse(Double.NaN))
                .toArray();
        var all = new double[rows];
        for (var i = 0; i < rows; i++) {
            all[i] = index.at(i) < 0 ? Double.NaN : parsed[index.at(i)];
        }
        return new Column.Numbers(all);
    }
}
