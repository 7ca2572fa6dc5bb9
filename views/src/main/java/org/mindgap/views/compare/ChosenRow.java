package org.mindgap.views.compare;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Texts;

/** Below a figure: the row that was clicked or walked to, as a sentence, and the way to its row of the table. */
final class ChosenRow extends FlowPane {
    private final Label sentence = Buttons.label("");
    private final Hyperlink way;
    private Function<FigureScreen.Cell, Optional<Row>> rows = c -> Optional.empty();
    private Optional<Row> chosen = Optional.empty();

    /**
     * A row of a table.
     *
     * @param item as the table holds it
     */
    record Row(TableView<?> table, Object item) {

        /** Where the table shows it now. */
        Optional<Integer> place() {
            var at = table.getItems().indexOf(item);
            return at < 0 ? Optional.empty() : Optional.of(at);
        }
    }

    /** @param turn shows the table */
    ChosenRow(String id, Texts texts, Runnable turn) {
        super(8, 2);
        sentence.setId("compare-row-" + id);
        sentence.setWrapText(true);
        way = Buttons.link(texts.get("cmp.row.table"), () -> open(turn));
        way.setId("compare-row-way-" + id);
        setPadding(new Insets(0, 12, 4, 0));
        sentence.maxWidthProperty().bind(widthProperty().subtract(16));
        getChildren().addAll(sentence, way);
        clear();
    }

    /** @param of the row of the table that a row of the figure shows */
    void rows(Function<FigureScreen.Cell, Optional<Row>> of) {
        rows = of;
    }

    void clear() {
        chosen = Optional.empty();
        shown(false);
    }

    /** A row was clicked or walked to: its row of the table is selected, and stays out of sight. */
    void choose(FigureScreen.Cell cell, String says) {
        sentence.setText(says);
        chosen = rows.apply(cell).filter(r -> r.place().isPresent());
        way.setVisible(chosen.isPresent());
        way.setManaged(chosen.isPresent());
        chosen.ifPresent(ChosenRow::select);
        shown(true);
    }

    /** Leads to the row of the table, where there is one. */
    void open(Runnable turn) {
        chosen.ifPresent(r -> {
            turn.run();
            select(r);
            r.table().requestFocus();
        });
    }

    private static void select(Row row) {
        row.place().ifPresent(at -> {
            row.table().getSelectionModel().clearAndSelect(at);
            row.table().getFocusModel().focus(at);
            row.table().scrollTo(at);
        });
    }

    private void shown(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
