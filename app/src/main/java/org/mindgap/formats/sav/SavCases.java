package org.mindgap.formats.sav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.Pages;
import org.mindgap.formats.microdata.TextDraft;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads respondents: of each case the pieces of eight bytes that belong to a wanted column, the others are passed by. */
final class SavCases {
    private static final int EACH = 1 << 10;

    private final ByteSource in;
    private final Pieces pieces;
    private final double bias;
    private final double nothing;
    /** By piece: the number column that it is, or -1. */
    private final int[] numberOf;

    private final NumberDraft[] numbers;
    private final TextPiece[] textOf;
    private final List<TextColumn> texts = new ArrayList<>();
    private final boolean[] wanted;
    private final int[] passBy;
    private final Pages pages = new Pages();
    private int rows;

    /**
     * A column that is wanted.
     *
     * @param most different texts that are kept
     */
    record Target(SavColumn column, int most) {}

    /** A column of texts and the bytes of its cell in the case that is being read. */
    private static final class TextColumn {
        private final TextDraft draft;
        private final byte[] cell;

        TextColumn(int width, SavCharset charset, int most, Pages pages) {
            draft = new TextDraft(charset.charset(), charset.isKnown(), most, pages);
            cell = new byte[width];
        }
    }

    /** Where eight bytes of a text go. */
    private record TextPiece(TextColumn column, int offset, int bytes) {}

    /**
     * @param layout columns in the order in which they are wanted
     * @param pieceCount pieces of eight bytes in a case
     */
    SavCases(ByteSource in, SavHeader header, double nothing, List<Target> layout, int pieceCount, SavCharset charset) {
        this.in = in;
        this.pieces = Pieces.of(header.compression(), in);
        this.bias = header.bias();
        this.nothing = nothing;
        numberOf = new int[pieceCount];
        Arrays.fill(numberOf, -1);
        textOf = new TextPiece[pieceCount];
        wanted = new boolean[pieceCount];
        List<NumberDraft> drafts = new ArrayList<>();
        for (var target : layout) {
            var column = target.column();
            if (column.width() == 0) {
                numberOf[column.segments().get(0).place()] = drafts.size();
                drafts.add(new NumberDraft(pages));
            } else {
                text(column, charset, target.most());
            }
        }
        numbers = drafts.toArray(new NumberDraft[0]);
        passBy = runs();
    }

    private void text(SavColumn column, SavCharset charset, int most) {
        var target = new TextColumn(column.width(), charset, most, pages);
        texts.add(target);
        var offset = 0;
        for (var segment : column.segments()) {
            for (var done = 0; done < segment.bytes(); done += 8) {
                var piece = segment.place() + done / 8;
                textOf[piece] = new TextPiece(target, offset + done, Math.min(8, segment.bytes() - done));
                wanted[piece] = true;
            }
            offset += segment.bytes();
        }
    }

    /**
     * Reads to the end, or to the number of cases that the file announces.
     *
     * @param enough respondents that are wanted; those behind them are not read
     * @return respondents
     */
    int read(OptionalLong announced, int enough, JobContext context) throws IOException, ProblemException {
        try (pages) {
            return all(announced, enough, context);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int all(OptionalLong announced, int enough, JobContext context) throws IOException, ProblemException {
        var most = Math.min(enough, announced.orElse(Integer.MAX_VALUE - 8L));
        while (rows < most) {
            if (rows % EACH == 0) {
                context.checkCancelled();
                context.progress(rows, announced.orElse(0));
            }
            if (!readCase()) {
                break;
            }
            rows++;
        }
        if (announced.isPresent() && rows < most) {
            throw new ProblemException(
                    org.mindgap.problem.Problem.error("microdata.cases-missing", announced.getAsLong(), rows)
                            .at(org.mindgap.problem.Place.file(in.file())));
        }
        return rows;
    }

    private boolean readCase() throws IOException, ProblemException {
        for (var piece = 0; piece < numberOf.length; piece++) {
            if (passBy[piece] > 0) {
                var passed = pieces.skip(passBy[piece]);
                if (passed < passBy[piece]) {
                    return ended(piece + passed);
                }
                piece += passed - 1;
                continue;
            }
            var what = pieces.next();
            if (what == Pieces.END) {
                return ended(piece);
            }
            var number = numberOf[piece];
            if (number >= 0) {
                number(numbers[number], what);
            } else if (wanted[piece]) {
                text(textOf[piece], what);
            }
        }
        for (var text : texts) {
            text.draft.add(text.cell, 0, text.cell.length);
        }
        return true;
    }

    /** The file may end in front of a case, and nowhere in it. */
    private boolean ended(int piece) throws ProblemException {
        if (piece > 0) {
            throw in.cutOff();
        }
        return false;
    }

    /** By piece: how many from there on belong to no wanted column, 0 for one that does. */
    private int[] runs() {
        var runs = new int[numberOf.length];
        for (var piece = numberOf.length - 1; piece >= 0; piece--) {
            if (numberOf[piece] < 0 && !wanted[piece]) {
                runs[piece] = 1 + (piece + 1 < runs.length ? runs[piece + 1] : 0);
            }
        }
        return runs;
    }

    private void number(NumberDraft draft, int what) {
        if (what < Pieces.LITERAL) {
            draft.addSmall(what, what - bias);
        } else if (what == Pieces.LITERAL) {
            var value = in.float64At(in.at() - 8);
            if (value == nothing || value == -Double.MAX_VALUE || Double.isNaN(value)) {
                draft.addNothing();
            } else {
                draft.add(value);
            }
        } else {
            // blanks are no number
            draft.addNothing();
        }
    }

    private void text(TextPiece piece, int what) {
        if (what == Pieces.LITERAL) {
            System.arraycopy(in.buffer(), in.at() - 8, piece.column.cell, piece.offset, piece.bytes);
        } else {
            Arrays.fill(piece.column.cell, piece.offset, piece.offset + piece.bytes, (byte) ' ');
        }
    }

    /** Columns of numbers in the order of the layout. */
    List<Cells> numberCells() {
        return Arrays.stream(numbers).map(NumberDraft::cells).toList();
    }

    /** Columns of texts in the order of the layout. */
    List<Cells> textCells() {
        return texts.stream().map(t -> t.draft.cells()).toList();
    }

    /** Texts that hold a byte which is no character. */
    int undecodable() {
        return texts.stream().mapToInt(t -> t.draft.undecodable()).sum();
    }

    /** Texts whose encoding nobody said. */
    int assumed() {
        return texts.stream().mapToInt(t -> t.draft.assumed()).sum();
    }
}
