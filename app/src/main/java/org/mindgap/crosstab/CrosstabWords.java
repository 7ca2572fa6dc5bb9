package org.mindgap.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.stats.RaoScott;
import org.mindgap.survey.SamplingError;
import org.mindgap.survey.Variable;

/** What there is to say of a crosstab, in sentences that command line and window share. */
public final class CrosstabWords {
    private static final double SIGNIFICANT = 0.05;
    private static final double SMALLEST_P = 0.001;

    private CrosstabWords() {}

    /** "People of different religions answer differently: F(2.7, 310.2) = 5.10, p < .001 (Rao-Scott)." */
    public static String test(Crosstab table) {
        var who = who(table.by());
        return table.test()
                .map(t -> (t.p() < SIGNIFICANT
                                ? capital(who) + " answer differently: "
                                : "No difference beyond sampling between " + who + ": ")
                        + numbers(t) + " (Rao-Scott).")
                .orElseGet(() -> "Whether " + who + " answer differently cannot be tested: "
                        + (table.how().degreesOfFreedom() < 1
                                ? "the sample has no degrees of freedom."
                                : "it takes two options and two groups with people in them."));
    }

    /** "F(2.7, 310.2) = 5.10, p < .001". */
    public static String numbers(RaoScott test) {
        return String.format(
                Locale.ROOT,
                "F(%s, %s) = %.2f, p %s",
                decimal(test.numerator()),
                decimal(test.denominator()),
                test.f(),
                p(test.p()));
    }

    /** "< .001" or "= .032". */
    public static String p(double p) {
        return p < SMALLEST_P
                ? "< .001"
                : "= " + String.format(Locale.ROOT, "%.3f", p).replaceFirst("^0", "");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String who(Variable by) {
        return switch (by.role()) {
            case COUNTRY -> "people of different countries";
            case RELIGION -> "people of different religions";
            default -> "people who differ in \"" + by.title() + "\"";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "Weighted by W1 x W2." or "Unweighted: every respondent counts once." */
    public static String weight(Crosstab.How how) {
        if (!how.weighted()) {
            return "Unweighted: every respondent counts once.";
        }
        return how.weight().isEmpty()
                ? "Unweighted: the survey names no weight."
                : "Weighted by " + String.join(" x ", how.weight()) + ".";
    }

    /** What the shares are shares of. */
    public static String percent(Percent percent) {
        return switch (percent) {
            case COLUMN -> "Percent of each group (down a column)";
            case ROW -> "Percent of those who gave an answer (along a row)";
            case TOTAL -> "Percent of all people of the table";
        };
    }

    /** Everything that a reader has to know besides the numbers, as sentences. */
    public static List<String> notes(Crosstab table) {
        var how = table.how();
        var notes = new ArrayList<String>();
        notes.add(weight(how));
        notes.add(errors(how));
        lonely(how).ifPresent(notes::add);
        if (how.countries() > 1) {
            notes.add("The respondents of " + how.countries() + " countries are counted together.");
        }
        left(how.left()).ifPresent(notes::add);
        var hidden = table.columns().stream().filter(Crosstab.Column::hidden).count();
        if (hidden > 0) {
            notes.add("* " + hidden + (hidden == 1 ? " column is" : " columns are")
                    + " hidden, so that nothing is told of fewer than " + HiddenColumns.FEWEST
                    + " people; all together and the test have them.");
        }
        table.scores().ifPresent(s -> notes.add(scores(s)));
        return List.copyOf(notes);
    }

    private static String errors(Crosstab.How how) {
        if (how.error() == SamplingError.REPLICATES) {
            return "Errors from the replicate weights of the file.";
        }
        return how.design()
                .map(d -> "Errors linearised over " + d.strata() + (d.strata() == 1 ? " stratum" : " strata") + " and "
                        + d.units() + " units drawn first.")
                .orElse("Errors linearised; the survey names no strata and no clusters, so that people count as drawn"
                        + " one by one.");
    }

    private static Optional<String> lonely(Crosstab.How how) {
        var count = how.design().map(d -> d.lonelyStrata()).orElse(0);
        return count == 0 || how.error() == SamplingError.REPLICATES
                ? Optional.empty()
                : Optional.of(
                        (count == 1 ? "One stratum has a single unit: " : count + " strata have a single unit each: ")
                                + lonely(how.lonely()) + ".");
    }

    /** What is done with a stratum of a single unit, in words. */
    public static String lonely(LonelyStrata lonely) {
        return switch (lonely) {
            case ADJUST -> "it is compared with the mean of all units (adjust)";
            case AVERAGE -> "it counts as the average of the other strata (average)";
            case REMOVE -> "it adds nothing to the errors (remove)";
            case CERTAINTY -> "it is taken as certain to be drawn and adds nothing to the errors (certainty)";
            case COLLAPSE -> "it is joined with the stratum before it in the file (collapse)";
        };
    }

    private static Optional<String> left(Crosstab.Left left) {
        var parts = new ArrayList<String>();
        parts.addAll(left.weightless().words());
        if (left.withoutAnswer() > 0) {
            parts.add(left.withoutAnswer() + " without an answer that counts");
        }
        if (left.ungrouped().people() > 0) {
            parts.add(left.ungrouped().people() + " in none of the groups ("
                    + left.ungrouped().words() + ")");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Not in the table: " + parts.stream().collect(Collectors.joining("; ")) + ".");
    }

    private static String scores(Scores scores) {
        return scores.codes()
                ? "Mean and median are of the options' codes, " + plain(scores.least()) + " to "
                        + plain(scores.greatest()) + "; median by Woodruff's interval."
                : "Mean and median are of the options' places, 1 to " + plain(scores.greatest())
                        + "; median by Woodruff's interval.";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
