package org.mindgap.formats.table;

import static org.mindgap.formats.table.NumberShape.APOSTROPHE_GROUPS;
import static org.mindgap.formats.table.NumberShape.COMMA_EITHER;
import static org.mindgap.formats.table.NumberShape.COMMA_FRACTION;
import static org.mindgap.formats.table.NumberShape.COMMA_GROUPS;
import static org.mindgap.formats.table.NumberShape.COMMA_SHORT;
import static org.mindgap.formats.table.NumberShape.LIST;
import static org.mindgap.formats.table.NumberShape.POINT_EITHER;
import static org.mindgap.formats.table.NumberShape.POINT_FRACTION;
import static org.mindgap.formats.table.NumberShape.POINT_GROUPS;
import static org.mindgap.formats.table.NumberShape.SPACE_GROUPS;

import java.util.List;
import java.util.stream.Stream;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.problem.Problem;

/**
 * Finds the sign before fractions and the sign between thousands. {@code 1,234} alone is asked for, and so is {@code 1,3},
 * which may be two codes; the language of the computer is no evidence.
 */
final class NumberGuess {
    private final NumberEvidence seen;
    private final Delimiter delimiter;
    private final TableChoices chosen;

    NumberGuess(NumberEvidence seen, Delimiter delimiter, TableChoices chosen) {
        this.seen = seen;
        this.delimiter = delimiter;
        this.chosen = chosen;
    }

    Guess<DecimalSign> decimal() {
        if (chosen.decimal().isPresent()) {
            var sign = chosen.decimal().get();
            return guess(sign, By.CHOSEN, Problem.note("table.decimal-chosen", sign.word()));
        }
        var thousands = chosen.thousands();
        if (thousands.isPresent() && thousands.get() == ThousandsSign.COMMA) {
            return guess(DecimalSign.POINT, By.SEEN, Problem.note("table.decimal-left", "point", "comma"));
        }
        if (thousands.isPresent() && thousands.get() == ThousandsSign.POINT) {
            return guess(DecimalSign.COMMA, By.SEEN, Problem.note("table.decimal-left", "comma", "point"));
        }
        var comma = seen.has(COMMA_FRACTION, POINT_GROUPS);
        var point = seen.has(POINT_FRACTION, COMMA_GROUPS);
        if (comma && point) {
            var one = seen.example(COMMA_FRACTION, POINT_GROUPS);
            var other = seen.example(POINT_FRACTION, COMMA_GROUPS);
            return guess(
                    delimiter == Delimiter.COMMA ? DecimalSign.POINT : DecimalSign.COMMA,
                    By.OPEN,
                    Problem.warning(
                            "table.decimal-both",
                            one.text(),
                            one.column(),
                            one.line(),
                            other.text(),
                            other.column(),
                            other.line()));
        }
        if (comma) {
            return told(DecimalSign.COMMA, COMMA_FRACTION, COMMA_SHORT, POINT_GROUPS);
        }
        return point ? pointSeen() : unclear();
    }

    /** A point was seen before a fraction. In a file cut at commas, a comma in quotation marks is a text then. */
    private Guess<DecimalSign> pointSeen() {
        if (delimiter != Delimiter.COMMA && seen.has(COMMA_SHORT)) {
            var one = seen.example(COMMA_SHORT);
            var other = seen.example(POINT_FRACTION, COMMA_GROUPS);
            return guess(
                    DecimalSign.POINT,
                    By.OPEN,
                    Problem.warning(
                            "table.decimal-both",
                            one.text(),
                            one.column(),
                            one.line(),
                            other.text(),
                            other.column(),
                            other.line()));
        }
        return told(DecimalSign.POINT, POINT_FRACTION, POINT_EITHER, COMMA_GROUPS);
    }

    private Guess<DecimalSign> told(DecimalSign sign, NumberShape... shapes) {
        var example = seen.example(shapes);
        return guess(
                sign,
                By.SEEN,
                Problem.note("table.decimal-seen", sign.word(), seen.count(shapes), example.text(), example.column()));
    }

