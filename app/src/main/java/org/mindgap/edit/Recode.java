package org.mindgap.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.survey.Column;

/**
 * How a column as imported is read after edits.
 *
 * @param were whether it was imported as numbers
 * @param are whether it is to be numbers
 * @param readAs codes that are read as others
 * @param leftOut codes that are read as no value
 * @param missing values that are read as none besides
 */
record Recode(boolean were, boolean are, Map<String, String> readAs, Set<String> leftOut, Missing missing) {

    Recode {
        readAs = Map.copyOf(readAs);
        leftOut = Set.copyOf(leftOut);
    }

    /** Whether the column stays as it is. */
    boolean nothing() {
        return were == are && missing.none() && (are || (readAs.isEmpty() && leftOut.isEmpty()));
    }

    /** The column; codes that are no number are NaN, and an edit that would need that is refused beforehand. */
    Column of(Column column) {
        // numbers that their file calls nominal stay numbers as long as nobody gives their codes a meaning
        var stays = were == are && column instanceof Column.Numbers && readAs.isEmpty() && leftOut.isEmpty();
        if (are || stays) {
            return known(column instanceof Column.Codes codes ? numbers(codes) : (Column.Numbers) column);
        }
        var codes = column instanceof Column.Numbers numbers ? codes(numbers) : (Column.Codes) column;
        return readAs.isEmpty() && leftOut.isEmpty() && missing.none() ? codes : merged(codes);
    }

    /** A number as a file writes it that has it as a code: 3, not 3.0. */
    static String code(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static Column.Codes codes(Column.Numbers numbers) {
        var places = new HashMap<Double, Integer>();
        var dictionary = new ArrayList<String>();
        var index = new int[numbers.size()];
        for (var i = 0; i < index.length; i++) {
            // 0 and -0 are the same number
            var number = numbers.values()[i] + 0.0;
            var known = places.get(number);
            if (Double.isNaN(number)) {
                index[i] = -1;
            } else if (known != null) {
                index[i] = known;
            } else {
                index[i] = dictionary.size();
                places.put(number, index[i]);
                dictionary.add(code(number));
            }
        }
        return new Column.Codes(index, dictionary);
    }

    private static Column.Numbers numbers(Column.Codes codes) {
        var parsed = codes.dictionary().stream()
                .mapToDouble(c -> DecimalText.parse(c).orElse(Double.NaN))
                .toArray();
        var values = new double[codes.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = codes.index()[i] < 0 ? Double.NaN : parsed[codes.index()[i]];
        }
        return new Column.Numbers(values);
    }

    /** Without missing values. */
    private Column known(Column.Numbers numbers) {
        return missing.none()
                ? numbers
                : new Column.Numbers(java.util.Arrays.stream(numbers.values())
                        .map(v -> missing.has(v) ? Double.NaN : v)
                        .toArray());
    }

    private Column.Codes merged(Column.Codes codes) {
        var places = new HashMap<String, Integer>();
        var dictionary = new ArrayList<String>();
        var place = new int[codes.dictionary().size()];
        for (var i = 0; i < place.length; i++) {
            var code = codes.dictionary().get(i);
            var as = readAs.getOrDefault(code, code);
            if (leftOut.contains(code) || missing.has(code)) {
                place[i] = -1;
                continue;
            }
            place[i] = places.computeIfAbsent(as, c -> {
                dictionary.add(c);
                return dictionary.size() - 1;
            });
        }
        var index = new int[codes.size()];
        for (var i = 0; i < index.length; i++) {
            index[i] = codes.index()[i] < 0 ? -1 : place[codes.index()[i]];
        }
        return new Column.Codes(index, List.copyOf(dictionary));
    }
}
