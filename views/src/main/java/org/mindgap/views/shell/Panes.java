package org.mindgap.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a window that F6 goes between, in their order.
 *
 * @param all each with what stands in it
 */
record Panes(List<? extends Node> all) {
    Panes {
        all = List.copyOf(all);
    }

    /** Puts the keyboard on the first thing of the next pane that takes it. */
    void next(@Nullable Node focus, boolean before) {
        var here = 0;
        for (var i = 0; i < all.size(); i++) {
            if (holds(all.get(i), focus)) {
                here = i;
            }
        }
        for (var step = 1; step < all.size(); step++) {
            var pane = all.get(Math.floorMod(here + (before ? -step : step), all.size()));
            var first = first(pane);
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    /** Whether a node is a pane or stands in it. */
    static boolean holds(Node pane, @Nullable Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (n == pane) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Panes::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
