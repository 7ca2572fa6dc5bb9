package org.mindgap.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads one character set and nothing else: a byte order mark at the start is dropped, a malformed byte or a NUL ends
 * reading with a {@link BadTextException} that names the line, and nothing is ever replaced in silence.
 */
public class StrictReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long line = 1;
    private long consumed;
    private boolean afterReturn;
    private boolean atStart = true;
    private boolean ended;

    public StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Opens a file; the caller closes it. */
    public static StrictReader open(Path file, Charset charset) throws IOException {
        return new StrictReader(Files.newInputStream(file), charset);
    }

    /** Bytes taken from the file so far, for progress. */
    public final long consumed() {
        return consumed;
    }

    @Override
    public final int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!refill()) {
                return -1;
            }
        }
        var count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes what can be decoded; false at the end of the file. */
    private boolean refill() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, ended);
            // what is good before a bad byte is handed out first; the byte is met again at the next call
            if (result.isError() && chars.position() == 0) {
                chars.flip();
                var found = String.format(Locale.ROOT, "byte 0x%02X", bytes.get(bytes.position()) & 0xFF);
                throw new BadTextException(line, found, ended && result.length() >= bytes.remaining());
            }
            if (chars.position() == 0) {
                if (ended) {
                    chars.flip();
                    return false;
                }
                fill();
            }
        }
        chars.flip();
        countLines(chars.array(), 0, chars.limit());
        if (atStart) {
            atStart = false;
            if (chars.get(0) == MARK) {
                chars.get();
            }
        }
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
            consumed += read;
        }
        bytes.flip();
    }

    /** A line ends with LF, CR LF or CR, as the CSV reader has it. */
    private void countLines(char[] text, int from, int to) throws IOException {
        for (var i = from; i < to; i++) {
            var c = text[i];
            if ((c == '\n' && !afterReturn) || c == '\r') {
                line++;
            } else if (c == 0) {
                throw new BadTextException(line, "a NUL character", false);
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
