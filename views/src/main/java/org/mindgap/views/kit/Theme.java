package org.mindgap.views.kit;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The window's look: one style sheet of tokens, read with one of two sets of colours. Figures do not inherit it. */
public enum Theme {
    LIGHT,
    DARK;

    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

    public void apply(Scene scene) {
        var sheet = Objects.requireNonNull(Theme.class.getResource("/org/mindgap/views/mindgap.css"))
                .toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }
}
