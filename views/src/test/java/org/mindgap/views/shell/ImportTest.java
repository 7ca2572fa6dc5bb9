package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;

/** The import dialogs over real readers and a real study file. */
class ImportTest {
    private static final String PEOPLE = """
        country,religion,wt,sun
        1,a,1.0,1
        1,a,1.0,2
        1,b,0.5,2
        2,a,2.0,1
        2,b,1.0,1
        """;

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(
                folder,
                new RealStudies(),
                new FiledImporter(
                        ServiceLoader.load(SurveyReader.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList(),
                        ServiceLoader.load(AnswersReader.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList()));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_survey_is_asked_about_imported_and_shown() throws IOException {
        write("people.csv", PEOPLE);
        window.answers().open = folder.resolve("people.csv");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#open-survey");
        window.click("#table-next");
        var facts = (Labeled) window.shown("#import-facts");
        assertThat(onFx(facts::getText)).contains("CSV", "5 respondents", "4 variables");
        window.click("#import-run");
        TableView<?> uses = (TableView<?>) window.shown("#import-variables");
        assertThat(onFx(() -> uses.getItems().size())).isEqualTo(4);
        var counts = (Labeled) window.shown("#import-counts");
        assertThat(onFx(counts::getText)).contains("country 1", "religion 1", "weight 1", "opinion question 1");
        window.click("#import-run");
        assertThat(window.shown("people")).isNotNull();
        window.click("#dialog-close");
        TableView<?> variables = (TableView<?>) window.shown("#variables");
        window.until(() -> variables.getItems().size() == 4);
        assertThat(onFx(() -> window.stage().getTitle())).isEqualTo("new.mindgap – Mindgap");
        window.click("#import-report");
        assertThat(window.shown("“people” is here")).isNotNull();
        window.click("#dialog-close");
        assertThat(onFx(() -> String.valueOf(variables.getItems().get(0)))).contains("use=country,");
        assertThat(onFx(() -> String.valueOf(variables.getItems().get(1)))).contains("use=religion,");
        assertThat(Files.isRegularFile(folder.resolve("new.mindgap"))).isTrue();
    }

    @Test
    void closing_the_window_leaves_one_file() throws Exception {
        write("people.csv", PEOPLE);
        window.answers().open = folder.resolve("people.csv");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#open-survey");
        window.click("#table-next");
        window.click("#import-run");
        window.click("#import-run");
        window.click("#dialog-close");
        window.shown("#variables");
        window.close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.csv", "new.mindgap", "recent-studies.json", "last-session.json");
        }
    }

    @Test
    void a_damaged_survey_is_refused_with_file_and_line_and_nothing_is_kept() throws IOException {
        write("people.csv", PEOPLE + "2,b\n");
        window.answers().open = folder.resolve("people.csv");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#open-survey");
        window.click("#table-next");
        assertThat(window.shown("people.csv, line 7")).isNotNull();
        assertThat(window.isShown("Nothing was changed")).isTrue();
        window.click("#dialog-close");
    }

    @Test
    void answers_come_after_their_survey_and_lead_to_the_heatmap() throws IOException {
        write("shares.csv", """
            survey,country,religion,n,question_id,question_text,option,percent
            S,Northland,all,900,sun,Sun matters,yes,60
            S,Northland,all,900,sun,Sun matters,no,40
            S,Northland,Moon,300,sun,Sun matters,yes,20
            S,Northland,Moon,300,sun,Sun matters,no,80
            """);
        window.answers().open = folder.resolve("shares.csv");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#open-survey");
        window.click("#table-next");
        window.shown("#import-kind");
        window.click("#import-run");
        window.click("#dialog-close");
        window.shown("#variables");
        write("answers.jsonl", """
            {"schema":"run/1","q":"sun","steer":"none","mode":"logprob-top","perm":[0,1],"model":{"id":"m/1","name":"M one"},"opts":[{"code":"1","lp":-0.105},{"code":"2","lp":-2.408}],"coverage":0.99,"status":"ok","prompt":"Does the sun matter?","raw":"yes"}
            """);
        window.answers().open = folder.resolve("answers.jsonl");
        window.click("#rail-answers");
        window.click("Bring model answers");
        assertThat(window.shown("1 of 1 answers were matched")).isNotNull();
        window.click("#dialog-close");
        assertThat(window.shown("#show-table")).isNotNull();
        window.click("#show-table");
        TableView<?> table = (TableView<?>) window.shown("#heatmap-table");
        window.until(() -> table.getItems().size() == 2);
    }

    @Test
    void answers_to_nothing_are_refused_in_words() throws IOException {
        write("answers.jsonl", """
            {"schema":"run/1","q":"sun","steer":"none","mode":"logprob-top","perm":[0,1],"model":{"id":"m/1","name":"M one"},"opts":[{"code":"1","lp":-0.105},{"code":"2","lp":-2.408}],"coverage":0.99,"status":"ok","prompt":"?","raw":"yes"}
            """);
        window.answers().open = folder.resolve("answers.jsonl");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#bring-answers");
        window.click("#study-new");
        assertThat(window.shown("None of the 1 answer fits")).isNotNull();
        window.click("#dialog-close");
    }

    @Test
    void whose_answers_they_are_is_asked_where_the_file_does_not_say() throws IOException {
        write("shares.csv", "question,option,share\nsun,1,0.9\nsun,2,0.1\n");
        window.answers().open = folder.resolve("shares.csv");
        window.answers().save = folder.resolve("new.mindgap");
        window.click("#bring-answers");
        TextField model = (TextField) window.shown("#import-model");
        assertThat(WindowFixture.<String>onFx(model::getText)).isEmpty();
        window.click("#import-run");
        window.click("#study-new");
        assertThat(window.shown("shares.csv")).isNotNull();
        window.click("#dialog-close");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Real files, and an example that needs none. */
    private static final class RealStudies implements Studies {
        private final FiledStudies files = new FiledStudies(Locale.ENGLISH);

        @Override
        public OpenStudy create(Path file) throws IOException, org.mindgap.problem.ProblemException {
            return files.create(file);
        }

        @Override
        public OpenStudy open(Path file) throws IOException, org.mindgap.problem.ProblemException {
            return files.open(file);
        }

        @Override
        public OpenStudy freshExample(org.mindgap.job.JobContext context) {
            return FakeStudy.ofProgram();
        }

        @Override
        public OpenStudy practice(Path file) {
            return FakeStudy.full();
        }

        @Override
        public OpenStudy example(org.mindgap.job.JobContext context) {
            return FakeStudy.ofProgram();
        }

        @Override
        public void close() {
            files.close();
        }
    }
}
