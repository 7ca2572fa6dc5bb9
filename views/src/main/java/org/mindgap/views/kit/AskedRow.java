package org.mindgap.views.kit;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** A question that was put to a model: prompt, reply as it came, and what it was read as. */
public final class AskedRow extends VBox {
    private static final int LONGEST = 4_000;
    private static final int MOST_LINES = 10;
    private static final int REPLY_LINES = 3;
    private static final int LINE = 110;
    private static final double GAP = 4;

    /** @param readAs in words; empty where it was not read */
    public AskedRow(Texts texts, String question, String prompt, String reply, String readAs) {
        super(GAP);
        getChildren()
                .addAll(
                        Buttons.label(question, "field-label"),
                        Buttons.label(texts.get("look.prompt"), "secondary"),
                        area(prompt, lines(prompt), texts.get("look.prompt")),
                        Buttons.label(texts.get("look.reply"), "secondary"),
                        area(reply, Math.max(REPLY_LINES, lines(reply)), texts.get("look.reply")),
                        Buttons.label(
                                texts.get("look.readAs", readAs.isEmpty() ? texts.get("look.notRead") : readAs),
                                "strong"));
    }

    private static int lines(String text) {
        return (int) Math.max(1, Math.min(MOST_LINES, text.lines().count() + text.length() / LINE));
    }

    private static TextArea area(String text, int rows, String said) {
        var area = new TextArea(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setAccessibleText(said);
        return area;
    }
}
