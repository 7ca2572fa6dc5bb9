package org.mindgap.charts.render.text;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * The fonts of the system, as figures find them. AWT and JavaFX each ask fontconfig for them when they first need one,
 * and fontconfig was seen to end the whole program when both asked at the same moment (SIGSEGV in
 * {@code sun.font.FontConfigManager.getFontConfig} while the window came up). So whoever opens a window lets AWT ask
 * first, at the latest while JavaFX starts, before it shows anything; it asks once.
 */
public final class SystemFonts {
    private SystemFonts() {}

    /** Lets AWT find the system's fonts; where there are none, figures say so when they are drawn. */
    public static void find() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getLineMetrics("0", new FontRenderContext(null, true, true));
        } catch (AWTError
                | InternalError
                | NullPointerException
                | ExceptionInInitializerError
                | NoClassDefFoundError e) {
            // a figure that is drawn without fonts says so
        }
    }
}
