package org.mindgap.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.figure.DataTable;
import org.mindgap.survey.OptionKind;

/** A crosstab as tables of plain values: as people read it, and with one row per cell for machines. */
public final class CrosstabTable {
    /** Stands where a number is hidden. */
    public static final String HIDDEN = "*";

    private static final String ALL = "All";

    private final Crosstab table;

    public CrosstabTable(Crosstab table) {
        this.table = table;
    }

    /** Heads of the columns, unique: labels, with the code where two are called the same. */
    public List<String> heads() {
        var heads = new ArrayList<String>();
        for (var column : table.columns()) {
            var label = column.code().isEmpty() ? ALL : column.label();
            heads.add(heads.contains(label) ? label + " (" + column.code() + ")" : label);
        }
        return heads;
    }

    /**
     * Options by groups as people read them: percent with one decimal and the standard error in points, then nets, n,
     * sum of weights, effective n, design effect, mean and median.
     */
    public DataTable printed(Percent percent) {
        var columns = new ArrayList<String>();
        columns.add(table.question().shownName());
        columns.addAll(heads());
        var rows = new ArrayList<List<Object>>();
        for (var line = 0; line < table.lines().size(); line++) {
            var kind = table.lines().get(line).kind();
            if (kind != Crosstab.Kind.TOTAL || percent != Percent.COLUMN) {
                rows.add(shares(line, percent));
            }
        }
        rows.addAll(foot());
        return new DataTable(unique(columns), rows);
    }

    private static List<String> unique(List<String> columns) {
        var seen = new ArrayList<String>();
        for (var column : columns) {
            seen.add(seen.contains(column) ? column + " " + seen.size() : column);
        }
        return seen;
    }

    private List<Object> shares(int line, Percent percent) {
        var cells = new ArrayList<Object>();
        cells.add(label(table.lines().get(line)));
        for (var c = 0; c < table.columns().size(); c++) {
            cells.add(table.shown(c) ? share(table.cells().get(line).get(c).share(percent)) : HIDDEN);
        }
        return cells;
    }

    /** "23.4 (1.9)": percent and its standard error in points. */
    public static String share(TableShare share) {
        if (Double.isNaN(share.share())) {
            return "-";
        }
        var percent = String.format(Locale.ROOT, "%.1f", 100 * share.share());
        return Double.isNaN(share.standardError()) || share.share() == 0 || share.share() == 1
                ? percent
                : percent + String.format(Locale.ROOT, " (%.1f)", 100 * share.standardError());
    }

    /** How a line is called: nets say that they are. */
    public static String label(Crosstab.Line line) {
        return switch (line.kind()) {
            case OPTION -> line.label();
            case NET -> "Net: " + line.label();
            case TOTAL -> ALL;
        };
    }

    private interface Of {
        String text(int column);
    }

    private List<List<Object>> foot() {
        var rows = new ArrayList<List<Object>>();
        var columns = table.columns();
        rows.add(foot("n", c -> String.format(Locale.ROOT, "%,d", columns.get(c).base())));
        rows.add(foot("Sum of weights", c -> number(columns.get(c).sumOfWeights(), 1)));
        rows.add(foot("Effective n", c -> number(columns.get(c).effectiveBase(), 1)));
        rows.add(foot("Design effect of the weights", c -> number(columns.get(c).designEffect(), 2)));
        if (!table.averages().isEmpty()) {
            rows.add(foot(
                    "Mean (error)",
                    c -> withError(
                            table.averages().get(c).mean(),
                            table.averages().get(c).meanError())));
            rows.add(foot(
                    "Median (error)",
                    c -> withError(
                            table.averages().get(c).median(),
                            table.averages().get(c).medianError())));
        }
        return rows;
    }

    private List<Object> foot(String name, Of of) {
        var cells = new ArrayList<Object>();
        cells.add(name);
        for (var c = 0; c < table.columns().size(); c++) {
            cells.add(table.shown(c) ? of.text(c) : HIDDEN);
        }
        return cells;
    }

    private static String withError(double value, double error) {
        return number(value, 2) + (Double.isNaN(error) ? "" : " (" + number(error, 2) + ")");
    }

