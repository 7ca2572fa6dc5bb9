package org.mindgap.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Changes the bytes of a file in one of many ways; the same generator state gives the same bytes. */
final class Mutations {
    private static final int LONGEST_RUN = 1 << 16;
    private static final int DEEPEST = 60_000;
    private static final int LARGEST = 4 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    /**
     * @param random the only source of chance
     * @param seeds other whole files of the kind, of which pieces may be put in
     */
    Mutations(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** Changes a file in one to four ways. */
    byte[] mutate(byte[] whole) {
        var bytes = whole;
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            bytes = once(bytes);
        }
        return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(23)) {
            case 0 -> flip(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> insert(bytes, piece(bytes));
            case 3 -> without(bytes);
            case 4 -> insert(bytes, run(Dictionary.token(random), random.nextInt(LONGEST_RUN)));
            case 5 -> swapEverywhere(bytes);
            case 6, 7 -> replaceNumber(bytes);
            case 8 -> nest(bytes);
            case 9 -> insert(bytes, Dictionary.noText(random));
            case 10 -> otherEncoding(bytes);
            case 11 -> lineEnds(bytes);
            case 12 -> lines(bytes);
            case 13, 14 -> insert(bytes, Dictionary.token(random));
            case 15 -> insert(bytes, piece(seeds.get(random.nextInt(seeds.size()))));
            case 16, 17 -> words(bytes);
            case 18 -> overwrite(bytes, Dictionary.token(random));
            case 19, 20, 21 -> overwrite(bytes, binaryNumber());
            default -> nothingMuch();
        };
    }

    private byte[] flip(byte[] bytes) {
        var changed = bytes.clone();
        for (var n = 1 + random.nextInt(8); n > 0 && changed.length > 0; n--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] without(byte[] bytes) {
        var from = random.nextInt(bytes.length + 1);
        var to = from + random.nextInt(bytes.length - from + 1);
        return join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] insert(byte[] bytes, byte[] piece) {
        var at = random.nextInt(bytes.length + 1);
        return join(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private byte[] overwrite(byte[] bytes, byte[] piece) {
        var changed = bytes.clone();
        if (changed.length >= piece.length) {
            System.arraycopy(piece, 0, changed, random.nextInt(changed.length - piece.length + 1), piece.length);
        }
        return changed;
    }

    /** A number of one to eight bytes as files that are no text write their lengths and counts. */
    private byte[] binaryNumber() {
        var extremes = new long[] {
            0,
            1,
            -1,
            -2,
            2,
            7,
            127,
            128,
            255,
            256,
            32_767,
            32_768,
            65_535,
            65_536,
            999,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            0xFFFF_FFFFL,
            1L << 31,
            1L << 40,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            random.nextInt(1000),
            Double.doubleToRawLongBits(Double.NaN),
            Double.doubleToRawLongBits(-Double.MAX_VALUE)
        };
        var value = extremes[random.nextInt(extremes.length)];
        var number = new byte[1 << random.nextInt(4)];
        var largestFirst = random.nextBoolean();
        for (var i = 0; i < number.length; i++) {
            number[largestFirst ? number.length - 1 - i : i] = (byte) (value >>> (8 * i));
        }
        return number;
    }

    private byte[] piece(byte[] of) {
        var from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, from + random.nextInt(of.length - from + 1));
    }

    private static byte[] run(byte[] piece, int length) {
        var run = new byte[length];
        for (var i = 0; i < length; i++) {
            run[i] = piece[i % piece.length];
        }
        return run;
    }

    private byte[] swapEverywhere(byte[] bytes) {
        var marks = ",;\t\"'{}[]():<>/|\\".getBytes(StandardCharsets.US_ASCII);
        var one = marks[random.nextInt(marks.length)];
        var other = marks[random.nextInt(marks.length)];
        var onlyOnce = random.nextBoolean();
        var changed = bytes.clone();
        var start = changed.length == 0 ? 0 : random.nextInt(changed.length);
        for (var i = onlyOnce ? start : 0; i < changed.length; i++) {
            if (changed[i] == one) {
                changed[i] = other;
                if (onlyOnce) {
                    break;
                }
            }
        }
        return changed;
    }

    private byte[] replaceNumber(byte[] bytes) {
        return replace(bytes, b -> b >= '0' && b <= '9' || b == '.' || b == '-', Dictionary.number(random));
    }

    /** A word takes another's place: the shape of the file stays, what it says changes. */
    private byte[] words(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.ISO_8859_1).split("[^A-Za-z0-9_]+", 500);
        var word = words[random.nextInt(words.length)];
        var short_ = word.length() > 200 ? word.substring(0, 200) : word;
        return replace(
                bytes, b -> Character.isLetterOrDigit(b) || b == '_', short_.getBytes(StandardCharsets.ISO_8859_1));
    }

    private interface Part {
        boolean has(byte one);
    }

    /** The first piece of the kind after a random place. */
    private byte[] replace(byte[] bytes, Part part, byte[] by) {
        var from = random.nextInt(bytes.length + 1);
        while (from < bytes.length && !part.has(bytes[from])) {
            from++;
        }
        var to = from;
        while (to < bytes.length && part.has(bytes[to])) {
            to++;
        }
        return join(Arrays.copyOf(bytes, from), by, Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] nest(byte[] bytes) {
        var opening = List.of("[", "{\"a\":", "(", "<a>", "{'a': ", "\"", "[[{\"a\":[");
        var one = opening.get(random.nextInt(opening.size())).getBytes(StandardCharsets.US_ASCII);
        return insert(bytes, run(one, one.length * (1 + random.nextInt(DEEPEST / one.length))));
    }

    private byte[] otherEncoding(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> join(MARK, bytes);
            case 1 -> insert(bytes, MARK);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE));
            default -> text.replace('e', 'é').getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] lineEnds(byte[] bytes) {
        var ends = List.of("\n", "\r\n", "\r", "\n\r", "\u2028", " \n", "\n\n");
        var changed = new ByteArrayOutputStream();
        for (var b : bytes) {
            if (b == '\n') {
                changed.writeBytes(ends.get(random.nextInt(ends.size())).getBytes(StandardCharsets.UTF_8));
            } else {
                changed.write(b);
            }
        }
        return changed.toByteArray();
    }

    /** Lines come twice, are left out, or stand in another order. */
    private byte[] lines(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        var one = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.add(random.nextInt(lines.size() + 1), lines.get(one));
            case 1 -> lines.remove(one);
            case 2 -> Collections.shuffle(lines, new Random(random.nextLong()));
            default -> lines.set(one, fields(lines.get(one)));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A field of a line comes twice, or is lost. */
    private String fields(String line) {
        var fields = new ArrayList<>(Arrays.asList(line.split(",", -1)));
        var one = random.nextInt(fields.size());
        if (random.nextBoolean()) {
            fields.add(fields.get(one));
        } else {
            fields.remove(one);
        }
        return String.join(",", fields);
    }

    /** Hardly anything is left. */
    private byte[] nothingMuch() {
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> MARK.clone();
            case 2 -> "\n\n".getBytes(StandardCharsets.US_ASCII);
            case 3 -> Dictionary.token(random);
            default -> {
                var bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }

    private static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
