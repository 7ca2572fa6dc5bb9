package org.mindgap.views.data;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was chosen in a list when it closes. A combo box by itself takes every row that an arrow key passes for
 * chosen, which here would be a step of work each; so an arrow key opens the list first, and Escape leaves things as
 * they were.
 */
final class Picked<T> {
    private final ComboBox<T> box;
    private @Nullable T before;
    private boolean escaped;
    private boolean heard;

    private Picked(ComboBox<T> box) {
        this.box = box;
    }

    static <T> void of(ComboBox<T> box, Consumer<T> picked) {
        var watch = new Picked<T>(box);
        box.addEventFilter(KeyEvent.KEY_PRESSED, watch::key);
        box.setOnShowing(e -> watch.showing());
        box.setOnShown(e -> watch.shown());
        box.setOnHidden(e -> watch.hidden(picked));
    }

    private void key(KeyEvent event) {
        var arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (arrow && !box.isShowing()) {
            box.show();
            event.consume();
        }
    }

    private void showing() {
        before = box.getValue();
        escaped = false;
    }

    /** While the list is open the keys are its window's. */
    private void shown() {
        if (!heard && box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            var scene = skin.getPopupContent().getScene();
            if (scene != null && scene.getWindow() != null) {
                heard = true;
                scene.getWindow().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                    if (e.getCode() == KeyCode.ESCAPE && box.isShowing()) {
                        escaped = true;
                        box.hide();
                        e.consume(); // Escape closes the list alone, not the panel that it stands in
                    }
                });
            }
        }
    }

    private void hidden(Consumer<T> picked) {
        var now = box.getValue();
        if (escaped) {
            box.setValue(before);
        } else if (now != null && !Objects.equals(now, before)) {
            picked.accept(now);
        }
    }
}
