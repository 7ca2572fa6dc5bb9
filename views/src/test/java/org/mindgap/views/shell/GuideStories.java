package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.imports.SavFiles;

/** The ways through the window that the user guide describes, in its order. */
final class GuideStories {
    /** Where a pointer reaches without scrolling. */
    private static final double LOWEST = 560;

    private final WindowFixture window;
    private final GuideWalk walk;
    private final Path folder;

    GuideStories(WindowFixture window, GuideWalk walk, Path folder) {
        this.window = window;
        this.walk = walk;
        this.folder = folder;
    }

    void tell() throws IOException, ProblemException, ReflectiveOperationException {
        theFirstMinute();
        yourOwnSurvey();
        aPaper();
        answersYouHave();
        aBareFile();
        new AskStory(window, walk, folder).tell();
        new DifferencesStory(window, walk, folder).tell();
        new CompareStory(window, walk, folder).tell();
        aCourse();
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
        fire("#inspector-holds");
        window.shown("#curve");
        window.until(() -> !window.now("#holds-save").isDisabled());
        walk.picture("paper-holds");
        window.robot().type(KeyCode.ESCAPE);
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
        window.shown("#table-preview");
        walk.picture("survey-reading");
        window.click("#table-next");
        window.shown("#import-run");
        window.answers().open = practice.resolve("practice.json");
        window.click("#import-codebook");
        window.until(
                () -> ((Labeled) window.now("#import-codebook-said")).getText().contains("practice.json"));
        window.until(GuideStories::nothingProposed);
        var weight = (Labeled) window.shown("#import-weight-said");
        window.until(() -> weight.getText().contains("WEIGHT"));
        walk.picture("survey-import");
        goOn("#import-variables");
        goOn("#dialog-close");
        walk.picture("survey-report");
        window.click("#dialog-close");
        window.shown("#variables");
        walk.picture("survey-variables");
        window.click("#show-questions");
        window.shown("#questions");
        walk.picture("survey-wording");
        window.click("#rail-answers");
        window.answers().open = practice.resolve("models.jsonl");
        window.click("Bring model answers");
        window.shown("#dialog-close");
        walk.picture("answers-report");
        window.click("#dialog-close");
        cell("Exaggerator");
        walk.picture("survey-gaps");
        window.click("#rail-answers");
        window.shown("#models");
        walk.picture("answers-room");
    }

    /** Presses the button for the next step of an import where it stands, and waits for the step. */
    private void goOn(String shown) {
        window.until(() -> {
            var go = (ButtonBase) window.now("#import-run");
            if (go.isDisabled()) {
                return false;
            }
            go.fire();
            return true;
        });
        window.shown(shown);
    }

    /** Whether the codebook was read: it names every answer that is no opinion, and none is left to propose. */
    private static boolean nothingProposed() {
        return javafx.stage.Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll("*").stream())
                .anyMatch(n -> n instanceof Labeled said
                        && String.valueOf(said.getText()).endsWith("(0)"));
    }

    /** An SPSS file as a pollster hands it out, to the variables of a study. */
    private void aBareFile() throws IOException {
        window.click("#home");
        window.answers().open = SavFiles.writeWvs(folder.resolve("wave7.sav"));
        window.answers().save = folder.resolve("wave7.mindgap");
        window.click("#open-survey");
        window.click("#import-preset-use");
        walk.picture("file-step");
        window.click("#import-run");
        window.shown("#import-variables");
        walk.picture("file-variables");
        window.click("#import-run");
        window.shown("#import-options");
        walk.picture("file-options");
        window.click("#import-run");
        window.shown("#dialog-close");
        walk.picture("file-report");
        window.click("#dialog-close");
        window.shown("#questions");
    }

    /** Answers that somebody has already, one question of which the survey does not know. */
    private void answersYouHave() throws IOException {
        var lines = new StringBuilder("question,option,share\n");
        for (var question : List.of("FA1", "QX9")) {
            for (var option = 1; option <= 4; option++) {
                lines.append(question).append(',').append(option).append(",0.25\n");
            }
        }
        window.answers().open = Files.writeString(folder.resolve("my-answers.csv"), lines);
        window.click("#rail-answers");
        window.click("Bring model answers");
        var model = (TextField) window.shown("#import-model");
        WindowFixture.<Boolean>onFx(() -> {
            model.setText("my-model-7b");
            return true;
        });
        walk.picture("csv-import");
        window.click("#import-run");
        window.shown("#dialog-close");
        walk.picture("csv-report");
        window.click("#dialog-close");
        window.click("#rail-answers");
        window.shown("my-model-7b");
        walk.picture("csv-room");
    }

    /** From the figure to what a reviewer asks. */
    private void aPaper() throws IOException {
        window.click("#rail-gaps");
        cell("Exaggerator");
        fire("#pin-figure");
        window.shown("Pinned. It stands in Report.");
        window.click("#rail-report");
        window.shown("#reviewer");
        cell("Exaggerator");
        walk.picture("paper-report");
        window.click("#show-methods");
        window.shown("#methods-copy");
        walk.picture("paper-methods");
        window.answers().save = folder.resolve("report.html");
        window.click("#report-html");
        window.shown("#dialog-close");
        walk.picture("paper-saved");
        window.click("#dialog-close");
    }

    /** Without a network: invented people, larger type, a fresh copy for the next who sits down. */
    private void aCourse() throws IOException {
        window.click("#home");
        window.shown("#practice");
        walk.picture("course-start");
        window.answers().save = folder.resolve("course.mindgap");
        window.click("#practice");
        window.until(() -> window.stage().getTitle().startsWith("course"));
        cell("Exaggerator", "points");
        run("look.larger");
        cell("Exaggerator", "points");
        walk.picture("course-larger");
        run("look.usual");
        window.robot().press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        window.robot().write("fresh");
        window.shown("#palette-list");
        walk.picture("course-palette");
        window.robot().type(KeyCode.ENTER);
        window.until(() -> window.stage().getTitle().startsWith("example"));
        cell("Exaggerator", "Christian", "24");
        walk.picture("course-fresh");
    }

    /** As a click does; also where one would have to scroll first. */
    private void fire(String button) {
        var node = (ButtonBase) window.shown(button);
        WindowFixture.onFx(() -> {
            node.fire();
            return true;
        });
    }

    private void run(String command) {
        var found = window.commands().all().stream()
                .filter(c -> c.id().equals(command))
                .findFirst()
                .orElseThrow();
        WindowFixture.onFx(() -> {
            found.action().run();
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
                    .filter(n -> n.localToScene(n.getBoundsInLocal()).getMaxY() < LOWEST)
                    .reduce((first, second) -> second)
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }
}
