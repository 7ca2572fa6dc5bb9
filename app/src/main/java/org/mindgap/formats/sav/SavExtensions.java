package org.mindgap.formats.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.survey.AnswerSet;

/** What the extension records of a dictionary say; a record that is broken says nothing more from there on. */
final class SavExtensions {
    private static final int DISPLAY = 11;
    private static final int LONG_NAMES = 13;
    private static final int VERY_LONG = 14;
    private static final int CASES = 16;
    private static final int FILE_ATTRIBUTES = 17;
    private static final int VARIABLE_ATTRIBUTES = 18;
    private static final int LONG_LABELS = 21;
    private static final int LONG_MISSING = 22;
    private static final Pattern VERY_LONG_ENTRY = Pattern.compile("([^=\\x00\\t]+)=(\\d{1,9})");

    private final RawDictionary raw;
    private final SavCharset charset;
    private final ByteOrder order;
    private final List<String> broken = new ArrayList<>();

    SavExtensions(RawDictionary raw, SavCharset charset, ByteOrder order) {
        this.raw = raw;
        this.charset = charset;
        this.order = order;
    }

    /** Records that ended where something had to follow. */
    List<String> broken() {
        return broken;
    }

    private ByteBuffer record(int subtype) {
        return ByteBuffer.wrap(raw.extensions.getOrDefault(subtype, new byte[0]))
                .order(order);
    }

    private String textOf(int subtype) {
        var bytes = raw.extensions.getOrDefault(subtype, new byte[0]);
        return new String(bytes, charset.charset());
    }

    /** Respondents by the record for more of them than the header can say. */
    OptionalLong cases() {
        var record = record(CASES);
        if (record.remaining() < 16) {
            return OptionalLong.empty();
        }
        var cases = record.getLong(8);
        return cases < 0 ? OptionalLong.empty() : OptionalLong.of(cases);
    }

    /** Long name by short name in capitals. */
    Map<String, String> longNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (var pair : textOf(LONG_NAMES).split("\t", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                names.put(
                        pair.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        pair.substring(equals + 1).replace("\0", "").strip());
            }
        }
        return names;
    }

    /** Width of very long texts by short name in capitals. */
    Map<String, Integer> veryLong() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        var found = VERY_LONG_ENTRY.matcher(textOf(VERY_LONG));
        while (found.find()) {
            widths.put(found.group(1).strip().toUpperCase(Locale.ROOT), Integer.parseInt(found.group(2)));
        }
        return widths;
    }

    /** Gives the variables their measures and looks: measure, width of the column where there are three, alignment. */
    void measures() {
        var record = record(DISPLAY);
        var numbers = record.remaining() / 4;
        var each = raw.variables.isEmpty() ? 0 : numbers / raw.variables.size();
        if (each == 2 || each == 3) {
            for (var i = 0; i < raw.variables.size(); i++) {
                var variable = raw.variables.get(i);
                variable.measure = record.getInt(i * each * 4);
                variable.columns = each == 3 ? record.getInt((i * each + 1) * 4) : 0;
                variable.alignment = record.getInt((i * each + each - 1) * 4);
            }
        } else if (numbers > 0) {
            broken.add("measures");
        }
    }

    /** Attributes of the file. */
    Map<String, List<String>> fileAttributes() {
        return attributes(textOf(FILE_ATTRIBUTES));
    }

    /** Attributes of variables by long name. */
    Map<String, Map<String, List<String>>> variableAttributes() {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        for (var part : textOf(VARIABLE_ATTRIBUTES).split("(?<=\n\\))/", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                all.put(part.substring(0, colon).strip(), attributes(part.substring(colon + 1)));
            }
        }
        return all;
    }

    /** {@code name('first'LF'second'LF)name2(...)}: a value ends with its line, so that it may hold any bracket. */
    private static Map<String, List<String>> attributes(String text) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        var at = 0;
        for (var open = text.indexOf('('); open > at; open = text.indexOf('(', at)) {
            var name = text.substring(at, open).strip();
            List<String> values = new ArrayList<>();
            at = open + 1;
            while (at < text.length() && text.charAt(at) != ')') {
                var end = text.indexOf('\n', at);
                if (end < 0) {
                    return found;
                }
                values.add(text.substring(at, end).replaceAll("^'|'$", ""));
                at = end + 1;
            }
            at++;
            found.put(name, values);
        }
        return found;
    }

    /** Labels of texts longer than eight bytes, by name. */
    Map<String, List<ValueLabel>> longLabels() {
        Map<String, List<ValueLabel>> all = new LinkedHashMap<>();
        var record = record(LONG_LABELS);
        try {
            while (record.remaining() >= 4) {
                var name = counted(record);
                record.getInt(); // width, which the variable has too
                var labels = new ArrayList<ValueLabel>();
                for (var left = record.getInt(); left > 0; left--) {
                    var value = counted(record);
                    labels.add(new ValueLabel(value, counted(record)));
                }
                all.put(name, labels);
            }
        } catch (java.nio.BufferUnderflowException e) {
            broken.add("labels of long texts");
        }
        return all;
    }

    /** Missing values of texts longer than eight bytes, by name. */
    Map<String, MissingValues> longMissing() {
        Map<String, MissingValues> all = new LinkedHashMap<>();
        var record = record(LONG_MISSING);
        try {
            while (record.remaining() >= 4) {
                var name = counted(record);
                var count = record.get();
                var length = record.getInt();
                var codes = new ArrayList<String>();
                for (var i = 0; i < count; i++) {
                    codes.add(text(record, length));
                }
                all.put(name, new MissingValues(codes, java.util.Optional.empty()));
            }
        } catch (java.nio.BufferUnderflowException e) {
            broken.add("missing values of long texts");
        }
        return all;
    }

    private String counted(ByteBuffer record) {
        return text(record, record.getInt());
    }

    @SuppressWarnings("ByteBufferBackingArray") // every record wraps a whole array
    private String text(ByteBuffer record, int length) {
        if (length < 0 || length > record.remaining()) {
            throw new java.nio.BufferUnderflowException();
        }
        var text = charset.text(record.array(), record.position(), length);
        record.position(record.position() + length);
        return text;
    }

    /** Multiple-response sets; short names of their variables become long ones. */
    List<AnswerSet> sets(Map<String, String> names) {
        List<AnswerSet> sets = new ArrayList<>();
        for (var data : raw.sets) {
            for (var line : new String(data, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                var set = new SavAnswerSets(line.replace("\0", ""), charset).read(names);
                if (set.isPresent()) {
                    sets.add(set.get());
                } else if (!line.isBlank() && !line.equals("\0")) {
                    broken.add("multiple-response sets");
                }
            }
        }
        return sets;
    }
}