    private Guess<DecimalSign> unclear() {
        if (seen.has(COMMA_EITHER)) {
            var example = seen.example(COMMA_EITHER);
            return guess(
                    delimiter == Delimiter.COMMA ? DecimalSign.POINT : DecimalSign.COMMA,
                    By.OPEN,
                    Problem.warning(
                            "table.decimal-ask",
                            example.text(),
                            example.column(),
                            plain(example, ",", "."),
                            plain(example, ",", "")));
        }
        if (seen.has(COMMA_SHORT)) {
            var example = seen.example(COMMA_SHORT);
            var list = seen.example(LIST);
            if (delimiter == Delimiter.COMMA && !list.text().isEmpty()) {
                return guess(
                        DecimalSign.POINT,
                        By.SEEN,
                        Problem.note("table.decimal-lists", example.text(), list.text(), list.column()));
            }
            return guess(
                    DecimalSign.COMMA,
                    By.OPEN,
                    Problem.warning("table.decimal-codes", example.text(), example.column(), plain(example, ",", ".")));
        }
        if (seen.has(POINT_EITHER)) {
            var example = seen.example(POINT_EITHER);
            return delimiter == Delimiter.COMMA
                    ? told(DecimalSign.POINT, POINT_EITHER)
                    : guess(
                            DecimalSign.POINT,
                            By.OPEN,
                            Problem.warning(
                                    "table.decimal-ask",
                                    example.text(),
                                    example.column(),
                                    example.text(),
                                    plain(example, ".", "")));
        }
        return guess(DecimalSign.POINT, By.ASSUMED, Problem.note("table.decimal-none"));
    }

    private static String plain(NumberEvidence.Seen example, String sign, String instead) {
        return example.text().replace(sign, instead);
    }

    private static Guess<DecimalSign> guess(DecimalSign sign, By by, Problem why) {
        return new Guess<>(sign, by, why, List.of(sign.other()));
    }

    /** @param decimal as it is taken */
    Guess<ThousandsSign> thousands(Guess<DecimalSign> decimal) {
        if (chosen.thousands().isPresent()) {
            var sign = chosen.thousands().get();
            return guess(
                    sign,
                    By.CHOSEN,
                    NumberStyle.clash(decimal.value(), sign)
                            ? Problem.warning("table.thousands-clash", sign.word())
                            : Problem.note("table.thousands-chosen", sign.word()));
        }
        var other = decimal.value() == DecimalSign.POINT ? ThousandsSign.COMMA : ThousandsSign.POINT;
        var groups = other == ThousandsSign.COMMA
                ? new NumberShape[] {COMMA_GROUPS, COMMA_EITHER}
                : new NumberShape[] {POINT_GROUPS, POINT_EITHER};
        if (seen.has(groups)) {
            return told(other, groups);
        }
        if (seen.has(SPACE_GROUPS)) {
            return told(ThousandsSign.SPACE, SPACE_GROUPS);
        }
        if (seen.has(APOSTROPHE_GROUPS)) {
            return told(ThousandsSign.APOSTROPHE, APOSTROPHE_GROUPS);
        }
        return guess(ThousandsSign.NONE, By.ASSUMED, Problem.note("table.thousands-none"));
    }

    private Guess<ThousandsSign> told(ThousandsSign sign, NumberShape... shapes) {
        var example = seen.example(shapes);
        return guess(
                sign,
                By.SEEN,
                Problem.note(
                        "table.thousands-seen", sign.word(), seen.count(shapes), example.text(), example.column()));
    }

    private static Guess<ThousandsSign> guess(ThousandsSign sign, By by, Problem why) {
        return new Guess<>(
                sign,
                by,
                why,
                Stream.of(ThousandsSign.values()).filter(t -> t != sign).toList());
    }
}
