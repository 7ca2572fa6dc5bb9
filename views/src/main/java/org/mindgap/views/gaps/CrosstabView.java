package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.TableRows;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** What people answered, group by group; the group of the chosen cell is marked in its head. */
final class CrosstabView extends VBox {
    private static final double DIGIT = 7.6;

    private final Texts texts;
    private final Label title = Buttons.label("", "heading");
    private final Label unit = Buttons.label("", "secondary");
    private final TableView<List<String>> table = new TableView<>();
    private List<String> heads = List.of();
    private String question = "";

    /** @param more opens the crosstab of a question with errors and a test, given its id */
    CrosstabView(Texts texts, Consumer<String> more) {
        this.texts = texts;
        setId("crosstab");
        getStyleClass().add("view-body");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        table.setId("crosstab-table");
        Tables.copyable(table, texts.get("crosstab.crumb"), texts);
        var copy = Buttons.plain(texts.get("table.copy"), this::copy);
        copy.setId("copy-crosstab");
        HBox.setHgrow(unit, Priority.ALWAYS);
        unit.setMaxWidth(Double.MAX_VALUE);
        unit.setWrapText(true);
        unit.setMinHeight(Region.USE_PREF_SIZE);
        var errors = Buttons.plain(texts.get("crosspane.more"), () -> more.accept(question));
        errors.setId("crosstab-more");
        var head = new HBox(8, unit, errors, copy);
        head.getStyleClass().add("table-head");
        var words = new VBox(title);
        words.getStyleClass().add("table-title");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(words, head, table);
    }

    void show(CrosstabFacts facts) {
        question = facts.question().id();
        title.setText(facts.question().text());
        unit.setText(texts.get(
                facts.lines().stream().anyMatch(CrosstabFacts.Line::apart) ? "crosstab.unit.apart" : "crosstab.unit"));
        var names = new ArrayList<>(List.of(texts.get("question.option")));
        facts.groups().forEach(g -> names.add(g.name()));
        heads = List.copyOf(names);
        table.getColumns().clear();
        table.getColumns().add(Tables.text(heads.get(0), 260, (List<String> l) -> l.get(0)));
        for (var i = 1; i < heads.size(); i++) {
            var at = i;
            var column = Tables.number(heads.get(i), 28 + DIGIT * heads.get(i).length(), (List<String> l) -> l.get(at));
            if (i - 1 == facts.chosen()) {
                column.getStyleClass().add("strong-head");
            }
            table.getColumns().add(column);
        }
        table.getItems().setAll(lines(facts));
    }

    private List<List<String>> lines(CrosstabFacts facts) {
        var lines = new ArrayList<List<String>>();
        for (var line : facts.lines()) {
            var cells = new ArrayList<String>();
            cells.add(line.apart() ? texts.get("crosstab.apart", line.option()) : line.option());
            line.shares().forEach(s -> cells.add(texts.percent(s)));
            lines.add(cells);
        }
        var base = new ArrayList<>(List.of(texts.get("crosstab.base")));
        var effective = new ArrayList<>(List.of(texts.get("crosstab.effective")));
        for (var group : facts.groups()) {
            base.add(group.hidden() ? "<10" : group.base() > 0 ? texts.number(group.base()) : "–");
            effective.add(
                    group.hidden() || Double.isNaN(group.effective())
                            ? "–"
                            : texts.number(Math.round(group.effective())));
        }
        lines.add(base);
        lines.add(effective);
        return lines;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(TableWriter.write(NotedTable.of(TableRows.of(table)), TableFormat.TSV)
                .strip());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
