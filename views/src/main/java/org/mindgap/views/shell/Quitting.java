package org.mindgap.views.shell;

import java.util.List;
import javafx.beans.value.ChangeListener;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/**
 * Asks before the program ends while something is being written; ends by itself when it is done.
 *
 * <p>What asks: whatever would be lost or left half. Imports, a run that asks models (every reply that came is kept, but
 * calls that are under way were paid for and are not), coding, exports and reports, and what users changed and is on its way
 * to the file: edits, pins, notes, recipes. Short ones are done before anybody has read the question, which then goes by
 * itself.
 *
 * <p>What does not ask: what only computes, however long: a heatmap, intervals, "does it hold?", looking at a file, a
 * preview. Nothing of it is lost; the next start computes it again, for the study is opened where it was left.
 */
final class Quitting {
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable quit;
    private boolean asking;
    private int failures;

    /**
     * @param quit ends the program without asking
     */
    Quitting(Tasks tasks, Texts texts, Dialogs dialogs, Runnable quit) {
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.quit = quit;
    }

    /** Whether there is something to ask first; then it is asked, and the program goes on for now. */
    boolean asks() {
        var writing = tasks.writing();
        if (writing.isEmpty()) {
            return false;
        }
        if (!asking) {
            ask(writing);
        }
        return true;
    }

    private void ask(List<String> writing) {
        asking = true;
        failures = tasks.failedWrites();
        var stop = Buttons.plain(texts.get("quit.stop"), () -> {});
        stop.setId("quit-stop");
        var stay = Buttons.primary(texts.get("quit.stay"), () -> {});
        stay.setId("quit-stay");
        stay.setDefaultButton(true);
        var dialog = dialogs.ask(
                texts.get("quit.title"), texts.get("quit.words", String.join(", ", writing)), List.of(stop, stay));
        ChangeListener<List<String>> done = (o, before, now) -> {
            if (now.isEmpty()) {
                dialog.closeThen(this::end);
            }
        };
        tasks.written().addListener(done);
        dialog.onClosed(() -> {
            asking = false;
            tasks.written().removeListener(done);
        });
        stay.setOnAction(e -> dialog.close());
        stop.setOnAction(e -> dialog.closeThen(quit));
    }

    /** Unless the writing failed: why is said in a dialog of its own, which nobody would read. */
    private void end() {
        if (tasks.failedWrites() == failures && tasks.writing().isEmpty()) {
            quit.run();
        }
    }
}
