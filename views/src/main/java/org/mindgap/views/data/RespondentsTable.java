package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/**
 * Any number of respondents. A table of JavaFX 21 sums up the heights of all its rows several times for every step that
 * it scrolls, also where all are of one height: 40 ms for a million. This one holds the rows in sight; scrolling and
 * other columns change what its cells say.
 */
final class RespondentsTable extends BorderPane {
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final double ROW = 28;
    private static final double NUMBER = 76;
    private static final double COLUMN = 126;

    private final Texts texts;
    private final TableView<Integer> table = new TableView<>();
    private final ScrollBar bar = new ScrollBar();
    private final RowSelection selection = new RowSelection();
    private final Slot<Integer> numbers;
    private final List<ValueSlot> slots = new ArrayList<>();
    private int count;
    private int first;
    private int shown;
    private double wheel;
    private boolean codes;

    RespondentsTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("respondents-table");
        table.setId("respondents");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(texts.get("data.respondents"));
        table.setPlaceholder(Buttons.label(texts.get("respondents.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        numbers = new Slot<>(row -> row);
        numbers.column.setText(texts.get("respondents.row"));
        numbers.column.setPrefWidth(NUMBER);
        numbers.column.getStyleClass().add("numeric");
        numbers.column.setCellFactory(c -> new NumberCell());
        table.getColumns().add(numbers.column);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setAccessibleText(texts.get("respondents.scroll"));
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((o, before, now) -> show((int) Math.round(now.doubleValue())));
        setCenter(table);
        setRight(bar);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        table.skinProperty().addListener((o, before, now) -> watchHeight());
    }

    TableView<Integer> table() {
        return table;
    }

    /** The selected respondents by number from 0, and no more than so many. */
    List<Integer> selected(int most) {
        return selection.rows(most);
    }

    /** Shows some columns of so many respondents; where it stands stays while there are as many as before. */
    void show(int people, List<RespondentColumn> columns) {
        while (slots.size() < columns.size()) {
            var slot = new ValueSlot();
            slots.add(slot);
            table.getColumns().add(slot.column);
        }
        for (var i = 0; i < slots.size(); i++) {
            slots.get(i).point(i < columns.size() ? columns.get(i) : null);
        }
        if (people != count) {
            count = people;
            first = 0;
            selection.reset(people);
            places();
        } else {
            fill();
        }
    }

    /** Labels, or the codes of the file. */
    void showCodes(boolean asCodes) {
        codes = asCodes;
        table.refresh();
    }

    /** Selects a respondent, who comes to stand on top. */
    void goTo(int row) {
        selection.only(row);
        show(row);
        mark();
        table.requestFocus();
    }

    /** The first respondent in sight. */
    int first() {
        return first;
    }

    private void watchHeight() {
        var head = (Region) table.lookup(".column-header-background");
        if (head != null) {
            head.heightProperty().addListener((o, before, now) -> places());
            table.heightProperty().addListener((o, before, now) -> places());
            sideways().ifPresent(b -> b.visibleProperty().addListener((o, before, now) -> places()));
            places();
        }
    }

    private Optional<ScrollBar> sideways() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(b -> b instanceof ScrollBar s && s.getOrientation() == Orientation.HORIZONTAL)
                .map(ScrollBar.class::cast)
                .findFirst();
    }

    /** As many rows as fit whole. */
    private void places() {
        var head = (Region) table.lookup(".column-header-background");
        var height = head == null
                ? 0
                : table.getHeight()
                        - head.getHeight()
                        - sideways()
                                .filter(Node::isVisible)
                                .map(b -> b.prefHeight(-1))
                                .orElse(0.0);
        var fit = (int) Math.max(0, Math.min(count, Math.floor(height / ROW)));
        if (fit != table.getItems().size()) {
            table.getItems().setAll(IntStream.range(0, fit).boxed().toList());
        }
        shown = fit;
        var last = Math.max(0, count - fit);
        bar.setMax(last);
        bar.setVisibleAmount(count == 0 ? 0 : (double) last * fit / count);
        bar.setBlockIncrement(Math.max(1, fit - 1));
        bar.setVisible(last > 0);
        first = Math.min(first, last);
        bar.setValue(first);
        fill();
    }

    private void show(int row) {
        var to = Math.max(0, Math.min(row, count - shown));
        if (to != first) {
            first = to;
            fill();
        }
        if (Math.round(bar.getValue()) != to) {
            bar.setValue(to);
        }
    }

    private void fill() {
        numbers.fill();
        slots.forEach(Slot::fill);
        table.setAccessibleHelp(texts.get("respondents.inSight", first + 1, first + shown, count));
        mark();
    }

    /** The table's own selection is that of the rows in sight. */
    private void mark() {
        var wanted = IntStream.range(0, shown)
                .filter(p -> selection.contains(first + p))
                .boxed()
                .toList();
        var marks = table.getSelectionModel();
        if (!marks.getSelectedIndices().equals(wanted)) {
            marks.clearSelection();
            wanted.forEach(marks::select);
        }
        var focus = selection.lead() - first;
        table.getFocusModel().focus(selection.lead() >= 0 && focus >= 0 && focus < shown ? focus : -1);
    }

    private void moved() {
        var lead = selection.lead();
        show(lead < first ? lead : lead >= first + shown ? lead - shown + 1 : first);
        mark();
    }

    private void key(KeyEvent key) {
        if (key.isAltDown()) {
            return;
        }
        var lead = Math.max(0, selection.lead());
        var page = Math.max(1, shown - 1);
        switch (key.getCode()) {
            case UP, KP_UP -> go(selection.lead() < 0 ? first : lead - 1, key);
            case DOWN, KP_DOWN -> go(selection.lead() < 0 ? first : lead + 1, key);
            case PAGE_UP -> go(lead - page, key);
            case PAGE_DOWN -> go(lead + page, key);
            case HOME -> go(0, key);
            case END -> go(count - 1, key);
            case SPACE -> {
                if (key.isShortcutDown()) {
                    selection.toggle(lead);
                } else {
                    selection.only(lead);
                }
                moved();
                key.consume();
            }
            default -> {
                if (key.getCode() == KeyCode.A && key.isShortcutDown() && count > 0) {
                    selection.all();
                    mark();
                    key.consume();
                }
            }
        }
    }

    private void go(int row, KeyEvent key) {
        if (key.isShiftDown()) {
            selection.extend(row);
        } else {
            selection.only(row);
        }
        moved();
        key.consume();
    }

    private void press(MouseEvent press) {
        var place = place(press.getTarget());
        if (place < 0) {
            return;
        }
        var row = first + place;
        if (press.getButton() == MouseButton.PRIMARY) {
            if (press.isShiftDown()) {
                selection.extend(row);
            } else if (press.isShortcutDown()) {
                selection.toggle(row);
            } else {
                selection.only(row);
            }
            press.consume();
        } else if (!selection.contains(row)) {
            selection.only(row);
        }
        mark();
        table.requestFocus();
    }

    private static int place(Object target) {
        for (var node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return row.isEmpty() ? -1 : row.getIndex();
            }
        }
        return -1;
    }

