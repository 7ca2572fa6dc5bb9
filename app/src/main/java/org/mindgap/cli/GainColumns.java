package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.subgroup.Gains;
import org.mindgap.figure.DataTable;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Variable;

/** A tuned model beside its base, as it is printed. */
final class GainColumns {
    private static final double LEVEL = 0.95;

    private final Gains gains;
    private final List<Variable> by;
    private final boolean codes;

    GainColumns(Gains gains, List<Variable> by, boolean codes) {
        this.gains = gains;
        this.by = by;
        this.codes = codes;
    }

    /**
     * A row for each group.
     *
     * @param named the dimensions as somebody named them
     * @param text whether people read it: fewer columns
     */
    DataTable rows(List<String> named, Multiplicity how, boolean text) {
        var columns = new ArrayList<>(named);
        columns.addAll(List.of("held_out", "n_both", "base", "tuned", "gain", "lower", "upper", "p", "p_adjusted"));
        columns.addAll(List.of("n_ordered", "nmae_base", "nmae_tuned", "nmae_change"));
        if (!text) {
            columns.addAll(List.of("nmae_lower", "nmae_upper", "nmae_p"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : gains.rows(how)) {
            var values = new ArrayList<Object>();
            for (var variable : by) {
                var code = row.group().code(variable.name()).orElse("");
                values.add(codes ? code : variable.distinctLabelOf(code));
            }
            values.add(row.heldOut() ? "yes" : "no");
            values.add(row.accuracy().map(PairedTest::count).orElse(0));
            values.addAll(List.of(row.base(), row.tuned()));
            values.addAll(interval(row.accuracy()));
            values.add(row.accuracy().map(t -> t.flips().twoSided()).orElse(Double.NaN));
            values.add(row.adjusted());
            values.add(row.distance().map(PairedTest::count).orElse(0));
            values.addAll(List.of(row.baseDistance(), row.tunedDistance()));
            var change = interval(row.distance());
            values.add(change.get(0));
            if (!text) {
                values.addAll(change.subList(1, change.size()));
                values.add(row.distance().map(t -> t.flips().twoSided()).orElse(Double.NaN));
            }
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    private static List<Double> interval(Optional<PairedTest> test) {
        return test.map(t -> List.of(t.mean(), t.mean() - t.margin(LEVEL), t.mean() + t.margin(LEVEL)))
                .orElse(List.of(Double.NaN, Double.NaN, Double.NaN));
    }

    /**
     * A row for each number, and for the groups that were held out and those that were not where that is known.
     *
     * @param draws of questions
     */
    DataTable spreads(int draws, boolean divided) {
        Map<String, Optional<Boolean>> sets = new LinkedHashMap<>();
        sets.put("all", Optional.empty());
        if (divided) {
            sets.put("seen", Optional.of(false));
            sets.put("held out", Optional.of(true));
        }
        var rows = new ArrayList<List<Object>>();
        sets.forEach((name, heldOut) -> {
            for (var number : Gains.Score.values()) {
                gains.spread(number, heldOut, draws).ifPresent(s -> {
                    var values = new ArrayList<Object>(List.of(name, word(number), s.groups(), s.questions()));
                    values.addAll(List.of(s.base(), s.tuned(), s.gain(), s.gainLower(), s.gainUpper()));
                    values.addAll(
                            List.of(s.baseSpread().range(), s.tunedSpread().range()));
                    values.addAll(List.of(s.wider(), s.widerLower(), s.widerUpper()));
                    values.addAll(List.of(
                            s.baseSpread().chanceRange(), s.tunedSpread().chanceRange()));
                    values.addAll(
                            List.of(s.baseSpread().corrected(), s.tunedSpread().corrected()));
                    values.addAll(List.of(
                            s.baseSpread().variationSample(), s.tunedSpread().variationSample()));
                    rows.add(values);
                });
            }
        });
        return new DataTable(
                List.of(
                        "groups",
                        "number",
                        "n_groups",
                        "n_questions",
                        "base",
                        "tuned",
                        "gain",
                        "lower",
                        "upper",
                        "range_base",
                        "range_tuned",
                        "wider",
                        "wider_lower",
                        "wider_upper",
                        "range_by_chance_base",
                        "range_by_chance_tuned",
                        "sd_corrected_base",
                        "sd_corrected_tuned",
                        "cv_ddof1_base",
                        "cv_ddof1_tuned"),
                rows);
    }

    private static String word(Gains.Score number) {
        return number == Gains.Score.DISTANCE ? "nmae" : number.name().toLowerCase(Locale.ROOT);
    }
}
