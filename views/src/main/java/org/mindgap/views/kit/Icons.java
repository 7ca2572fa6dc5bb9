package org.mindgap.views.kit;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons that take their colour from the style sheet. */
public final class Icons {
    private Icons() {}

    /** An icon in the colour of secondary text. */
    public static Node of(Ikon ikon, int size) {
        return of(ikon, size, "icon");
    }

    /** An icon with a style class of its own. */
    public static Node of(Ikon ikon, int size, String styleClass) {
        var icon = new FontIcon(ikon);
        icon.setIconSize(size);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
