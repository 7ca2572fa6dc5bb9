package org.mindgap.formats.dta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.Pages;
import org.mindgap.formats.microdata.TextDraft;
import org.mindgap.formats.microdata.TextNotes;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads respondents, the wanted columns of each. */
final class DtaRows {
    private static final int EACH = 1 << 10;

    private final ByteSource in;
    private final DtaRaw raw;
    private final Charset charset;
    private final List<Wanted> wanted = new ArrayList<>();
    private int behind;
    private final Pages pages = new Pages();
    private final Map<Long, byte[]> longTexts = new HashMap<>();

    /** A column, and the bytes to pass by before its cell. */
    private static final class Wanted {
        private final DtaType type;
        private final int skip;
        private final NumberDraft numbers;
        private final TextDraft texts;
        private final List<Long> keys = new ArrayList<>();

        Wanted(DtaType type, int skip, NumberDraft numbers, TextDraft texts) {
            this.numbers = numbers;
            this.type = type;
            this.skip = skip;
            this.texts = texts;
        }
    }

    DtaRows(ByteSource in, DtaRaw raw, Charset charset, List<Microdata.Wanted> columns, boolean certain) {
        this.in = in;
        this.raw = raw;
        this.charset = charset;
        var next = 0;
        var skip = 0;
        for (var i = 0; i < raw.types.size(); i++) {
            var type = raw.types.get(i);
            if (next < columns.size() && columns.get(next).field() == i) {
                wanted.add(new Wanted(
                        type,
                        skip,
                        new NumberDraft(pages),
                        new TextDraft(charset, certain, columns.get(next).most(), pages)));
                skip = 0;
                next++;
            } else {
                skip += type.bytes();
            }
        }
        behind = skip;
    }

    Microdata.Columns read(int most, JobContext context) throws IOException, ProblemException {
        try (pages) {
            return all(most, context);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Microdata.Columns all(int most, JobContext context) throws IOException, ProblemException {
        var letters = raw.layout.letters();
        var rows = Math.min(most, raw.rows);
        for (var row = 0L; row < rows; row++) {
            if (row % EACH == 0) {
                context.checkCancelled();
                context.progress(row, rows);
            }
            for (var column : wanted) {
                in.skip(column.skip);
                var bytes = column.type.bytes();
                in.need(bytes);
                switch (column.type.kind()) {
                    case TEXT -> column.texts.add(in.buffer(), in.at(), textLength(bytes));
                    case LONG_TEXT -> column.keys.add(key());
                    default -> column.type.add(in, in.at(), letters, column.numbers);
                }
                in.move(bytes);
            }
            in.skip(behind);
        }
        if (wanted.stream().anyMatch(w -> w.type.kind() == DtaType.Kind.LONG_TEXT)) {
            in.skip(Math.multiplyExact(raw.rowBytes(), raw.rows - rows));
            longTexts();
        }
        return new Microdata.Columns(cells(), (int) rows, notes());
    }

    /** A text ends at its first zero byte. */
    private int textLength(int bytes) {
        var from = in.at();
        var end = from;
        while (end < from + bytes && in.buffer()[end] != 0) {
            end++;
        }
        return end - from;
    }

    /** Where a long text stands: two bytes and six, or four and four in format 117. */
    private long key() {
        var at = in.at();
        if (raw.layout.version() == 117) {
            return DtaTail.key(in.int32At(at) & 0xFFFF_FFFFL, in.int32At(at + 4) & 0xFFFF_FFFFL);
        }
        var both = Double.doubleToRawLongBits(in.float64At(at));
        var big = raw.order == java.nio.ByteOrder.BIG_ENDIAN;
        var variable = big ? both >>> 48 : both & 0xFFFF;
        var row = big ? both & 0xFFFF_FFFF_FFFFL : both >>> 16;
        return DtaTail.key(variable, row);
    }

    private void longTexts() throws IOException, ProblemException {
        var keys = new java.util.HashSet<Long>();
        wanted.forEach(w -> keys.addAll(w.keys));
        new DtaTail(in, raw).longTexts(new DtaTail.LongTexts() {
            @Override
            public boolean wants(long key) {
                return keys.contains(key);
            }

            @Override
            public void take(long key, byte[] text) {
                longTexts.put(key, text);
            }
        });
        for (var column : wanted) {
            for (var key : column.keys) {
                var text = longTexts.getOrDefault(key, new byte[0]);
                column.texts.add(text, 0, text.length);
            }
        }
    }

    private List<Cells> cells() {
        return wanted.stream()
                .map(w -> w.type.isText() ? w.texts.cells() : w.numbers.cells())
                .toList();
    }

    private List<Problem> notes() {
        return TextNotes.of(
                in.file(),
                charset,
                wanted.stream().mapToInt(w -> w.texts.undecodable()).sum(),
                wanted.stream().mapToInt(w -> w.texts.assumed()).sum());
    }
}
