package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

/** Every room by keyboard alone: Tab goes round without being caught, and what it reaches has words for a screen reader. */
class KeyboardTest {
    private static final int MOST = 160;

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.shown("#show-table");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void tab_goes_round_in_every_room() {
        for (var room : Room.values()) {
            enter(room);
            var seen = new LinkedHashSet<Node>();
            var first = focus();
            var round = false;
            for (var i = 0; i < MOST && !round; i++) {
                window.robot().type(KeyCode.TAB);
                round = !seen.add(focus()) || focus() == first;
            }
            assertThat(round).as("%s: Tab comes back", room).isTrue();
            assertThat(focus())
                    .as("%s: caught after %s", room, names(seen))
                    .isIn(first, seen.iterator().next());
            assertThat(seen).as(room.name()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void f6_goes_from_pane_to_pane_and_back() {
        enter(Room.GAPS);
        var round = new ArrayList<Node>();
        for (var i = 0; i < 4; i++) {
            window.robot().type(KeyCode.F6);
            round.add(focus());
        }
        assertThat(new LinkedHashSet<>(round)).as("panes").hasSizeGreaterThan(2);
        window.robot().press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        assertThat(focus()).isSameAs(round.get(2));
    }

    @Test
    void what_the_keyboard_reaches_has_words() {
        var dumb = new TreeSet<String>();
        for (var room : Room.values()) {
            enter(room);
            dumb.addAll(onFx(() -> speechless(room.name(), window.stage().getScene())));
        }
        assertThat(dumb).isEmpty();
    }

    @Test
    void so_it_has_in_the_dialogs() {
        for (var id : Set.of("figure.save", "help.open", "help.diagnostics")) {
            window.commands().all().stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .ifPresent(c -> onFx(() -> {
                        c.action().run();
                        return true;
                    }));
            window.until(() -> window.tasks().running().get().isEmpty());
            var dumb = onFx(() -> {
                var all = new ArrayList<String>();
                for (var each : List.copyOf(Window.getWindows())) {
                    if (each != window.stage() && each.isShowing()) {
                        all.addAll(speechless(id, each.getScene()));
                    }
                }
                return all;
            });
            assertThat(dumb).isEmpty();
            window.robot().type(KeyCode.ESCAPE);
        }
    }

    private void enter(Room room) {
        onFx(() -> {
            window.go(room);
            return true;
        });
        window.until(() -> window.tasks().running().get().isEmpty());
    }

    private Node focus() {
        return onFx(() -> window.stage().getScene().getFocusOwner());
    }

    private static List<String> speechless(String where, Scene scene) {
        var found = new ArrayList<String>();
        for (var node : scene.getRoot().lookupAll("*")) {
            if (node.isFocusTraversable() && WindowFixture.visible(node) && !spoken(node)) {
                found.add(where + ": " + name(node));
            }
        }
        return found;
    }

    /** Words of its own, or a label that says it is for this one, or the text it shows. */
    private static boolean spoken(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        if (node instanceof ScrollPane) {
            return true; // what is in it speaks
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return node.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(l -> l instanceof Label label && label.getLabelFor() == node);
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " "
                + (node.getId() == null ? node.getStyleClass() : "#" + node.getId());
    }

    private static List<String> names(Set<Node> nodes) {
        return nodes.stream().map(KeyboardTest::name).toList();
    }
}
