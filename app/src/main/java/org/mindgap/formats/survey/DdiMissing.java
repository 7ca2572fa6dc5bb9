package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.XmlCursor;
import org.mindgap.problem.ProblemException;

/** The values that a DDI codebook declares missing ({@code invalrng}): single ones and ranges, whose ends belong to it. */
final class DdiMissing {
    private static final int MOST = 1000;

    private final Set<String> items = new HashSet<>();
    private final List<Range> ranges = new ArrayList<>();

    /** Ends as the file gives them; infinite where it gives none. */
    private record Range(double low, boolean lowIn, double high, boolean highIn) {
        boolean has(double value) {
            return (lowIn ? value >= low : value > low) && (highIn ? value <= high : value < high);
        }
    }

    /** Reads {@code invalrng}, which was just entered. */
    void read(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            if (items.size() + ranges.size() < MOST) {
                switch (cursor.name()) {
                    case "item" -> items.add(cursor.attribute("VALUE"));
                    case "range" -> range(cursor);
                    default -> {}
                }
            }
            cursor.skip();
        }
    }

    private void range(XmlCursor cursor) throws ProblemException {
        var min = cursor.attribute("min");
        var max = cursor.attribute("max");
        var low = number(min.isEmpty() ? cursor.attribute("minExclusive") : min, Double.NEGATIVE_INFINITY);
        var high = number(max.isEmpty() ? cursor.attribute("maxExclusive") : max, Double.POSITIVE_INFINITY);
        // a range without an end, or with one that is no number, would declare everything missing
        if (!(Double.isInfinite(low) && Double.isInfinite(high)) && !Double.isNaN(low) && !Double.isNaN(high)) {
            ranges.add(new Range(low, !min.isEmpty(), high, !max.isEmpty()));
        }
    }

    private static double number(String text, double none) {
        return text.isEmpty() ? none : DecimalText.parse(text).orElse(Double.NaN);
    }

    boolean has(String code) {
        if (items.contains(code)) {
            return true;
        }
        var number = DecimalText.parse(code);
        return number.isPresent()
                && (ranges.stream().anyMatch(r -> r.has(number.getAsDouble()))
                        || items.stream().anyMatch(i -> DecimalText.parse(i).equals(number)));
    }
}
