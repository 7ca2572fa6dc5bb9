package org.mindgap.formats.sav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.formats.sav.RawVariable.RawLabel;
import org.mindgap.problem.ProblemException;

/** Reads the records of a dictionary, from after the header to the first case. */
final class SavRecords {
    private static final int MOST_LABELS = 1_000_000;
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int MOST_PIECES = 4_000_000;
    private static final int DOCUMENT_LINE = 80;

    private final ByteSource in;
    private int merged;
    private int continued;
    private final RawDictionary raw = new RawDictionary();

    SavRecords(ByteSource in) {
        this.in = in;
    }

    RawDictionary read() throws IOException, ProblemException {
        while (true) {
            var type = in.int32();
            switch (type) {
                case 2 -> variable();
                case 3 -> valueLabels();
                case 6 -> documents();
                case 7 -> extension();
                case 999 -> {
                    in.skip(4);
                    raw.dataFrom = in.position();
                    if (continued > 0) {
                        throw in.damaged("a text that is cut off");
                    }
                    if (raw.variables.isEmpty()) {
                        throw in.damaged("a dictionary without variables");
                    }
                    return raw;
                }
                default -> throw in.damaged("a record of type " + type);
            }
        }
    }

    private void variable() throws IOException, ProblemException {
        var width = in.int32();
        var hasLabel = in.int32();
        var missing = in.int32();
        var print = in.int32();
        in.skip(4);
        var name = in.bytes(8);
        var label = new byte[0];
        if (hasLabel == 1) {
            var length = in.length(in.int32(), LONGEST, "a label");
            label = in.bytes(length);
            in.skip((4 - length % 4) % 4);
        } else if (hasLabel != 0) {
            throw in.damaged("a variable whose label is neither there nor not");
        }
        if (missing < -3 || missing > 3 || missing == -1) {
            throw in.damaged(missing + " missing values of one variable");
        }
        List<byte[]> values = new ArrayList<>();
        for (var i = 0; i < Math.abs(missing); i++) {
            values.add(in.bytes(8));
        }
        if ((width == -1) != (continued > 0)) {
            throw in.damaged("a text that is cut off or goes on too long");
        }
        if (width == -1) {
            raw.pieces++;
            continued--;
        } else if (width < 0 || width > 255) {
            throw in.damaged("a variable of width " + width);
        } else {
            var variable = new RawVariable(raw.pieces, width, name, label, print, values, missing < 0);
            raw.variables.add(variable);
            raw.byPlace.put(raw.pieces, variable);
            raw.pieces++;
            continued = variable.pieces() - 1;
        }
        if (raw.pieces > MOST_PIECES) {
            throw in.damaged("more than " + MOST_PIECES + " pieces of a case");
        }
    }

    private void valueLabels() throws IOException, ProblemException {
        var count = in.length(in.int32(), MOST_LABELS, "the number of labels");
        List<RawLabel> labels = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            var value = in.bytes(8);
            var length = in.u8();
            var label = in.bytes(length);
            in.skip((8 - (length + 1) % 8) % 8);
            labels.add(new RawLabel(value, label));
        }
        if (in.int32() != 4) {
            throw in.damaged("value labels without their variables");
        }
        var variables = in.length(in.int32(), MOST_PIECES, "the number of labelled variables");
        for (var i = 0; i < variables; i++) {
            var place = in.int32();
            var variable = raw.byPlace.get(place - 1);
            if (variable == null) {
                throw in.damaged("labels for a variable " + place + " that is not there");
            }
            merged += variable.labels.isEmpty() ? 0 : variable.labels.size() + count;
            if (merged > MOST_LABELS) {
                throw in.damaged("the same variables labelled again and again");
            }
            variable.label(labels);
        }
    }

    private void documents() throws IOException, ProblemException {
        var lines = in.length(in.int32(), LONGEST / DOCUMENT_LINE, "the number of comment lines");
        for (var i = 0; i < lines; i++) {
            raw.documents.add(in.bytes(DOCUMENT_LINE));
        }
    }

    private void extension() throws IOException, ProblemException {
        var subtype = in.int32();
        var size = in.int32();
        var count = in.int32();
        if (size < 0 || count < 0) {
            throw in.damaged("an extension of " + count + " times " + size + " bytes");
        }
        var length = in.length((long) size * count, LONGEST, "an extension");
        var data = in.bytes(length);
        if (subtype == 7 || subtype == 19) {
            raw.sets.add(data);
        } else {
            raw.extensions.put(subtype, data);
        }
    }
}
