package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;

/** The ways through the window that the user guide describes, in its order. */
final class GuideStories {
    private final WindowFixture window;
    private final GuideWalk walk;
    private final Path folder;

    GuideStories(WindowFixture window, GuideWalk walk, Path folder) {
        this.window = window;
        this.walk = walk;
        this.folder = folder;
    }

    void tell() throws IOException {
        theFirstMinute();
    }

    private void theFirstMinute() throws IOException {
        window.shown("#see-example");
        cell("Exaggerator", "Christian");
        walk.picture("start");
        window.click("#see-example");
        window.shown("#show-table");
        cell("Exaggerator", "Christian", "24");
        walk.picture("example-heatmap");
        window.robot().clickOn(cell("Exaggerator", "Christian", "24"));
        window.shown("#ranked-questions");
        walk.picture("example-cell");
        window.robot().clickOn(window.shown("Very important to stop women marr"));
        window.shown("#question-after");
        window.shown("Answer as it came");
        walk.picture("example-question");
        window.click("#save-figure");
        window.shown("#save-next");
        walk.picture("example-save");
        window.robot().type(javafx.scene.input.KeyCode.ESCAPE);
    }

    /** The first cell of a heatmap whose sentence holds all of these. */
    private Node cell(String... parts) {
        var found = new AtomicReference<Node>();
        window.until(() -> {
            window.stage().getScene().getRoot().lookupAll("*").stream()
                    .filter(n -> n.getAccessibleText() != null && WindowFixture.visible(n))
                    .filter(n -> Arrays.stream(parts).allMatch(n.getAccessibleText()::contains))
                    .reduce((first, second) -> second)
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }
}
