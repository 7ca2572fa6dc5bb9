package org.mindgap.formats.dta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.problem.ProblemException;

/** Reads what stands behind the respondents: long texts and sets of labels. */
final class DtaTail {
    private static final int LONGEST_SET = 64 * 1024 * 1024;
    private static final int FIRST_TABLES = 108;
    private static final int SHORT_LABEL = 8;
    private static final int BINARY = 129;

    private final ByteSource in;
    private final DtaRaw raw;

    /** @param in behind the last respondent */
    DtaTail(ByteSource in, DtaRaw raw) {
        this.in = in;
        this.raw = raw;
    }

    /** A long text: where it is referred to, and its bytes. */
    interface LongTexts {
        /** Whether anybody wants the text, so that it is worth reading. */
        boolean wants(long key);

        void take(long key, byte[] text);
    }

    /** Passes the long texts on. */
    void longTexts(LongTexts sink) throws IOException, ProblemException {
        tag("</data><strls>");
        while (is("GSO")) {
            var variable = in.int32() & 0xFFFF_FFFFL;
            var row = raw.layout.version() == 117 ? in.int32() & 0xFFFF_FFFFL : in.int64();
            var kind = in.u8();
            var length = in.int32() & 0xFFFF_FFFFL;
            var key = key(variable, row);
            if (kind != BINARY && sink.wants(key)) {
                sink.take(key, in.bytes(in.length(length, LONGEST_SET, "a long text")));
            } else {
                in.skip(length);
            }
        }
        tag("</strls>");
    }

    /** Variable and respondent, both from 1, as one number; 0 for no text. */
    static long key(long variable, long row) {
        return variable << 40 | row;
    }

    /** Reads the sets of labels into the description. */
    void labels(Function<byte[], String> text) throws IOException, ProblemException {
        if (raw.layout.version() < FIRST_TABLES) {
            while (in.has(1)) {
                shortSet(text);
            }
        } else if (raw.layout.tagged()) {
            longTexts(new LongTexts() {
                @Override
                public boolean wants(long key) {
                    return false;
                }

                @Override
                public void take(long key, byte[] bytes) {
                    // wants none
                }
            });
            tag("<value_labels>");
            while (is("<lbl>")) {
                set(text);
                tag("</lbl>");
            }
            tag("</value_labels>");
        } else {
            while (in.has(4)) {
                set(text);
            }
        }
    }

    /** Before format 108: how many, the name, the numbers in two bytes each, the labels in eight each. */
    private void shortSet(Function<byte[], String> text) throws IOException, ProblemException {
        var count = in.u16();
        var name = text.apply(in.bytes(raw.layout.setName()));
        in.skip(1);
        var values = ByteBuffer.wrap(in.bytes(2 * count)).order(raw.order);
        List<ValueLabel> labels = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            var label = text.apply(in.bytes(SHORT_LABEL)).strip();
            labels.add(new ValueLabel(CodeText.of(values.getShort()), label));
        }
        raw.sets.put(name, labels);
    }

    private void set(Function<byte[], String> text) throws IOException, ProblemException {
        var length = in.length(in.int32(), LONGEST_SET, "a set of labels");
        var name = text.apply(in.bytes(raw.layout.setName()));
        in.skip(3);
        var table = ByteBuffer.wrap(in.bytes(length)).order(raw.order);
        if (length < 8) {
            throw in.damaged("a set of labels of " + length + " bytes");
        }
        var count = table.getInt();
        var texts = table.getInt();
        if (count < 0 || texts < 0 || 8L + 8L * count + texts > length) {
            throw in.damaged(count + " labels in " + length + " bytes");
        }
        var begin = 8 + 8 * count;
        List<ValueLabel> labels = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            var offset = table.getInt(8 + 4 * i);
            var value = table.getInt(8 + 4 * count + 4 * i);
            if (offset < 0 || offset > texts) {
                throw in.damaged("a label outside its set");
            }
            var end = begin + offset;
            while (end < begin + texts && table.get(end) != 0) {
                end++;
            }
            var label = new byte[end - begin - offset];
            table.get(begin + offset, label);
            labels.add(new ValueLabel(
                    CodeText.of(DtaType.labelled(value, raw.layout.letters())),
                    text.apply(label).strip()));
        }
        raw.sets.put(name, labels);
    }

    private boolean is(String tag) throws IOException {
        var length = tag.length();
        if (in.has(length) && new String(in.buffer(), in.at(), length, StandardCharsets.US_ASCII).equals(tag)) {
            in.move(length);
            return true;
        }
        return false;
    }

    private void tag(String tag) throws IOException, ProblemException {
        in.need(tag.length());
        if (!is(tag)) {
            throw in.damaged("something else than " + tag);
        }
    }
}
