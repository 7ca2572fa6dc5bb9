package org.mindgap.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.survey.OpinionsReader;
import org.mindgap.formats.survey.RespondentCsvReader;
import org.mindgap.formats.survey.SharesCsvReader;
import org.mindgap.job.JobContext;

class SurveyFormTest {
    private static final Path FILE = Path.of("wave7.csv");

    @TempDir
    Path folder;

    @Test
    void what_is_left_empty_is_not_guessed() {
        var form = new SurveyForm(FILE, TablePreview.none(), List.of(new RespondentCsvReader()));
        var request = form.request();
        assertThat(request.name()).contains("wave7");
        assertThat(request.weight()).isEmpty();
        assertThat(request.country()).isEmpty();
        assertThat(request.countryIs()).isEmpty();
        assertThat(request.religion()).isEmpty();
        assertThat(request.groups()).isEmpty();
        assertThat(request.invented()).isFalse();
    }

    @Test
    void a_country_variable_goes_before_the_country_of_everyone() {
        var form = new SurveyForm(FILE, TablePreview.none(), List.of(new OpinionsReader()));
        form.countryIs().set("India");
        assertThat(form.request().countryIs()).contains("India");
        form.country().set("COUNTRY");
        assertThat(form.request().country()).contains("COUNTRY");
        assertThat(form.request().countryIs()).isEmpty();
    }

    @Test
    void published_shares_are_not_asked_for_variables() {
        var form = new SurveyForm(FILE, TablePreview.none(), List.of(new SharesCsvReader(), new OpinionsReader()));
        form.weights().add("wt");
        assertThat(form.request().weight()).isEmpty();
        form.reader().set(form.readers().get(1));
        assertThat(form.request().weight()).containsExactly("wt");
    }

    @Test
    void a_table_of_respondents_is_asked_about_in_steps_of_its_own() {
        var form = new SurveyForm(FILE, TablePreview.none(), List.of(new SharesCsvReader(), new RespondentCsvReader()));
        assertThat(form.goesOn()).isFalse();
        form.reader().set(form.readers().get(1));
        assertThat(form.goesOn()).isTrue();
        assertThat(form.asksForVariables()).isFalse();
    }

    @Test
    void the_preview_shows_columns_and_first_rows_even_of_a_file_that_breaks_off() throws IOException {
        var file = folder.resolve("a.csv");
        Files.writeString(file, "\ufeffid;land\r\n1;x\r\n2;y\r\n3\r\n");
        var preview = TablePreview.read(file, JobContext.unwatched());
        assertThat(preview.columns()).containsExactly("id", "land");
        assertThat(preview.rows()).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.mindgap,STUDY",
        "a.CSV,TEXT",
        "a.jsonl,TEXT",
        "a.json,TEXT",
        "a.sav,DATA",
        "a.ZSAV,DATA",
        "a.dta,DATA",
        "a.zip,ARCHIVE",
        "a.por,DATA",
        "a.gz,LATER",
        "a.docx,OTHER"
    })
    void a_file_is_known_by_its_ending(String name, FileKind kind) {
        assertThat(FileKind.of(Path.of(name))).isEqualTo(kind);
    }
}
