package org.mindgap.formats.sav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Measure;

/** Writes header and dictionary of a system file in UTF-8. */
final class SavDictionaryWriter {
    private static final int LONGEST_LABEL = 255;
    private static final int DEFAULT_COLUMNS = 8;
    static final int MOST_MISSING = 3;
    /** Texts of more bytes have their labels and missing values in extensions. */
    static final int SHORT_TEXT = 8;

    private static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);

    private final LittleEndian out;
    private final SavPlan plan;
    private final List<Problem> notes = new ArrayList<>();

    SavDictionaryWriter(LittleEndian out, SavPlan plan) {
        this.out = out;
        this.plan = plan;
    }

    /** What did not fit. */
    List<Problem> notes() {
        return notes;
    }

    void write(Dictionary dictionary, int rows) throws IOException {
        header(dictionary, rows);
        for (var column : plan.columns()) {
            for (var s = 0; s < column.segments(); s++) {
                variable(column, s);
            }
        }
        for (var column : plan.columns()) {
            valueLabels(column);
        }
        documents(dictionary.documents());
        numbers();
        new SavExtensionWriter(out, plan, this::label).write(dictionary, rows);
        out.int32(999);
        out.int32(0);
    }

    private void header(Dictionary dictionary, int rows) throws IOException {
        out.text("$FL2", 4);
        out.text("@(#) SPSS DATA FILE Mindgap", 60);
        out.int32(2);
        out.int32(plan.columns().stream().mapToInt(SavPlan.Column::pieces).sum());
        out.int32(1);
        out.int32(weight(dictionary));
        out.int32(rows);
        out.float64(100);
        var created = dictionary.origin().created();
        out.text(created.length() == 18 ? created.substring(0, 9) + created.substring(10) : SavHeader.NO_DATE, 17);
        out.bytes(Arrays.copyOf(filled(dictionary.origin().label(), 64), 64));
        out.zeros(3);
    }

    private int weight(Dictionary dictionary) {
        return dictionary
                .weight()
                .flatMap(w -> plan.columns().stream()
                        .filter(c -> c.field().name().equals(w))
                        .findFirst())
                .map(c -> c.piece() + 1)
                .orElse(0);
    }

    static byte[] filled(String text, int bytes) {
        var cut = cut(text, bytes);
        var filled = Arrays.copyOf(cut, bytes);
        Arrays.fill(filled, cut.length, bytes, (byte) ' ');
        return filled;
    }

    /** At most so many bytes of a text, ending with a whole character. */
    static byte[] cut(String text, int bytes) {
        var all = text.getBytes(StandardCharsets.UTF_8);
        if (all.length <= bytes) {
            return all;
        }
        var end = bytes;
        while (end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    private byte[] label(String text, String of) {
        var cut = cut(text, LONGEST_LABEL);
        if (cut.length < text.getBytes(StandardCharsets.UTF_8).length) {
            notes.add(Problem.warning("microdata.label-cut", of, LONGEST_LABEL));
        }
        return cut;
    }

    private void variable(SavPlan.Column column, int segment) throws IOException {
        var width = column.segmentWidth(segment);
        var field = column.field();
        var text = segment == 0 ? label(field.label(), field.name()) : new byte[0];
        var declared = segment == 0 ? missing(field, column.width()) : new Missing(0, List.of());
        var missing = column.width() <= SHORT_TEXT ? declared : new Missing(0, List.of());
        out.int32(2);
        out.int32(width);
        out.int32(text.length == 0 ? 0 : 1);
        out.int32(missing.count());
        out.int32(format(field, width));
        out.int32(format(field, width));
        out.text(column.segmentName(segment), 8);
        if (text.length > 0) {
            out.int32(text.length);
            out.bytes(text);
            out.zeros((4 - text.length % 4) % 4);
        }
        for (var value : missing.values()) {
            out.bytes(value);
        }
        for (var more = Math.max(1, (width + 7) / 8); more > 1; more--) {
            out.int32(2);
            out.int32(-1);
            out.int32(0);
            out.int32(0);
            out.int32(0);
            out.int32(0);
            out.text("", 8);
        }
    }

    /** As the file says where it says something that SPSS knows, else F8.2 or A. */
    private static int format(Field field, int width) {
        if (width > 0) {
            return 1 << 16 | Math.min(255, width) << 8;
        }
        return SavFormat.packed(field.format()).orElse(5 << 16 | 8 << 8 | 2);
    }

    /** Missing values as they stand behind a variable: how many, and eight bytes each. */
    private record Missing(int count, List<byte[]> values) {}

    private Missing missing(Field field, int width) {
        var missing = field.missing();
        List<byte[]> values = new ArrayList<>();
        if (width == 0) {
            missing.range().ifPresent(r -> {
                values.add(number(Double.isInfinite(r.low()) ? LOWEST : r.low()));
                values.add(number(Double.isInfinite(r.high()) ? Double.MAX_VALUE : r.high()));
            });
        }
        for (var code : missing.codes()) {
            var number = DecimalText.parse(code);
            if (width > 0 && MissingValues.isTooLong(code)) {
                notes.add(Problem.warning("microdata.missing-long", field.name(), code));
            } else if (values.size() == MOST_MISSING) {
                notes.add(Problem.warning("microdata.missing-lost", field.name(), code));
            } else if (width > 0) {
                values.add(filled(code, 8));
            } else if (number.isPresent()) {
                values.add(number(number.getAsDouble()));
            }
        }
        var ranged = missing.range().isPresent() && width == 0;
        return new Missing(ranged ? -values.size() : values.size(), values);
    }

    private static byte[] number(double value) {
        var bits = Double.doubleToRawLongBits(value);
        var bytes = new byte[8];
        for (var i = 0; i < 8; i++) {
            bytes[i] = (byte) (bits >>> (8 * i));
        }
        return bytes;
    }

    private void valueLabels(SavPlan.Column column) throws IOException {
        if (column.width() > SHORT_TEXT) {
            return;
        }
        List<ValueLabel> labels = column.field().labels().stream()
                .filter(l -> column.width() > 0 || DecimalText.parse(l.code()).isPresent())
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        out.int32(3);
        out.int32(labels.size());
        for (var label : labels) {
            var text = label(label.label(), column.field().name());
            out.bytes(
                    column.width() > 0
                            ? filled(label.code(), 8)
                            : number(DecimalText.parse(label.code()).getAsDouble()));
            out.int8(text.length);
            out.bytes(text);
            out.bytes(filled("", (8 - (text.length + 1) % 8) % 8));
        }
        out.int32(4);
        out.int32(1);
        out.int32(column.piece() + 1);
    }

    private void documents(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            out.int32(6);
            out.int32(lines.size());
            for (var line : lines) {
                out.bytes(filled(line, 80));
            }
        }
    }

    private void numbers() throws IOException {
        out.int32(7);
        out.int32(3);
        out.int32(4);
        out.int32(8);
        for (var number : new int[] {1, 0, 0, -1, 1, 1, 2, 65001}) {
            out.int32(number);
        }
        out.int32(7);
        out.int32(4);
        out.int32(8);
        out.int32(3);
        out.float64(-Double.MAX_VALUE);
        out.float64(Double.MAX_VALUE);
        out.float64(LOWEST);
        var all = plan.columns().stream().mapToInt(SavPlan.Column::segments).sum();
        out.int32(7);
        out.int32(11);
        out.int32(4);
        out.int32(all * 3);
        for (var column : plan.columns()) {
            for (var s = 0; s < column.segments(); s++) {
                out.int32(
                        column.field().measure().map(SavDictionaryWriter::code).orElse(0));
                var look = column.field().look();
                var alignment = SavAssembly.ALIGNMENTS.indexOf(look.alignment());
                out.int32(look.columns() > 0 ? look.columns() : DEFAULT_COLUMNS);
                out.int32(alignment >= 0 ? alignment : column.width() > 0 ? 0 : 1);
            }
        }
    }

    private static int code(Measure measure) {
        return switch (measure) {
            case NOMINAL -> 1;
            case ORDINAL -> 2;
            case SCALE -> 3;
        };
    }
}
