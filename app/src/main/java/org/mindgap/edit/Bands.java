package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups by a number. Their codes say their bounds, so that a group of other bounds never has the same code.
 *
 * @param cuts ascending, at least one
 * @param whole whether all numbers are whole
 */
record Bands(List<Double> cuts, boolean whole) {

    /** The band of a number, from 0, or -1 for none. */
    int of(double number) {
        if (Double.isNaN(number)) {
            return -1;
        }
        var band = 0;
        while (band < cuts.size() && number >= cuts.get(band)) {
            band++;
        }
        return band;
    }

    /**
     * "<18", "18-29", "65+"; with numbers that are not whole "18-<30". What would begin with a minus, which a spreadsheet
     * takes for a formula, stands in brackets: "[-5--1]".
     */
    List<String> codes() {
        return all("<", "-", "-<", "+").stream()
                .map(c -> c.startsWith("-") ? "[" + c + "]" : c)
                .toList();
    }

    /** "under 18", "18 to 29", "65 and over"; with numbers that are not whole "18 to under 30". */
    List<String> labels() {
        return all("under ", " to ", " to under ", " and over");
    }

    private List<String> all(String under, String to, String toUnder, String over) {
        var all = new ArrayList<String>();
        all.add(under + Recode.code(cuts.get(0)));
        for (var i = 1; i < cuts.size(); i++) {
            var low = Recode.code(cuts.get(i - 1));
            var last = Recode.code(cuts.get(i) - 1);
            if (whole) {
                all.add(low.equals(last) ? low : low + to + last);
            } else {
                all.add(low + toUnder + Recode.code(cuts.get(i)));
            }
        }
        all.add(Recode.code(cuts.get(cuts.size() - 1)) + over);
        return all;
    }
}
