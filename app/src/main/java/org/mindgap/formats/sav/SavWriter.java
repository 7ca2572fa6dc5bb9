package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;

/**
 * Writes an SPSS system file: {@code $FL2}, cells in the one-byte way, UTF-8 (docs/formats/sav.md). SPSS has one
 * system-missing value and at most three single missing values of a variable; what does not fit is reported.
 */
public final class SavWriter {
    private final OutputStream stream;

    /** @param stream gets the file, and stays open */
    public SavWriter(OutputStream stream) {
        this.stream = stream;
    }

    /**
     * Writes all.
     *
     * @param cells of each field; free text that was counted and not kept is written empty, which is said
     * @return what did not fit into the format
     */
    public List<Problem> write(Dictionary dictionary, List<Cells> cells, JobContext context) throws IOException {
        var out = new LittleEndian(stream);
        var names = new SavNames();
        var named = names.valid(dictionary);
        var plan = new SavPlan(named.fields(), cells);
        var head = new SavDictionaryWriter(out, plan);
        var rows = cells.isEmpty() ? 0 : cells.get(0).size();
        head.write(named, rows);
        var notes = new ArrayList<>(names.notes());
        notes.addAll(head.notes());
        var columns = plan.columns().stream().map(CellWriter::new).toList();
        var codes = new SavCodes(out);
        for (var row = 0; row < rows; row++) {
            if (row % 1024 == 0) {
                context.checkCancelled();
                context.progress(row, rows);
            }
            for (var column : columns) {
                column.write(row, codes);
            }
        }
        codes.end();
        out.flush();
        columns.forEach(c -> c.lost(notes));
        return notes;
    }

    /** A column on its way out. */
    private static final class CellWriter {
        private final SavPlan.Column column;
        private final List<byte[]> texts = new ArrayList<>();
        private final boolean[] isCut;
        private int tags;
        private int cut;

        CellWriter(SavPlan.Column column) {
            this.column = column;
            var all = column.cells() instanceof Cells.Texts t ? t.dictionary() : List.<String>of();
            isCut = new boolean[all.size()];
            for (var text : all) {
                var bytes = SavDictionaryWriter.cut(text, column.width());
                isCut[texts.size()] = bytes.length < text.getBytes(StandardCharsets.UTF_8).length;
                texts.add(bytes);
            }
        }

        /** Says what the format had no room for. */
        void lost(List<Problem> notes) {
            var name = column.field().name();
            if (tags > 0) {
                notes.add(Problem.warning("microdata.tags-lost", name, tags));
            }
            if (cut > 0) {
                notes.add(Problem.warning("microdata.texts-cut", name, cut, SavPlan.LONGEST_TEXT));
            }
            if (column.cells() instanceof Cells.FreeText free) {
                notes.add(Problem.warning("microdata.texts-not-kept", name, free.different()));
            }
        }

        void write(int row, SavCodes codes) throws IOException {
            if (column.width() == 0) {
                var value = number(row);
                if (CodeText.letter(value) != 0) {
                    tags++;
                }
                codes.number(value);
                return;
            }
            var text = text(row);
            var offset = 0;
            for (var s = 0; s < column.segments(); s++) {
                var bytes = column.segmentBytes(s);
                var pieces = Math.max(1, (column.segmentWidth(s) + 7) / 8);
                for (var p = 0; p < pieces; p++) {
                    if (p * 8 >= bytes) {
                        codes.piece(new byte[0], 0);
                    } else if (bytes - p * 8 < 8) {
                        codes.piece(
                                java.util.Arrays.copyOf(text, Math.min(text.length, offset + bytes)), offset + p * 8);
                    } else {
                        codes.piece(text, offset + p * 8);
                    }
                }
                offset += bytes;
            }
        }

        private double number(int row) {
            if (column.cells() instanceof Cells.Coded coded) {
                var position = coded.index().at(row);
                return position < 0 ? Double.NaN : coded.dictionary()[position];
            }
            return column.cells() instanceof Cells.Numbers numbers
                    ? numbers.values().at(row)
                    : Double.NaN;
        }

        private byte[] text(int row) {
            if (column.cells() instanceof Cells.Texts t) {
                var position = t.index().at(row);
                cut += position >= 0 && isCut[position] ? 1 : 0;
                return position < 0 ? new byte[0] : texts.get(position);
            }
            return new byte[0];
        }
    }
}
