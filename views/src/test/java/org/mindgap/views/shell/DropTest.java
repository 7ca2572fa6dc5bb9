package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.store.StudyFile;
import org.mindgap.views.kit.Room;

/** A file of every kind, dragged over the window and dropped: it does what its button would. */
class DropTest {
    private static final Path PRACTICE = Path.of(System.getProperty("mindgap.root", ".."), "sample-data", "practice")
            .toAbsolutePath();

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(
                folder.resolve("settings"),
                new FiledStudies(Locale.ENGLISH),
                new FiledImporter(loaded(SurveyReader.class), loaded(AnswersReader.class)));
        window.shown("#see-example");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void what_is_dragged_over_the_window_is_named_until_it_leaves() throws Exception {
        var drag = new Drag(window, folder.resolve("mine.mindgap"));
        assertThat(window.isShown("#drop-hint")).isFalse();
        assertThat(drag.over()).isTrue();
        assertThat(window.shown("Drop it to open this study")).isNotNull();
        assertThat(window.isShown("mine.mindgap")).isTrue();
        drag.out();
        assertThat(window.isShown("#drop-hint")).isFalse();
    }

    @Test
    void a_study_is_opened() throws Exception {
        var study = folder.resolve("mine.mindgap");
        StudyFile.create(study).close();
        new Drag(window, study).drop();
        window.until(() -> window.stage().getTitle().startsWith("mine.mindgap"));
        assertThat(window.isShown("#drop-hint")).isFalse();
    }

    /** As a second click on its file does: it is there already, and nothing went wrong. */
    @Test
    void a_study_that_is_open_stays_open_without_a_word() throws Exception {
        var study = folder.resolve("mine.mindgap");
        StudyFile.create(study).close();
        new Drag(window, study).drop();
        window.until(() -> window.stage().getTitle().startsWith("mine.mindgap"));
        window.shown("#rail-data");
        onFx(() -> {
            window.go(Room.START);
            return true;
        });
        window.shown("#see-example");
        new Drag(window, study).drop();
        window.until(() -> ((MainWindow) window.composition().window()).room().get() == Room.DATA);
        assertThat(window.isShown("Not opened")).isFalse();
        assertThat(window.stage().getTitle()).startsWith("mine.mindgap");
    }

    @Test
    void a_survey_asks_where_its_study_shall_be_and_then_what_stands_where() throws Exception {
        window.answers().save = folder.resolve("new.mindgap");
        new Drag(window, PRACTICE.resolve("practice.csv")).drop();
        assertThat(window.shown("#table-next")).isNotNull();
        assertThat(window.isShown("practice.csv")).isTrue();
    }

    @Test
    void answers_ask_for_the_study_that_holds_their_survey() throws Exception {
        new Drag(window, PRACTICE.resolve("models.jsonl")).drop();
        assertThat(window.shown("#study-open")).isNotNull();
        assertThat(window.isShown("#study-new")).isTrue();
    }

    @Test
    void an_empty_spss_file_is_refused_in_words() throws Exception {
        new Drag(window, Files.createFile(folder.resolve("wave7.sav"))).drop();
        assertThat(window.shown("The file is empty.")).isNotNull();
    }

    @Test
    void an_archive_that_is_not_opened_says_what_to_do() throws Exception {
        new Drag(window, Files.createFile(folder.resolve("wave7.gz"))).drop();
        assertThat(words("wave7.gz")).contains("not opened yet", "Unpack it");
    }

    @Test
    void what_nobody_knows_is_named_and_what_is_known_is_said() throws Exception {
        var drag = new Drag(window, Files.createFile(folder.resolve("holiday.png")));
        drag.over();
        assertThat(window.shown("Mindgap does not know this kind of file")).isNotNull();
        drag.drop();
        assertThat(words("does not know what to do with holiday.png")).contains(".mindgap", ".jsonl", ".csv");
    }

    @Test
    void of_several_files_the_others_wait_for_the_first() throws Exception {
        window.answers().save = folder.resolve("new.mindgap");
        var drag = new Drag(window, PRACTICE.resolve("models.jsonl"), folder.resolve("b.sav"));
        drag.over();
        assertThat(window.shown("one after the other")).isNotNull();
        drag.drop();
        assertThat(words("Dropped files that wait: ")).contains("models.jsonl").doesNotContain("b.sav");
    }

    private String words(String part) {
        var node = (Labeled) window.shown(part);
        return onFx(node::getText);
    }

    private static <T> List<T> loaded(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
