package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureData;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapContrast;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A gap table as it is printed: keys, numbers, sampling, difference, state. */
final class GapColumns {
    private static final List<String> NUMBERS = List.of("n_questions", "n", "n_eff", "metric", "value");
    private static final List<String> SAMPLING = List.of(
            "floor", "corrected", "lower", "upper", "interval", "df", "replicates", "seed", "method", "sampling");
    private static final List<String> CONTRAST =
            List.of("minus", "difference", "diff_lower", "diff_upper", "diff_df", "t", "p", "p_adjusted");
    private static final int FEWEST = 10;

    private final GapTable result;
    private final Survey survey;
    private final ModelTerms models;
    private final boolean text;
    private final boolean codes;

    /**
     * For one table.
     *
     * @param text whether people read it
     * @param codes codes and ids instead of names
     */
    GapColumns(GapTable result, Survey survey, ModelTerms models, boolean text, boolean codes) {
        this.result = result;
        this.survey = survey;
        this.models = models;
        this.text = text;
        this.codes = codes;
    }

    /**
     * The table.
     *
     * @param named the dimensions as somebody named them
     */
    DataTable table(List<String> named) {
        var dimensions = new ArrayList<>(result.query().by());
        var columns = new ArrayList<>(named);
        result.dimensions().stream()
                .filter(d -> !result.query().by().contains(d))
                .forEach(d -> {
                    dimensions.add(d);
                    columns.add(d);
                });
        columns.addAll(NUMBERS);
        var sampling = result.query().uncertainty().isPresent();
        var contrast = !result.query().minus().isEmpty();
        if (sampling) {
            columns.addAll(SAMPLING);
        }
        if (contrast) {
            columns.addAll(CONTRAST);
        }
        if (!text) {
            columns.addAll(List.of("state", "reason"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : result.rows()) {
            var values = new ArrayList<Object>(columns.size());
            dimensions.forEach(d -> values.add(key(d, row)));
            values.add(row.questions());
            values.add(base(row));
            values.add(row.state() == CellState.HIDDEN ? Double.NaN : row.effectiveBase());
            values.add(row.metric());
            values.add(value(row));
            if (sampling) {
                sampling(row, values);
            }
            if (contrast) {
                contrast(row.contrast().orElse(GapContrast.none("", "")), values);
            }
            if (!text) {
                values.add(FigureData.word(row.state()));
                values.add(
                        row.reason().isEmpty() && sampling && !row.interval().known()
                                ? row.interval().reason()
                                : row.reason());
            }
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    private void sampling(GapRow row, List<Object> values) {
        var interval = row.interval();
        values.add(interval.floor());
        values.add(interval.corrected());
        values.add(interval.lower());
        values.add(interval.upper());
        values.add(
                text && !interval.known() && row.state().hasValue()
                        ? none(interval.reason())
                        : interval.kind().word());
        values.add(whole(interval.degreesOfFreedom()));
        values.add(interval.replicates() == 0 ? (Object) Double.NaN : interval.replicates());
        values.add(interval.replicates() == 0 ? (Object) Double.NaN : interval.seed());
        values.add(interval.method().word());
        values.add(word(interval.sign()));
    }

    /** Why there is no interval, in a column's width; the notes have the sentence. */
    private static String none(String reason) {
        return switch (reason) {
            case "gap.interval-partly" -> "none: near sampling";
            case "gap.interval-few-units", "gap.interval-no-freedom" -> "none: few units";
            case "gap.interval-no-base" -> "none: no base";
            case "gap.interval-no-spread" -> "none: no spread";
            case "gap.interval-infinite" -> "none: infinite";
            case "gap.interval-yardstick" -> "none: yardstick";
            default -> "none";
        };
    }

    private static String word(GapInterval.Sign sign) {
        return switch (sign) {
            case ABOVE -> "above";
            case WITHIN -> "within";
            case UNKNOWN -> "unknown";
        };
    }

    /** Degrees of freedom are counted. */
    private static Object whole(double number) {
        return number == Math.rint(number) ? (Object) Math.round(number) : (Object) number;
    }

    private String reference() {
        return result.query().minus().entrySet().stream()
                .map(e -> name(e.getKey(), e.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void contrast(GapContrast contrast, List<Object> values) {
        values.add(contrast.reference().isEmpty() ? "" : reference());
        values.add(contrast.difference());
        values.add(contrast.lower());
        values.add(contrast.upper());
        values.add(whole(contrast.degreesOfFreedom()));
        values.add(contrast.t());
        values.add(contrast.p());
        values.add(contrast.adjusted());
    }

    /** What is hidden keeps its number of people to itself. */
    private Object base(GapRow row) {
        if (row.state() == CellState.HIDDEN) {
            return text && row.base() > 0 && row.base() < FEWEST ? "<10" : (Object) Double.NaN;
        }
        return row.base() > 0 ? (Object) row.base() : (Object) Double.NaN;
    }

    private Object value(GapRow row) {
        if (row.state().hasValue()) {
            return row.value();
        }
        return text ? FigureData.word(row.state()).replace('-', ' ') : (Object) Double.NaN;
    }

    private String key(String dimension, GapRow row) {
        return name(dimension, row.keys().getOrDefault(dimension, ""));
    }

    private String name(String dimension, String value) {
        if (codes) {
            return value;
        }
        if (dimension.equals(GapQuery.QUESTION)) {
            return survey.question(value).map(Question::shownName).orElse(value);
        }
        return dimension.equals(GapQuery.MODEL)
                ? models.name(value)
                : survey.variable(dimension)
                        .filter(v -> !GapsCommand.WORDS.contains(dimension))
                        .map((Variable v) -> v.distinctLabelOf(value))
                        .orElse(value);
    }
}
