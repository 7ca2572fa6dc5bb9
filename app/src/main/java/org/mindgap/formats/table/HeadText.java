package org.mindgap.formats.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The first bytes of a file as text.
 *
 * @param text without a byte order mark; what cannot be decoded is a replacement character
 * @param whole whether it is the whole file; otherwise the last line is cut off somewhere
 * @param wrong line of the first byte that the character set does not have, or 0
 * @param found that byte in words
 * @param beyond letters beyond ASCII
 */
record HeadText(String text, boolean whole, long wrong, String found, long beyond) {

    static HeadText of(HeadBytes head, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(head.bytes());
        var chars = CharBuffer.allocate(head.bytes().length + 8);
        long wrong = 0;
        var found = "";
        while (true) {
            // at the end of a cut head a half character is no error: the rest of it was not read
            var result = decoder.decode(bytes, chars, head.whole());
            if (!result.isError()) {
                break;
            }
            if (wrong == 0) {
                wrong = line(chars.array(), chars.position());
                found = "byte 0x" + hex(bytes.get(bytes.position()) & 0xFF);
            }
            bytes.position(bytes.position() + result.length());
            chars.put('\uFFFD');
        }
        chars.flip();
        var text = chars.toString();
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new HeadText(
                bare,
                head.whole(),
                wrong,
                found,
                bare.codePoints().filter(c -> c > 127).count());
    }

    private static String hex(int value) {
        return (value < 16 ? "0" : "") + Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
    }

    /** The line that a position is on; lines end with LF, CR LF or CR. */
    private static long line(char[] text, int end) {
        long line = 1;
        for (var i = 0; i < end; i++) {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))) {
                line++;
            }
        }
        return line;
    }

    /** Line of the first NUL character, or 0. */
    long nulLine() {
        var at = text.indexOf('\0');
        return at < 0 ? 0 : line(text.toCharArray(), at);
    }

    /** The text without its first lines. */
    String below(int lines) {
        var position = 0;
        for (var i = 0; i < lines && position < text.length(); i++) {
            position = next(position);
        }
        return text.substring(position);
    }

    /** The first line, without its end. */
    String firstLine() {
        var end = next(0);
        return text.substring(0, end).strip();
    }

    private int next(int from) {
        var i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return Math.min(text.length(), text.startsWith("\r\n", i) ? i + 2 : i + 1);
    }
}
