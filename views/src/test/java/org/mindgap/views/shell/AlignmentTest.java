package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

/** Where things stand on the screen: on the lines of the mock-ups, and with the room that they need. */
class AlignmentTest {
    /** The first letter of a word may begin a little beside its place. */
    private static final double LETTER = 3;

    @TempDir
    Path folder;

    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_words_of_a_table_begin_where_the_field_above_it_does() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        enter(Room.DATA);
        var table = (TableView<?>) window.shown("#variables");
        window.until(() -> table.lookup(".table-cell.edge-left .text") != null);
        var word = (Text) onFx(() -> table.lookup(".table-cell.edge-left .text"));
        var field = place(window.shown("#find-variable"));
        assertThat(place(word).getMinX()).isCloseTo(field.getMinX(), within(LETTER));
        var head = (Text) onFx(() -> table.lookup(".column-header.edge-left .text"));
        assertThat(place(head).getMinX()).isCloseTo(field.getMinX(), within(LETTER));
    }

    @Test
    void what_is_told_of_a_comparison_scrolls_with_its_figure_and_stands_under_its_table() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.full());
        enter(Room.COMPARE);
        window.shown("#compare-save-pairs");
        var pane = window.shown("#compare-pairs-pane");
        window.until(() -> besideTheFigure(pane));
        window.click("#compare-table-pairs");
        window.until(() -> !besideTheFigure(pane));
        window.click("#compare-figure-pairs");
        window.until(() -> besideTheFigure(pane));
    }

    @Test
    void larger_type_makes_columns_wider_and_no_room_wider_than_the_window() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.full());
        enter(Room.DATA);
        var table = (TableView<?>) window.shown("#variables");
        var options = onFx(
                () -> table.getVisibleLeafColumn(table.getVisibleLeafColumns().size() - 1));
        var before = onFx(options::getMinWidth);
        larger(true);
        window.until(() -> options.getMinWidth() > before * 1.2 && options.getWidth() >= options.getMinWidth());
        for (var room : List.of(Room.DATA, Room.ANSWERS, Room.GAPS, Room.DIFFERENCES, Room.COMPARE, Room.REPORT)) {
            onFx(() -> {
                window.go(room);
                return true;
            });
            window.until(() -> {
                var root = window.stage().getScene().getRoot();
                root.applyCss();
                return root.minWidth(-1) <= root.getScene().getWidth();
            });
        }
        larger(false);
        onFx(() -> {
            window.go(Room.DATA);
            return true;
        });
        window.until(() -> Math.abs(options.getMinWidth() - before) < 0.01);
    }

    private void larger(boolean now) {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals(now ? "look.larger" : "look.usual"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return now;
        });
    }

    /** Whether what is told scrolls together with the sheet of the figure. */
    private static boolean besideTheFigure(Node pane) {
        return scrolls(pane.lookup(".problem")).lookup(".sheet") != null;
    }

    private void enter(Room room) {
        window.click("#see-example");
        window.shown("#show-table");
        onFx(() -> {
            window.go(room);
            return true;
        });
    }

    /** The outermost of what scrolls a node. */
    private static Node scrolls(Node node) {
        var found = node;
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane) {
                found = each;
            }
        }
        return found;
    }

    private static Bounds place(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
