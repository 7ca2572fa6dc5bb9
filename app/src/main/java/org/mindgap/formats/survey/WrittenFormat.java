package org.mindgap.formats.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Variable;

/**
 * How an SPSS file shows the values of a variable: as the file that they came from did. Formats of Stata become those of
 * SPSS that show the same, and its dates are counted as SPSS counts them; where they cannot be, they stay numbers.
 */
final class WrittenFormat {
    private static final Pattern STATA = Pattern.compile("%[-~0]?(\\d{1,2})[.,](\\d{1,2})([fge])(c?)");
    private static final Pattern SPSS = Pattern.compile("([A-Z]+)(\\d{1,2})(?:\\.(\\d{1,2}))?");
    private static final Pattern WIDTH = Pattern.compile("A(\\d{1,5})");
    private static final int WIDEST = 40;
    private static final int MOST_DECIMALS = 16;
    private static final int NARROWEST_E = 6;

    private final Variable variable;
    private final Column column;
    private final Optional<DisplayFormat> moved;

    /** @param column whole, with the values that are declared missing */
    WrittenFormat(Variable variable, Column column) {
        this.variable = variable;
        this.column = column;
        this.moved = variable.dates().filter(d -> !d.isSpss() && movable(d));
    }

    /** Dates of Stata become seconds, unless one of them is no date, or has a label or is declared missing as a number. */
    private boolean movable(DisplayFormat dates) {
        return column instanceof Column.Numbers numbers
                && variable.allValues().isEmpty()
                && variable.declared().isEmpty()
                && Arrays.stream(numbers.values())
                        .allMatch(v -> Double.isNaN(v)
                                || dates.inSpss(v).stream().anyMatch(s -> !Double.isInfinite(s) && !Double.isNaN(s)));
    }

    /** A number as it is written. */
    double written(double value) {
        return Double.isNaN(value)
                ? value
                : moved.map(d -> d.inSpss(value))
                        .orElse(OptionalDouble.of(value))
                        .getAsDouble();
    }

    /** Dates that stay the numbers of Stata, which SPSS shows as numbers. */
    Optional<Problem> lost() {
        var stata = variable.format().startsWith("%t") || variable.format().startsWith("%d");
        return stata && moved.isEmpty() && !variable.format().startsWith("%ty")
                ? Optional.of(Problem.warning("microdata.export-date", variable.shownName(), variable.format()))
                : Optional.empty();
    }

    /** Bytes of a text as the file said it, at least 1. */
    int textWidth() {
        var width = WIDTH.matcher(variable.format());
        return width.matches() ? Math.max(1, Integer.parseInt(width.group(1))) : 1;
    }

    /** The words of SPSS, of a number. */
    String number() {
        var given = column instanceof Column.Numbers ? "F10.4" : "F8.0";
        var format = variable.format();
        if (moved.isPresent()) {
            return date(moved.get());
        }
        var spss = SPSS.matcher(format);
        if (spss.matches() && !DisplayFormat.isText(format)) {
            return fits(spss.group(2), spss.group(3)) ? format : given;
        }
        var stata = STATA.matcher(format);
        if (format.startsWith("%ty") && whole()) {
            return "F8.0";
        }
        if (!stata.matches() || !fits(stata.group(1), stata.group(2))) {
            return given;
        }
        var width = Integer.parseInt(stata.group(1));
        return switch (stata.group(3)) {
            case "f" -> (stata.group(4).isEmpty() ? "F" : "COMMA") + width + "." + Integer.parseInt(stata.group(2));
            case "e" -> "E" + Math.max(NARROWEST_E, width) + "." + Integer.parseInt(stata.group(2));
            default -> whole() ? "F" + width + ".0" : given;
        };
    }

    private static boolean fits(String width, String decimals) {
        var wide = Integer.parseInt(width);
        var behind = decimals == null ? 0 : Integer.parseInt(decimals);
        return wide >= 1 && wide <= WIDEST && behind <= MOST_DECIMALS && behind < wide;
    }

    private boolean whole() {
        return !(column instanceof Column.Numbers numbers)
                || Arrays.stream(numbers.values()).allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
    }

    private String date(DisplayFormat dates) {
        return switch (dates.shows()) {
            case MOMENT -> fractions() ? "DATETIME24.3" : "DATETIME20";
            case MONTH, HALF -> "MOYR8";
            case QUARTER -> "QYR8";
            default -> variable.format().contains("tw") ? "WKYR10" : "DATE11";
        };
    }

    private boolean fractions() {
        return column instanceof Column.Numbers numbers
                && Arrays.stream(numbers.values()).anyMatch(v -> !Double.isNaN(v) && v % 1000 != 0);
    }
}
