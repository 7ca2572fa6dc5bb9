package org.mindgap.views.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** The example's one line of guidance: four steps, closable, back from Help. */
final class Guidance extends HBox {
    private final Texts texts;
    private final Runnable close;
    private int step;

    /**
     * @param close closes it
     */
    Guidance(Texts texts, Runnable close) {
        this.texts = texts;
        this.close = close;
        getStyleClass().add("guidance");
        setId("guidance");
        show(0);
    }

    /** Goes to a step, counted from 0, as the work does. */
    void to(int wanted) {
        show(wanted, true);
    }

    private void show(int wanted) {
        show(wanted, false);
    }

    /**
     * @param come whether the work has come so far: then it is said what is seen and what comes next
     */
    private void show(int wanted, boolean come) {
        var words = new String[] {
            texts.get("guide.1"),
            texts.get("guide.2"),
            texts.get(come ? "guide.3.come" : "guide.3"),
            texts.get(come ? "guide.4.come" : "guide.4")
        };
        step = Math.floorMod(wanted, words.length);
        var text = Buttons.label(words[step]);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var where = Buttons.label(texts.get("guide.step", step + 1, words.length), "strong");
        where.setMinWidth(USE_PREF_SIZE);
        var last = step == words.length - 1;
        var next = Buttons.link(texts.get(last ? "guide.again" : "guide.next"), () -> show(step + 1));
        next.setId("guidance-next");
        var shut = Buttons.icon(Icons.of(MaterialDesignC.CLOSE, 16), texts.get("guide.close"), close);
        shut.setId("guidance-close");
        getChildren().setAll(where, text, next, shut);
    }
}
