package org.mindgap.formats.microdata;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of texts while it is read; each different text is decoded once. */
public final class TextDraft {
    private static final String NOT_A_CHARACTER = "\uFFFD";

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final Charset encoding;
    private final boolean certain;
    private final int most;
    private final Map<Bytes, Integer> positions = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> dictionary = new ArrayList<>();
    private Index index;
    private int undecodable;
    private int assumed;
    private int free;

    /**
     * @param certain whether somebody said the encoding; otherwise a text that does not fit it is read as windows-1252
     * @param most different texts that are kept; with one more it is free text, which is counted and not kept
     */
    public TextDraft(Charset encoding, boolean certain, int most) {
        this(encoding, certain, most, Pages.heap());
    }

    /** @param pages where full pages wait */
    public TextDraft(Charset encoding, boolean certain, int most, Pages pages) {
        this.index = new Index(pages);
        this.encoding = encoding;
        this.certain = certain;
        this.most = most;
    }

    /** Adds a text of the file; blanks and zero bytes at its end do not count. */
    public void add(byte[] buffer, int from, int length) {
        if (free > 0) {
            free++;
            return;
        }
        var end = from + length;
        while (end > from && (buffer[end - 1] == ' ' || buffer[end - 1] == 0)) {
            end--;
        }
        if (end == from) {
            index.add(-1);
            return;
        }
        var key = new Bytes(buffer, from, end);
        var position = positions.get(key);
        if (position == null) {
            position = learn(key);
        }
        if (position < 0) {
            free = index.size() + 1;
            positions.clear();
            index = new Index(Pages.heap());
        } else {
            index.add(position);
        }
    }

    private int learn(Bytes key) {
        var text = new String(key.buffer, key.from, key.end - key.from, encoding).stripTrailing();
        if (text.endsWith(NOT_A_CHARACTER)) {
            // the program that wrote it cut the text in the middle of a character
            text = text.replaceAll(NOT_A_CHARACTER + "+$", "");
        }
        if (!certain && text.contains(NOT_A_CHARACTER)) {
            text = new String(key.buffer, key.from, key.end - key.from, FALLBACK).stripTrailing();
            assumed++;
        }
        var position = known.get(text);
        if (position == null) {
            if (dictionary.size() == most) {
                return -1;
            }
            undecodable += text.contains(NOT_A_CHARACTER) ? 1 : 0;
            position = dictionary.size();
            dictionary.add(text);
            known.put(text, position);
        }
        positions.put(key.kept(), position);
        return position;
    }

    /** Different texts that hold a byte which is no character of the encoding. */
    public int undecodable() {
        return undecodable;
    }

    /** Different texts that were read as windows-1252, since nobody said the encoding. */
    public int assumed() {
        return assumed;
    }

    /** The column; nothing may be added afterwards. */
    public Cells cells() {
        return free > 0 ? new Cells.FreeText(free, dictionary.size()) : new Cells.Texts(index, dictionary);
    }

    /** Bytes as a key, without a copy until they are kept. */
    private static final class Bytes {
        private final byte[] buffer;
        private final int from;
        private final int end;
        private final int hash;

        Bytes(byte[] buffer, int from, int end) {
            this.buffer = buffer;
            this.from = from;
            this.end = end;
            var h = 1;
            for (var i = from; i < end; i++) {
                h = 31 * h + buffer[i];
            }
            hash = h;
        }

        Bytes kept() {
            return new Bytes(Arrays.copyOfRange(buffer, from, end), 0, end - from);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes b && Arrays.equals(buffer, from, end, b.buffer, b.from, b.end);
        }
    }
}
