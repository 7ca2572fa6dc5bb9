package org.mindgap.charts.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.mindgap.charts.render.Entity;

/**
 * Invisible nodes over the cells and bars of a figure: they take pointer, keys and focus, and speak to screen readers.
 * Nodes are used again for the next figure, because making hundreds of them would be felt.
 */
final class CellLayer extends Pane {
    private static final double TOOLTIP_WIDTH = 380;
    private static final double CORNER = 7;
    private static final Color NOTE = Color.web("#8A5A00");

    private final List<Region> nodes = new ArrayList<>();
    private final Map<CellRef, Region> byCell = new HashMap<>();
    private final Group corners = new Group();
    private Map<CellRef, String> notes = Map.of();
    private final CellFrame frame = new CellFrame();
    private final Tooltip tooltip = new Tooltip();
    private final ChangeListener<Boolean> focusMoved = (value, before, now) -> moveFocusRing();

    private Consumer<CellRef> onChosen = cell -> {};
    private Consumer<CellRef> onOpened = cell -> {};
    private Consumer<Optional<CellRef>> onHover = cell -> {};
    private @Nullable CellRef selected;
    private @Nullable CellRef told;
    private int rows;
    private int columns;

    CellLayer() {
        setPickOnBounds(false);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        corners.setManaged(false);
        corners.setMouseTransparent(true);
        getChildren().addAll(corners, frame);
    }

    void setOnChosen(Consumer<CellRef> action) {
        onChosen = action;
    }

    void setOnOpened(Consumer<CellRef> action) {
        onOpened = action;
    }

    void setOnHover(Consumer<Optional<CellRef>> action) {
        onHover = action;
    }

    Optional<CellRef> selected() {
        return Optional.ofNullable(selected).filter(cell -> byCell.isEmpty() || byCell.containsKey(cell));
    }

    void showNotes(Map<CellRef, String> newNotes) {
        notes = Map.copyOf(newNotes);
        placeNotes();
    }

    private void placeNotes() {
        corners.getChildren().clear();
        byCell.forEach((cell, node) -> {
            var note = notes.get(cell);
            var entity = (Entity) node.getUserData();
            node.setAccessibleText(note == null ? entity.sentence() : entity.sentence() + " " + note);
            if (note != null) {
                var right = node.getLayoutX() + node.getWidth();
                var top = node.getLayoutY();
                var corner = new Polygon(right - CORNER, top, right, top, right, top + CORNER);
                corner.setFill(NOTE);
                corner.setStroke(Color.WHITE);
                corner.setStrokeWidth(1);
                corners.getChildren().add(corner);
            }
        });
    }

    /** Puts a node over each entity. */
    void show(List<Entity> entities) {
        tooltip.hide();
        var hadKeyboard = hasKeyboard();
        byCell.clear();
        rows = 0;
        columns = 0;
        while (nodes.size() < entities.size()) {
            var node = new Region();
            node.addEventHandler(MouseEvent.ANY, event -> pointed(node, event));
            node.addEventHandler(KeyEvent.KEY_PRESSED, event -> typed(node, event));
            node.focusedProperty().addListener(focusMoved);
            nodes.add(node);
        }
        for (var i = 0; i < entities.size(); i++) {
            place(nodes.get(i), entities.get(i));
        }
        nodes.subList(entities.size(), nodes.size()).clear();
        if (getChildren().size() != nodes.size() + 2) {
            getChildren().setAll(nodes);
            getChildren().addAll(corners, frame);
        }
        placeNotes();
        frame(selected);
        if (hadKeyboard) {
            focusStop(); // the framed cell may stand elsewhere now, and a node that was taken out has no keyboard
        }
    }

    private boolean hasKeyboard() {
        return nodes.stream().anyMatch(Region::isFocused);
    }

    /** Frames a cell, or none, without telling; a click on it afterwards is told. The keyboard goes where the frame is. */
    void select(@Nullable CellRef cell) {
        told = null;
        frame(cell);
        if (cell != null && byCell.containsKey(cell) && hasKeyboard()) {
            focusStop();
        }
    }

    /** Puts the keyboard on the chosen cell, else on the first; false where there is no cell. */
    boolean focusStop() {
        var stop = stop();
        if (stop != null) {
            stop.requestFocus();
        }
        return stop != null;
    }