    private void wheel(ScrollEvent turn) {
        if (turn.getDeltaY() != 0) {
            wheel -= turn.getDeltaY() / ROW;
            var rows = (int) wheel;
            wheel -= rows;
            show(first + rows);
            turn.consume();
        }
    }

    /** Makes what stands in a row. */
    private interface Words<V> {
        @Nullable
        V of(int row);
    }

    /** A column of the table, and what its cells in sight hold. */
    private class Slot<V> {
        final TableColumn<Integer, V> column = new TableColumn<>();
        private final List<SimpleObjectProperty<@Nullable V>> cells = new ArrayList<>();
        Words<V> words;

        Slot(Words<V> words) {
            this.words = words;
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(f -> cell(f.getValue()));
        }

        private SimpleObjectProperty<@Nullable V> cell(int place) {
            while (cells.size() <= place) {
                cells.add(new SimpleObjectProperty<>());
            }
            return cells.get(place);
        }

        void fill() {
            for (var place = 0; place < shown; place++) {
                cell(place).set(words.of(first + place));
            }
        }
    }

    /** A column that shows now this variable, now that. */
    private final class ValueSlot extends Slot<RespondentColumn.Value> {
        private final Label head = Buttons.label("");
        private final Tooltip told = new Tooltip();
        private double wanted;

        ValueSlot() {
            super(row -> null);
            head.setTooltip(told);
            column.setGraphic(head);
            column.setCellFactory(c -> new ValueCell());
        }

        void point(@Nullable RespondentColumn to) {
            column.setVisible(to != null);
            if (to == null) {
                this.words = row -> null;
                return;
            }
            this.words = to::value;
            var variable = to.variable();
            head.setText(variable.shownName());
            told.setText((variable.given().isEmpty()
                            ? ""
                            : texts.get("data.name.inFile", variable.shownName(), variable.name()) + "\n")
                    + variable.title()
                    + (variable.role() == Role.WEIGHT ? " (" + texts.get("use.weight") + ")" : "")
                    + to.told().map(t -> "\n" + t).orElse(""));
            var styles = column.getStyleClass();
            if (styles.contains("numeric") != to.numeric() && !styles.remove("numeric")) {
                styles.add("numeric");
            }
            var width = to.numeric() && !to.worded() && !to.moments() ? NUMBER + 14 : COLUMN;
            if (width != wanted) {
                column.setPrefWidth(width);
                wanted = width;
            }
            column.setUserData(variable.name());
        }
    }

    /** The number of a respondent, from 1. */
    private final class NumberCell extends TableCell<Integer, Integer> {
        NumberCell() {
            getStyleClass().addAll("numeric", "secondary");
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing || item == null ? "" : texts.number(item + 1));
        }
    }

    /** A label or a code; what is no answer stands back. */
    private final class ValueCell extends TableCell<Integer, RespondentColumn.Value> {
        ValueCell() {
            getStyleClass().add("respondent-value");
        }

        @Override
        protected void updateItem(RespondentColumn.@Nullable Value item, boolean nothing) {
            super.updateItem(item, nothing);
            if (nothing || item == null) {
                setText("");
                pseudoClassStateChanged(ASIDE, false);
            } else {
                setText(codes && item.kind() != RespondentColumn.Kind.NO_VALUE ? item.code() : item.label());
                pseudoClassStateChanged(ASIDE, item.kind() != RespondentColumn.Kind.ANSWER);
            }
        }
    }
}
