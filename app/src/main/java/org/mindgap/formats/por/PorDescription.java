package org.mindgap.formats.por;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mindgap.formats.microdata.ByteSource;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads the records of a dictionary, up to the first respondent. */
final class PorDescription {
    private static final int SPLASH = 200;
    private static final String SIGNATURE = "SPSSPORT";
    private static final int MOST_VARIABLES = 200_000;
    private static final int MOST_LABELS = 1_000_000;
    private static final int LARGEST_FORMAT = 0xFF;
    private static final double LARGEST = Double.MAX_VALUE * (1 - 1e-9);
    private static final int NEWER_FORMATS = 82;
    private static final int MOST_LINES = 100_000;

    private final PorCharacters in;
    private final PorValues values;
    private final PorRaw raw = new PorRaw();
    private int announced = -1;
    private int labelled;

    PorDescription(PorCharacters in) {
        this.in = in;
        this.values = new PorValues(in);
    }

    /** Whether a file begins as a portable one does. */
    static boolean begins(ByteSource source) throws IOException {
        try {
            signature(new PorCharacters(source));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static void signature(PorCharacters in) throws IOException, ProblemException {
        for (var i = 0; i < SPLASH; i++) {
            in.next();
        }
        in.translate();
        for (var i = 0; i < SIGNATURE.length(); i++) {
            if (in.next() != SIGNATURE.charAt(i)) {
                throw new ProblemException(Problem.error("microdata.no-por")
                        .at(Place.file(in.source().file())));
            }
        }
    }

    PorRaw read() throws IOException, ProblemException {
        signature(in);
        var version = in.next();
        if (version != 'A') {
            throw in.source().damaged("a version of " + (char) version);
        }
        raw.date = values.text();
        raw.time = values.text();
        for (var tag = in.next(); tag != 'F'; tag = in.next()) {
            switch (tag) {
                case '1' -> raw.product = values.text();
                case '2' -> raw.author = values.text();
                case '3' -> raw.subproduct = values.text();
                case '4' -> announced = values.count(MOST_VARIABLES, "the number of variables");
                case '5' -> values.count(MOST_VARIABLES, "the number of digits");
                case '6' -> raw.weight = values.text();
                case '7' -> variable();
                case '8', '9', 'A', 'B' -> missing(last(), tag);
                case 'C' -> last().label = values.text();
                case 'D' -> labels();
                case 'E' -> documents();
                default -> throw in.source().damaged("a record of type " + (char) tag);
            }
        }
        if (raw.variables.isEmpty() || raw.variables.size() != announced) {
            throw in.source().damaged(announced + " variables announced and " + raw.variables.size() + " described");
        }
        return raw;
    }

    private void variable() throws IOException, ProblemException {
        if (raw.variables.size() >= announced) {
            throw in.source().damaged("more variables than announced");
        }
        var width = values.count(32_767, "the width of a variable");
        var name = values.text();
        var formats = new int[6];
        for (var i = 0; i < formats.length; i++) {
            formats[i] = values.count(32_767, "a format");
        }
        // newer versions of SPSS count formats of dates from 83 on
        var kind = formats[0] > NEWER_FORMATS ? formats[0] - NEWER_FORMATS : formats[0];
        var print = Math.min(LARGEST_FORMAT, kind) << 16
                | Math.min(LARGEST_FORMAT, formats[1]) << 8
                | Math.min(LARGEST_FORMAT, formats[2]);
        raw.variables.add(new PorRaw.Variable(width, name, print));
    }

    private PorRaw.Variable last() throws ProblemException {
        if (raw.variables.isEmpty()) {
            throw in.source().damaged("a record about a variable in front of all of them");
        }
        return raw.variables.get(raw.variables.size() - 1);
    }

    /** 8 a single value, 9 from the lowest, A to the highest, B from and to. */
    private void missing(PorRaw.Variable variable, int tag) throws IOException, ProblemException {
        if (tag == '8') {
            variable.missing.add(value(variable.width));
            if (variable.missing.size() > 3) {
                throw in.source().damaged("more than three missing values of one variable");
            }
            return;
        }
        if (variable.width > 0) {
            throw in.source().damaged("a range of missing texts");
        }
        variable.low = tag == '9' ? Double.NEGATIVE_INFINITY : end(values.number());
        variable.high = tag == 'A' ? Double.POSITIVE_INFINITY : end(values.number());
    }

    /** LOWEST and HIGHEST may be written as the largest numbers that there are, a little rounded. */
    private static double end(double number) {
        return Math.abs(number) < LARGEST ? number : number * Double.POSITIVE_INFINITY;
    }

    private PorRaw.Value value(int width) throws IOException, ProblemException {
        return width == 0
                ? new PorRaw.Value(values.number(), new byte[0])
                : new PorRaw.Value(Double.NaN, values.text());
    }

    private void labels() throws IOException, ProblemException {
        var count = values.count(raw.variables.size(), "the number of labelled variables");
        List<byte[]> names = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            names.add(values.text());
        }
        var width = names.isEmpty() ? 0 : width(names.get(0));
        var labels = new ArrayList<PorRaw.Label>();
        for (var left = values.count(MOST_LABELS, "the number of labels"); left > 0; left--) {
            if (++labelled > MOST_LABELS) {
                throw in.source().damaged("more than " + MOST_LABELS + " labels");
            }
            labels.add(new PorRaw.Label(value(width), values.text()));
        }
        raw.labels.add(new PorRaw.Labels(names, labels));
    }

    private int width(byte[] name) throws ProblemException {
        return raw.variables.stream()
                .filter(v -> Arrays.equals(v.name, name))
                .findFirst()
                .orElseThrow(() -> in.source().damaged("labels for a variable that is not there"))
                .width;
    }

    private void documents() throws IOException, ProblemException {
        for (var left = values.count(MOST_LINES, "the number of comment lines"); left > 0; left--) {
            raw.documents.add(values.text());
        }
    }
}
