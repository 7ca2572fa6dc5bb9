package org.mindgap.formats.dta;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads a file's description, up to the first respondent. */
final class DtaDescription {
    private static final int OLDEST = 105;
    private static final int NEWEST = 119;
    private static final int MOST_VARIABLES = 200_000;
    private static final int LONGEST_NOTE = 16 * 1024 * 1024;
    private static final int NAMELESS_HEAD = 4;

    private final ByteSource in;

    DtaDescription(ByteSource in) {
        this.in = in;
    }

    DtaRaw read() throws IOException, ProblemException {
        if (in.has(11) && new String(in.buffer(), in.at(), 11, StandardCharsets.US_ASCII).equals("<stata_dta>")) {
            return tagged();
        }
        in.need(NAMELESS_HEAD);
        var version = in.u8();
        var order = in.u8();
        if (version < 102 || version > 115 || (order != 1 && order != 2)) {
            throw new ProblemException(Problem.error("microdata.no-dta").at(Place.file(in.file())));
        }
        supported(version);
        return plain(version, order == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private void supported(int version) throws ProblemException {
        if (version < OLDEST || version > NEWEST || version == 116) {
            throw new ProblemException(
                    Problem.error("microdata.dta-version", version).at(Place.file(in.file())));
        }
    }

    private DtaRaw plain(int version, ByteOrder order) throws IOException, ProblemException {
        in.order(order);
        in.skip(2);
        var layout = DtaLayout.of(version);
        var raw = new DtaRaw(layout, order);
        var variables = in.u16();
        raw.rows = in.length(in.int32(), Integer.MAX_VALUE, "the number of respondents");
        raw.label = in.bytes(layout.label());
        raw.created = in.bytes(18);
        for (var i = 0; i < variables; i++) {
            var code = in.u8();
            raw.types.add(known(version >= 111 ? DtaType.plain(code) : DtaType.letter(code), code));
        }
        texts(raw.names, variables, layout.name());
        in.skip(2L * (variables + 1));
        texts(raw.formats, variables, layout.format());
        texts(raw.setNames, variables, layout.name());
        texts(raw.labels, variables, layout.label());
        while (true) {
            var type = in.u8();
            var length = in.length(layout.noteLength() == 4 ? in.int32() : in.u16(), LONGEST_NOTE, "a note");
            if (type == 0 && length == 0) {
                break;
            }
            note(raw, length);
        }
        raw.dataFrom = in.position();
        return whole(raw);
    }

    private DtaRaw tagged() throws IOException, ProblemException {
        tag("<stata_dta><header><release>");
        var digits = new String(in.bytes(3), StandardCharsets.US_ASCII);
        if (!digits.matches("\\d{3}")) {
            throw in.damaged("a release of " + digits);
        }
        var version = Integer.parseInt(digits);
        supported(version);
        tag("</release><byteorder>");
        var order = new String(in.bytes(3), StandardCharsets.US_ASCII);
        if (!order.equals("MSF") && !order.equals("LSF")) {
            throw in.damaged("a byte order of " + order);
        }
        var layout = DtaLayout.of(version);
        var raw = new DtaRaw(layout, order.equals("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        in.order(raw.order);
        tag("</byteorder><K>");
        var variables = in.length(version == NEWEST ? in.int32() : in.u16(), MOST_VARIABLES, "the number of variables");
        tag("</K><N>");
        raw.rows =
                in.length(layout.utf8() ? in.int64() : in.int32(), Integer.MAX_VALUE - 8, "the number of respondents");
        tag("</N><label>");
        raw.label = in.bytes(layout.utf8() ? in.u16() : in.u8());
        tag("</label><timestamp>");
        raw.created = in.bytes(in.u8());
        tag("</timestamp></header><map>");
        in.skip(14 * 8L);
        tag("</map><variable_types>");
        for (var i = 0; i < variables; i++) {
            var code = in.u16();
            raw.types.add(known(DtaType.tagged(code), code));
        }
        tag("</variable_types><varnames>");
        texts(raw.names, variables, layout.name());
        tag("</varnames><sortlist>");
        in.skip((version == NEWEST ? 4L : 2L) * (variables + 1));
        tag("</sortlist><formats>");
        texts(raw.formats, variables, layout.format());
        tag("</formats><value_label_names>");
        texts(raw.setNames, variables, layout.name());
        tag("</value_label_names><variable_labels>");
        texts(raw.labels, variables, layout.label());
        tag("</variable_labels><characteristics>");
        while (next("<ch>")) {
            note(raw, in.length(in.int32(), LONGEST_NOTE, "a note"));
            tag("</ch>");
        }
        tag("</characteristics><data>");
        raw.dataFrom = in.position();
        return whole(raw);
    }

    private DtaRaw whole(DtaRaw raw) throws ProblemException {
        if (raw.types.isEmpty()) {
            throw new ProblemException(Problem.error("microdata.no-variables").at(Place.file(in.file())));
        }
        return raw;
    }

    private DtaType known(@org.jspecify.annotations.Nullable DtaType type, int code) throws ProblemException {
        if (type == null) {
            throw in.damaged("a variable of type " + code);
        }
        return type;
    }

    private void texts(List<byte[]> into, int count, int length) throws IOException, ProblemException {
        for (var i = 0; i < count; i++) {
            into.add(in.bytes(length));
        }
    }

    private void note(DtaRaw raw, int length) throws IOException, ProblemException {
        var name = raw.layout.name();
        if (length < 2 * name) {
            in.skip(length);
            return;
        }
        raw.notes.add(new byte[][] {in.bytes(name), in.bytes(name), in.bytes(length - 2 * name)});
    }

    private boolean next(String tag) throws IOException {
        var length = tag.length();
        if (in.has(length) && new String(in.buffer(), in.at(), length, StandardCharsets.US_ASCII).equals(tag)) {
            in.move(length);
            return true;
        }
        return false;
    }

    private void tag(String tag) throws IOException, ProblemException {
        in.need(tag.length());
        if (!next(tag)) {
            throw in.damaged("something else than " + tag);
        }
    }
}
