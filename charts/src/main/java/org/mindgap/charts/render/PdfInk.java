package org.mindgap.charts.render;

import java.awt.Color;

/** The inks of printed documents. */
final class PdfInk {
    static final Color INK = new Color(0x14181D);
    static final Color SECOND = new Color(0x4A535E);
    static final Color RULE = new Color(0xC3CAD1);
    static final Color ALERT = new Color(0xB3261E);

    private PdfInk() {}
}
