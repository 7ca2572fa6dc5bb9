package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

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
        yourOwnSurvey();
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
        window.robot().clickOn(window.shown("stop women"));
        window.shown("#question-after");
        window.shown("Answer as it came");
        walk.picture("example-question");
        window.click("#save-figure");
        window.shown("#export-preview");
        // the folder of whoever takes the pictures is nobody's business
        var chosen = (Labeled) window.shown("#export-folder");
        WindowFixture.onFx(() -> {
            chosen.setText("Figures");
            return true;
        });
        walk.picture("example-save");
        window.robot().type(KeyCode.ESCAPE);
    }

    /** The practice survey's plain files, by the doors of anybody's. */
    private void yourOwnSurvey() throws IOException {
        var practice = Path.of(System.getProperty("mindgap.root", ".."), "sample-data", "practice");
        window.click("#home");
        window.answers().open = practice.resolve("practice.csv");
        window.answers().save = folder.resolve("practice.mindgap");
        window.click("#open-survey");
        window.shown("#import-run");
        window.answers().open = practice.resolve("practice.json");
        window.click("#import-codebook");
        tick("#import-weight", "WEIGHT");
        choose("#import-country", "PLACE");
        choose("#import-religion", "FAITH");
        walk.picture("survey-import");
        window.click("#import-run");
        window.shown("#dialog-close");
        walk.picture("survey-report");
        window.click("#dialog-close");
        window.shown("#variables");
        walk.picture("survey-variables");
        window.click("#rail-answers");
        window.answers().open = practice.resolve("models.jsonl");
        window.click("Bring model answers");
        window.shown("#import-run");
        walk.picture("answers-import");
        window.click("#import-run");
        window.shown("#dialog-close");
        walk.picture("answers-report");
        window.click("#dialog-close");
        cell("Exaggerator");
        walk.picture("survey-gaps");
        window.click("#rail-answers");
        window.shown("#models");
        walk.picture("answers-room");
    }

    @SuppressWarnings("unchecked")
    private void choose(String box, String value) {
        var node = window.shown(box);
        WindowFixture.onFx(() -> {
            ((ChoiceBox<String>) node).setValue(value);
            return true;
        });
    }

    private void tick(String chip, String value) {
        var node = (MenuButton) window.shown(chip);
        WindowFixture.onFx(() -> {
            for (var item : node.getItems()) {
                if (item instanceof CustomMenuItem custom
                        && custom.getContent() instanceof CheckBox box
                        && box.getText().equals(value)) {
                    box.fire();
                }
            }
            return true;
        });
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
        return Objects.requireNonNull(found.get());
    }
}