    private static String number(double number, int decimals) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /**
     * One row per line and column, with every number: NaN and empty counts where the column is hidden.
     *
     * @param percent which shares; nothing for all three
     */
    public DataTable cells(Optional<Percent> percent) {
        var rows = new ArrayList<List<Object>>();
        for (var line = 0; line < table.lines().size(); line++) {
            for (var column = 0; column < table.columns().size(); column++) {
                for (var one : Percent.values()) {
                    if (percent.isEmpty() || percent.get() == one) {
                        rows.add(row(line, column, one));
                    }
                }
            }
        }
        return new DataTable(
                List.of(
                        "question",
                        "kind",
                        "code",
                        "label",
                        "by",
                        "group",
                        "group_label",
                        "percent",
                        "n",
                        "sum_w",
                        "base",
                        "base_sum_w",
                        "base_n_eff",
                        "share",
                        "se",
                        "lower",
                        "upper",
                        "interval",
                        "deff",
                        "df",
                        "hidden"),
                rows);
    }

    private List<Object> row(int line, int column, Percent percent) {
        var of = table.lines().get(line);
        var head = table.columns().get(column);
        var cell = table.cells().get(line).get(column);
        var share = cell.share(percent);
        var shown = table.shown(column);
        var row = new ArrayList<Object>();
        row.add(table.question().shownName());
        row.add(of.kind().name().toLowerCase(Locale.ROOT));
        row.add(of.code());
        row.add(label(of));
        row.add(table.by().shownName());
        row.add(head.code());
        row.add(heads().get(column));
        row.add(percent.word());
        row.add(shown ? (Object) cell.count() : Double.NaN);
        row.add(known(shown, cell.sumOfWeights()));
        row.add(shown ? (Object) head.base() : Double.NaN);
        row.add(known(shown, head.sumOfWeights()));
        row.add(known(shown, head.effectiveBase()));
        row.add(known(shown, share.share()));
        row.add(known(shown, share.standardError()));
        row.add(known(shown, share.interval().lower()));
        row.add(known(shown, share.interval().upper()));
        row.add(shown ? share.kind().word() : "");
        row.add(known(shown, share.designEffect()));
        row.add(share.degreesOfFreedom());
        row.add(!shown);
        return row;
    }

    private static double known(boolean shown, double value) {
        return shown ? value : Double.NaN;
    }

    /** The test with its numbers: one row, or none where nothing can be tested. */
    public DataTable test() {
        var rows = new ArrayList<List<Object>>();
        table.test()
                .ifPresent(t -> rows.add(List.of(
                        table.question().shownName(),
                        table.by().shownName(),
                        t.f(),
                        t.numerator(),
                        t.denominator(),
                        t.p(),
                        t.firstOrder(),
                        t.cells(),
                        t.firstOrderP(),
                        t.pearson(),
                        table.total().base(),
                        table.how().degreesOfFreedom())));
        return new DataTable(
                List.of(
                        "question",
                        "by",
                        "f",
                        "df1",
                        "df2",
                        "p",
                        "chisq_first_order",
                        "df",
                        "p_first_order",
                        "chisq_pearson",
                        "n",
                        "design_df"),
                rows);
    }

    /** Means and medians by group; empty where the options stand in no order. */
    public DataTable averages() {
        var rows = new ArrayList<List<Object>>();
        for (var c = 0; c < table.averages().size(); c++) {
            var head = table.columns().get(c);
            rows.add(AverageRows.row(
                    List.of(table.question().shownName(), table.by().shownName(), head.code(), heads().get(c)),
                    table.averages().get(c),
                    head.hidden()));
        }
        return new DataTable(AverageRows.columns(List.of("question", "by", "group", "group_label")), rows);
    }

    /** Whether don't know or refused are among the question's options without being in the table. */
    public boolean leavesOut() {
        return table.question().options().stream()
                .anyMatch(o -> (o.kind() == OptionKind.DONT_KNOW || o.kind() == OptionKind.REFUSED)
                        && !table.how().policy().counts(o));
    }
}