    /** The one stop of the Tab key: the chosen cell, else the first. */
    private @Nullable Region stop() {
        var chosen = selected == null ? null : byCell.get(selected);
        if (chosen != null) {
            return chosen;
        }
        var first = byCell.get(new CellRef(0, 0));
        // of points without a value there is no node
        return first != null ? first : byCell.values().stream().findFirst().orElse(null);
    }

    private void frame(@Nullable CellRef cell) {
        selected = cell;
        frame.around(cell == null ? null : byCell.get(cell));
        var stop = stop();
        byCell.values().forEach(each -> each.setFocusTraversable(false));
        if (stop != null) {
            stop.setFocusTraversable(true);
        }
        moveFocusRing();
    }

    private void place(Region node, Entity entity) {
        var box = entity.box();
        node.resizeRelocate(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        node.setManaged(false);
        node.setUserData(entity);
        node.setAccessibleText(entity.sentence());
        var cell = ref(entity);
        node.setAccessibleRole(cell == null ? AccessibleRole.TEXT : AccessibleRole.BUTTON);
        node.setFocusTraversable(false);
        if (cell != null) {
            byCell.put(cell, node);
            rows = Math.max(rows, cell.row() + 1);
            columns = Math.max(columns, cell.column() + 1);
        }
    }

    /** What can be chosen: cells and points, not bars. */
    private static @Nullable CellRef ref(Entity entity) {
        if (entity instanceof Entity.Cell cell) {
            return new CellRef(cell.row(), cell.column());
        }
        return entity instanceof Entity.Point point ? new CellRef(point.panel(), point.index()) : null;
    }

    private void pointed(Region node, MouseEvent event) {
        if (!(node.getUserData() instanceof Entity entity)) {
            return;
        }
        var cell = ref(entity);
        if (event.getEventType().equals(MouseEvent.MOUSE_ENTERED)) {
            if (!entity.sentence().isBlank()) {
                tooltip.setText(node.getAccessibleText());
                Tooltip.install(node, tooltip);
            }
            onHover.accept(Optional.ofNullable(cell));
        } else if (event.getEventType().equals(MouseEvent.MOUSE_EXITED)) {
            Tooltip.uninstall(node, tooltip);
            onHover.accept(Optional.empty());
        } else if (event.getEventType().equals(MouseEvent.MOUSE_CLICKED)
                && event.getButton() == MouseButton.PRIMARY
                && cell != null) {
            choose(cell);
            if (event.getClickCount() == 2) {
                onOpened.accept(cell);
            }
        }
    }

    private void typed(Region node, KeyEvent event) {
        if (!(node.getUserData() instanceof Entity entity)
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        var at = ref(entity);
        if (at == null) {
            return;
        }
        if (entity instanceof Entity.Point point) {
            var next = PointWalk.next(points(), point, event.getCode());
            if (next.isPresent()) {
                choose(new CellRef(next.get().panel(), next.get().index()));
                event.consume();
                return;
            }
        }
        var row = at.row();
        var column = at.column();
        switch (event.getCode()) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT -> column--;
            case RIGHT -> column++;
            case HOME -> column = 0;
            case END -> column = columns - 1;
            case PAGE_UP -> row = 0;
            case PAGE_DOWN -> row = rows - 1;
            case ENTER, SPACE -> {
                choose(new CellRef(row, column));
                onOpened.accept(new CellRef(row, column));
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        choose(new CellRef(clamp(row, rows), clamp(column, columns)));
        event.consume();
    }

    private List<Entity.Point> points() {
        return byCell.values().stream()
                .map(Region::getUserData)
                .filter(Entity.Point.class::isInstance)
                .map(Entity.Point.class::cast)
                .toList();
    }

    private void choose(CellRef cell) {
        var node = byCell.get(cell);
        if (node == null) {
            return;
        }
        var news = !cell.equals(told);
        told = cell;
        frame(cell);
        node.requestFocus();
        if (news) {
            onChosen.accept(cell);
        }
    }

    private void moveFocusRing() {
        var focused = nodes.stream().filter(Region::isFocused).findFirst();
        frame.focusOn(focused.orElse(null));
    }

    private static int clamp(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }
}
