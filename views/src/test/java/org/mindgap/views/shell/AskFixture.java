package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Room;

/** A window in the room of answers, over a study of a made-up survey. */
final class AskFixture implements AutoCloseable {
    private final Path file;
    private final WindowFixture window;

    AskFixture(Path folder, Survey survey) throws Exception {
        file = study(folder.resolve("mine.mindgap"), survey);
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.shown("#see-example");
        open(window, file);
        onFx(() -> {
            window.go(Room.ANSWERS);
            return true;
        });
    }

    /** A study that holds a survey. */
    static Path study(Path file, Survey survey) throws IOException, ProblemException {
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey, JobContext.unwatched());
        }
        return file;
    }

    /** Opens a study as somebody does who drops it on the window. */
    static void open(WindowFixture window, Path file) throws ReflectiveOperationException {
        new Drag(window, file).drop();
        window.until(() -> window.stage().getTitle().startsWith(String.valueOf(file.getFileName())));
    }

    WindowFixture window() {
        return window;
    }

    Path file() {
        return file;
    }

    static void fill(WindowFixture window, String id, String text) {
        var field = (TextField) window.shown(id);
        onFx(() -> {
            field.setText(text);
            return true;
        });
    }

    void fill(String id, String text) {
        fill(window, id, text);
    }

    /** Names a model or a recording, and tests it. */
    void test(String address, String model) {
        window.click("#ask-model");
        fill("#ask-address", address);
        fill("#ask-model-name", model);
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
    }

    /** Presses a button where others come and go around it, and a click might miss it. */
    void press(String query) {
        var button = (Button) window.shown(query);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    /** Starts what is chosen as soon as it can be started. */
    void start() {
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
    }

    @Override
    public void close() throws Exception {
        window.close();
    }
}
