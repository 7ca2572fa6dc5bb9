package org.mindgap.formats.sav;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The first 176 bytes of a system file (docs/formats/sav.md).
 *
 * @param zlib whether it begins with {@code $FL3}
 * @param product program that wrote it
 * @param compression how cells are written
 * @param weightIndex 1 for the first eight bytes of a case and so on, 0 without a weight
 * @param cases respondents, or nothing where the file does not say
 * @param bias what a byte from 1 to 251 is ahead of its number
 * @param created date and time as written
 * @param label title, not yet decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SavHeader(
        boolean zlib,
        String product,
        Compression compression,
        int weightIndex,
        OptionalLong cases,
        double bias,
        String created,
        byte[] label) {
    static final int SIZE = 176;
    private static final byte[] ENCRYPTED = "ENCRYPTEDSAV".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EBCDIC = {0x5B, (byte) 0xC6, (byte) 0xD3, (byte) 0xF2};

    /** How cells are written. */
    enum Compression {
        NONE,
        BYTECODE,
        ZLIB
    }

    /** Where nothing is known of the day: readers refuse a file whose date is none. */
    static final String NO_DATE = "01 Jan 7000:00:00";

    /** Whether a file begins as one, readable or not. */
    static boolean begins(byte[] head) {
        return isPlain(head) || isEncrypted(head) || startsWith(head, 0, EBCDIC);
    }

    private static boolean isPlain(byte[] head) {
        return startsWith(head, 0, "$FL2".getBytes(StandardCharsets.US_ASCII))
                || startsWith(head, 0, "$FL3".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isEncrypted(byte[] head) {
        return startsWith(head, 8, ENCRYPTED);
    }

    private static boolean startsWith(byte[] head, int from, byte[] magic) {
        return head.length >= from + magic.length
                && Arrays.equals(head, from, from + magic.length, magic, 0, magic.length);
    }

    static SavHeader read(ByteSource in) throws IOException, ProblemException {
        in.need(4);
        var head = Arrays.copyOfRange(in.buffer(), in.at(), in.at() + (in.has(SIZE) ? SIZE : in.has(32) ? 32 : 4));
        if (isEncrypted(head)) {
            throw new ProblemException(Problem.error("microdata.encrypted").at(Place.file(in.file())));
        }
        if (startsWith(head, 0, EBCDIC)) {
            throw new ProblemException(Problem.error("microdata.mainframe").at(Place.file(in.file())));
        }
        if (!isPlain(head)) {
            throw new ProblemException(Problem.error("microdata.no-sav").at(Place.file(in.file())));
        }
        in.need(SIZE);
        var zlib = head[3] == '3';
        in.move(4);
        var product = ascii(in.bytes(60));
        order(in);
        in.skip(4);
        var compression = compression(in, in.int32());
        var weight = in.int32();
        var cases = in.int32();
        var bias = in.float64();
        var created = ascii(in.bytes(17));
        var label = in.bytes(64);
        in.skip(3);
        if (zlib != (compression == Compression.ZLIB)) {
            throw in.damaged("$FL" + (zlib ? 3 : 2) + " with another compression");
        }
        return new SavHeader(
                zlib,
                product,
                compression,
                weight,
                cases < 0 ? OptionalLong.empty() : OptionalLong.of(cases),
                bias,
                readable(created),
                label);
    }

    private static String readable(String created) {
        if (created.equals(NO_DATE)) {
            return "";
        }
        return created.length() > 9 ? created.substring(0, 9) + " " + created.substring(9) : created;
    }

    /** The layout code is 2 or 3 in the file's own byte order. */
    private static void order(ByteSource in) throws IOException, ProblemException {
        in.need(4);
        var little = in.int32At(in.at());
        if (little != 2 && little != 3) {
            in.order(ByteOrder.BIG_ENDIAN);
            var big = in.int32At(in.at());
            if (big != 2 && big != 3) {
                throw in.damaged("a layout code of " + little);
            }
        }
        in.move(4);
    }

    private static Compression compression(ByteSource in, int code) throws ProblemException {
        return switch (code) {
            case 0 -> Compression.NONE;
            case 1 -> Compression.BYTECODE;
            case 2 -> Compression.ZLIB;
            default -> throw in.damaged("a compression of " + code);
        };
    }

    private static String ascii(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.US_ASCII).strip();
        return text.startsWith("@(#)") ? text.substring(4).strip() : text;
    }
}
