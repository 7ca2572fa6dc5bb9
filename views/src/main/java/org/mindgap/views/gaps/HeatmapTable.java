package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The heatmap's twin: the same numbers as a table that can be sorted and copied. */
final class HeatmapTable {
    private final Texts texts;
    private final Inspection words;
    private final TableView<Line> table = new TableView<>();

    /** A row of the heatmap with its country, which the figure only names once. */
    record Line(String block, HeatmapSpec.Row row) {}

    HeatmapTable(Texts texts) {
        this.texts = texts;
        this.words = new Inspection(texts);
        table.setId("heatmap-table");
        table.setPlaceholder(Buttons.label("", "secondary"));
        Tables.copyable(table, this::copied);
    }

    TableView<Line> node() {
        return table;
    }

    void show(@Nullable HeatmapSpec spec) {
        table.getColumns().clear();
        table.getItems().clear();
        if (spec == null) {
            return;
        }
        var people =
                Tables.<Line>text(texts.get("table.people"), 220, l -> l.row().label());
        var base = Tables.<Line>number(spec.baseHead(), 90, l -> l.row().base());
        table.getColumns().add(people);
        table.getColumns().add(base);
        if (!spec.questionsHead().isEmpty()) {
            table.getColumns()
                    .add(Tables.number(spec.questionsHead(), 80, l -> l.row().questions()));
        }
        var wide = spec.rows().stream()
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> !c.interval().isEmpty());
        var index = 0;
        for (var group : spec.columnGroups()) {
            var parent = new TableColumn<Line, String>(group.name());
            for (var column : group.columns()) {
                var i = index++;
                parent.getColumns().add(Tables.number(column.head(), wide ? 128 : 84, l -> text(l, i)));
            }
            table.getColumns().add(parent);
        }
        var lines = new ArrayList<Line>();
        for (var block : spec.blocks()) {
            var name = block.rows().isEmpty() ? "" : block.rows().get(0).label();
            block.rows().forEach(r -> lines.add(new Line(name, r)));
        }
        table.getItems().setAll(lines);
    }

    private String text(Line line, int column) {
        var cell = line.row().cells().get(column);
        if (!cell.state().hasValue() || cell.text().isEmpty()) {
            return words.stateWord(cell.state());
        }
        return cell.interval().isEmpty() ? cell.text() : texts.get("table.interval", cell.text(), cell.interval());
    }

    private String copied(Line line) {
        var fields = new ArrayList<>(List.of(line.row().label(), line.row().base()));
        for (var i = 0; i < line.row().cells().size(); i++) {
            fields.add(text(line, i));
        }
        return String.join("\t", fields);
    }
}
