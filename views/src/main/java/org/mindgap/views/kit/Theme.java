package org.mindgap.views.kit;

/** Which set of colours the window is drawn in. Figures do not inherit it. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the system has it; light where the system cannot be asked, which is everywhere before JavaFX 22. */
    SYSTEM;

    public boolean dark() {
        return this == DARK;
    }
}
