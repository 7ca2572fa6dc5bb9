package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.views.imports.SavFiles;

/** From a bare SPSS file, or the archive it came in, to the variables of a study. */
class DescribedImportTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(
                folder.resolve("settings"),
                new FiledStudies(Locale.ENGLISH),
                new FiledImporter(loaded(SurveyReader.class), loaded(AnswersReader.class)));
        window.answers().save = folder.resolve("new.mindgap");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_bare_spss_file_is_described_proposed_and_imported() throws Exception {
        window.answers().open = SavFiles.write(folder.resolve("wave7.sav"));
        window.click("#open-survey");
        assertThat(text("#import-facts")).contains("Invented people", "5 respondents", "5 variables");
        assertThat(text("#import-weight-said")).isEqualTo("The file is weighted by wt; it is used.");
        window.click("#import-run");
        TableView<?> variables = (TableView<?>) window.shown("#import-variables");
        assertThat(onFx(() -> variables.getItems().size())).isEqualTo(5);
        assertThat(text("#import-counts")).contains("religion 1", "weight 1", "opinion question 2", "ID 1");
        window.click("#import-run");
        assertThat(window.shown("98  Don’t know")).isNotNull();
        window.click("#import-run");
        assertThat(window.shown("Used as weight, as suggested. The file itself is weighted by it."))
                .isNotNull();
        assertThat(window.answers().proposed).isEqualTo("wave7.mindgap");
        window.click("#dialog-close");
        TableView<?> rows = (TableView<?>) window.shown("#variables");
        window.until(() -> rows.getItems().size() == 5);
        assertThat(onFx(() -> String.valueOf(rows.getItems().get(1)))).contains("use=religion,");
        window.click("#import-report");
        assertThat(window.shown("Used as religion, as suggested.")).isNotNull();
        window.click("#dialog-close");
    }

    @Test
    void a_bare_spss_file_leads_to_the_heatmap() throws Exception {
        window.answers().open = SavFiles.write(folder.resolve("wave7.sav"));
        window.click("#open-survey");
        var country = (TextField) window.shown("#import-country-is");
        onFx(() -> {
            country.setText("Northland");
            return true;
        });
        toTheEnd();
        window.click("#dialog-close");
        window.shown("#variables");
        window.answers().open = Files.writeString(folder.resolve("answers.jsonl"), """
            {"schema":"run/1","q":"q1","steer":"none","mode":"logprob-top","perm":[0,1],"model":{"id":"m/1","name":"M one"},"opts":[{"code":"1","lp":-0.105},{"code":"2","lp":-2.408}],"coverage":0.99,"status":"ok","prompt":"Does the sun matter?","raw":"yes"}
            """);
        window.click("#rail-answers");
        window.click("Bring model answers");
        assertThat(window.shown("1 of 1 answers were matched")).isNotNull();
        window.click("#dialog-close");
        window.click("#show-table");
        TableView<?> table = (TableView<?>) window.shown("#heatmap-table");
        window.until(() -> table.getItems().size() == 3); // everyone, Moon, Sun
    }

    @Test
    void uses_can_be_chosen_and_taken_back() throws Exception {
        window.answers().open = SavFiles.write(folder.resolve("wave7.sav"));
        window.click("#open-survey");
        window.click("#import-step-variables");
        TableView<?> variables = (TableView<?>) window.shown("#import-variables");
        onFx(() -> {
            variables.getSelectionModel().select(2);
            return true;
        });
        window.click("#import-use-selected");
        window.click("leave out");
        assertThat(window.isShown("your choice")).isTrue();
        window.click("#import-back");
        assertThat(text("#import-weight-said")).isEqualTo("none, though the file is weighted by wt");
        window.click("#import-step-variables");
        window.click("#import-as-suggested");
        assertThat(window.isShown("your choice")).isFalse();
        window.click("#import-step-file");
        assertThat(text("#import-weight-said")).isEqualTo("The file is weighted by wt; it is used.");
    }

    @Test
    void other_characters_are_seen_at_once() throws Exception {
        window.answers().open = SavFiles.writeSaying(folder.resolve("wave7.sav"), "CP437");
        window.click("#open-survey");
        var box = (ComboBox<?>) window.shown("#import-encoding");
        assertThat(text("#import-letters")).doesNotContain("schön");
        onFx(() -> {
            box.getSelectionModel().select(1);
            return true;
        });
        window.click("#import-step-variables");
        TableView<?> variables = (TableView<?>) window.shown("#import-variables");
        window.until(() -> variables.lookupAll(".table-cell").stream()
                .anyMatch(cell -> cell instanceof Labeled l && "Ist der Mond schön?".equals(l.getText())));
        window.click("#import-step-file");
        assertThat(text("#import-letters")).contains("schön");
    }

    @Test
    void a_preset_that_fits_is_proposed_used_when_said_so_and_saved_as_ones_own() throws Exception {
        window.answers().open = SavFiles.writeWvs(folder.resolve("wvs.sav"));
        window.click("#open-survey");
        assertThat(text("#import-preset-about")).contains("not used unless you say so");
        window.click("#import-preset-use");
        assertThat(text("#import-preset-about")).contains("W_WEIGHT", "Not verified");
        window.click("#import-preset-save");
        var name = (TextField) window.shown("#preset-name");
        onFx(() -> {
            name.setText("Our WVS");
            return true;
        });
        window.click("#preset-keep");
        assertThat(window.shown("“Our WVS” is kept")).isNotNull();
        toTheEnd();
        assertThat(window.shown("Imported with the preset “World Values Survey, wave 7” (wvs-7)."))
                .isNotNull();
        window.click("#dialog-close");
        try (var kept = Files.list(folder.resolve("settings/presets"))) {
            assertThat(kept).hasSize(1);
        }
    }

    /** Through the steps of the dialog, to the import. */
    private void toTheEnd() {
        window.click("#import-run");
        window.click("#import-run");
        window.click("#import-run");
    }

    @Test
    void an_archive_with_several_surveys_asks_which_and_leaves_no_file_behind() throws Exception {
        var sav = Files.readAllBytes(SavFiles.write(folder.resolve("wave7.sav")));
        window.answers().open = zip("data/wave6.csv", new byte[3], "data/wave7.sav", sav);
        window.click("#open-survey");
        ListView<?> list = (ListView<?>) window.shown("#archive-files");
        onFx(() -> {
            list.requestFocus();
            return true;
        });
        window.robot().type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(text("#import-facts")).contains("5 respondents");
        toTheEnd();
        assertThat(window.shown("data/wave7.sav, taken out of the archive download.zip."))
                .isNotNull();
        window.click("#dialog-close");
        TableView<?> rows = (TableView<?>) window.shown("#variables");
        window.until(() -> rows.getItems().size() == 5);
    }

    @Test
    void an_archive_without_a_survey_says_so() throws Exception {
        window.answers().open = zip("questionnaire.pdf", new byte[3], "readme.txt", new byte[3]);
        window.click("#open-survey");
        assertThat(window.shown("None of the 2 files in the archive is a survey"))
                .isNotNull();
        window.click("#dialog-close");
    }

    private Path zip(String first, byte[] one, String second, byte[] two) throws Exception {
        var path = folder.resolve("download.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
            out.putNextEntry(new ZipEntry(first));
            out.write(one);
            out.putNextEntry(new ZipEntry(second));
            out.write(two);
        }
        return path;
    }

    private String text(String id) {
        var label = (Label) window.shown(id);
        return onFx(label::getText);
    }

    private static <T> List<T> loaded(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
