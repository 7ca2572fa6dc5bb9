package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.GapRow;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.TableRows;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The heatmap's twin: the same numbers as a table that can be sorted and copied. */
final class HeatmapTable {
    /** Room of a letter or digit, and beside them, in pixels. */
    private static final double DIGIT = 7.6;

    private static final double PADDING = 24;

    private final Texts texts;
    private final Inspection words;
    private final MetricWords metrics;
    private final TableView<Line> table = new TableView<>();
    private final Label unit = Buttons.label("", "secondary");
    private final VBox node = new VBox();
    private final ProblemTexts reasons;
    /** Why intervals are missing that will be or could be known; else empty. */
    private String unsettled = "";

    private @Nullable HeatmapFigure figure;
    private boolean stale;

    /** A row of the heatmap with the numbers behind it. */
    record Line(HeatmapSpec.Row row, List<GapRow> numbers) {}

    HeatmapTable(Texts texts) {
        this.texts = texts;
        this.words = new Inspection(texts);
        this.metrics = new MetricWords(texts);
        this.reasons = new ProblemTexts(texts.locale());
        table.setId("heatmap-table");
        table.setPlaceholder(Buttons.label("", "secondary"));
        Tables.copyable(table, texts.get("export.kind.heatmap"), texts);
        unit.setWrapText(true);
        unit.setMinHeight(Region.USE_PREF_SIZE);
        var copy = Buttons.plain(texts.get("table.copy"), this::copyAll);
        copy.setId("copy-table");
        var space = new Region();
        HBox.setHgrow(unit, Priority.ALWAYS);
        unit.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(unit, space, copy);
        head.getStyleClass().add("table-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        node.getChildren().addAll(head, table);
        node.visibleProperty().addListener((o, before, now) -> refresh());
    }

    Node node() {
        return node;
    }

    /** Takes what the heatmap shows; columns and rows are made when somebody looks at them. */
    void show(@Nullable HeatmapFigure figure) {
        this.figure = figure;
        stale = true;
        refresh();
    }

    private void refresh() {
        if (!stale || !node.isVisible()) {
            return;
        }
        stale = false;
        table.getColumns().clear();
        table.getItems().clear();
        if (figure != null) {
            fill(figure);
        }
    }

    private void fill(HeatmapFigure figure) {
        var spec = figure.spec();
        var metric = figure.query().metrics().get(0);
        var units = metrics.points(metric.id())
                ? texts.get("table.unit", metrics.name(metric))
                : texts.get(
                        "table.unit.drawn", metrics.name(metric), spec.scale().title());
        unsettled = figure.cells().stream()
                .flatMap(List::stream)
                .filter(c -> c.interval().pending())
                .findFirst()
                .map(c -> texts.get(
                        "table.unsettled",
                        reasons.line(Problem.note(c.interval().reason()))))
                .orElse("");
        unit.setText((units + " " + unsettled).strip());
        var people =
                Tables.<Line>text(texts.get("table.people"), 220, l -> l.row().label());
        var base = Tables.<Line>number(spec.baseHead(), 130, l -> l.row().base());
        table.getColumns().add(people);
        table.getColumns().add(base);
        if (!spec.questionsHead().isEmpty()) {
            table.getColumns()
                    .add(Tables.number(spec.questionsHead(), 80, l -> l.row().questions()));
        }
        var lines = lines(figure);
        var widths = widths(lines, spec);
        var index = 0;
        for (var group : spec.columnGroups()) {
            var parent = new TableColumn<Line, String>(group.name());
            for (var column : group.columns()) {
                var i = index++;
                parent.getColumns().add(Tables.number(column.head(), widths[i], l -> text(l, i)));
            }
            table.getColumns().add(parent);
        }
        table.getItems().setAll(lines);
    }

    private static List<Line> lines(HeatmapFigure figure) {
        var lines = new ArrayList<Line>();
        var rows = figure.spec().rows();
        for (var i = 0; i < rows.size(); i++) {
            lines.add(new Line(rows.get(i), figure.cells().get(i)));
        }
        return lines;
    }

    /** Wide enough for the longest of numbers and head: a table of numbers cuts none. */
    private double[] widths(List<Line> lines, HeatmapSpec spec) {
        var heads = spec.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .map(HeatmapSpec.Column::head)
                .toList();
        var widths = new double[heads.size()];
        for (var i = 0; i < widths.length; i++) {
            var at = i;
            var longest =
                    lines.stream().mapToInt(l -> text(l, at).length()).max().orElse(0);
            widths[i] = PADDING + DIGIT * Math.max(longest, heads.get(i).length());
        }
        return widths;
    }

    /** The metric's own number, as the inspector and the sentences say it. */
    private String text(Line line, int column) {
        var cell = line.numbers().get(column);
        if (!cell.state().hasValue()) {
            return words.stateWord(cell.state());
        }
        var value = metrics.value(cell.metric(), cell.value());
        var range = metrics.range(cell.metric(), cell.interval());
        var known = range.isEmpty() ? value : texts.get("table.interval", value, range);
        var whole = cell.interval().pending() ? texts.get("table.pending", value) : known;
        return switch (cell.state()) {
            case NOT_ABOVE_SAMPLING -> "≈ " + whole;
            case FEW_PEOPLE -> texts.get("table.few", whole);
            default -> whole;
        };
    }

    private void copyAll() {
        var all = TableWriter.write(NotedTable.of(TableRows.of(table)), TableFormat.TSV);
        var content = new ClipboardContent();
        content.putString((all + unsettled).strip());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
