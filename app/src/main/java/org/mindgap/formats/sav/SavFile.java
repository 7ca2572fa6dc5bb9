package org.mindgap.formats.sav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.TextNotes;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A system file whose dictionary was read. */
final class SavFile implements Microdata {
    private static final int FLOATS = 4;
    private static final int ZLIB_HEADER = 24;

    private final Path path;
    private final SavHeader header;
    private final RawDictionary raw;
    private final SavCharset charset;
    private final ByteOrder order;
    private final SavAssembly.Assembled assembled;

    private SavFile(Path path, SavHeader header, RawDictionary raw, SavCharset charset, ByteOrder order)
            throws ProblemException {
        this.path = path;
        this.header = header;
        this.raw = raw;
        this.charset = charset;
        this.order = order;
        this.assembled = new SavAssembly(FileFacts.name(path), header, raw, charset, order).assemble();
    }

    static SavFile open(Path path, Optional<Charset> encoding) throws IOException, ProblemException {
        try (var in = new ByteSource(Files.newInputStream(path), FileFacts.name(path))) {
            var header = SavHeader.read(in);
            var raw = new SavRecords(in).read();
            return new SavFile(path, header, raw, SavCharset.of(raw, in.order(), encoding), in.order());
        }
    }

    @Override
    public Dictionary dictionary() {
        return assembled.dictionary();
    }

    @Override
    public List<Problem> notes() {
        return assembled.notes();
    }

    @Override
    public Columns read(List<Wanted> wanted, int most, JobContext context) throws IOException, ProblemException {
        var layout = wanted.stream()
                .map(w -> new SavCases.Target(assembled.columns().get(w.field()), w.most()))
                .toList();
        try (var cells = cells()) {
            var cases = new SavCases(cells, header, nothing(), layout, raw.pieces, charset);
            var rows = cases.read(dictionary().origin().cases(), most, context);
            return new Columns(inOrder(layout, cases), rows, notes(cases));
        } catch (ZlibBlocks.DamagedBlockException e) {
            throw new ProblemException(
                    Problem.error("microdata.damaged", e.position(), "a compressed block that cannot be unpacked")
                            .at(Place.file(FileFacts.name(path))),
                    e);
        }
    }

    private List<Problem> notes(SavCases cases) {
        return TextNotes.of(FileFacts.name(path), charset.charset(), cases.undecodable(), cases.assumed());
    }

    private static List<Cells> inOrder(List<SavCases.Target> layout, SavCases cases) {
        var numbers = cases.numberCells().iterator();
        var texts = cases.textCells().iterator();
        List<Cells> all = new ArrayList<>();
        layout.forEach(c -> all.add(c.column().width() == 0 ? numbers.next() : texts.next()));
        return all;
    }

    /** The file's own number for system-missing. */
    private double nothing() {
        var floats = raw.extensions.get(FLOATS);
        return floats == null || floats.length < 8
                ? -Double.MAX_VALUE
                : ByteBuffer.wrap(floats).order(order).getDouble();
    }

    /** The cells as bytes, unpacked. */
    private ByteSource cells() throws IOException, ProblemException {
        var file = new ByteSource(Files.newInputStream(path), FileFacts.name(path));
        try {
            file.order(order);
            file.skip(raw.dataFrom);
            if (header.compression() != SavHeader.Compression.ZLIB) {
                return file;
            }
            var begins = file.int64();
            var trailer = file.int64();
            file.skip(8);
            if (begins != raw.dataFrom || trailer < raw.dataFrom + ZLIB_HEADER) {
                throw file.damaged("compressed blocks that begin somewhere else");
            }
            var blocks = blocks(trailer);
            var unpacked = new ByteSource(
                    blocks.isEmpty() ? new ZlibBlocks(file, trailer) : new BlocksAhead(file, blocks), file.file());
            unpacked.order(order);
            return unpacked;
        } catch (IOException | ProblemException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private List<BlocksAhead.Block> blocks(long trailer) throws IOException, ProblemException {
        try (var end = new ByteSource(Files.newInputStream(path), FileFacts.name(path))) {
            end.order(order);
            end.skip(trailer);
            return BlocksAhead.trailer(end, raw.dataFrom + ZLIB_HEADER, trailer);
        }
    }
}
