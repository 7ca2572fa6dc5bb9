package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;

/** How a CSV file is read is seen, reasoned and changed before its columns are asked about. */
class TableImportTest {
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
    void every_decision_has_its_reason_and_the_preview_is_read_so() throws Exception {
        survey("q;w;land\n1;0,5;DE\n2;1.234,25;FR\n1;2;NA\n", StandardCharsets.UTF_8);
        assertThat(text("#table-delimiter-why"))
                .isEqualTo("Separated by semicolons: 4 of 4 rows have 2 outside quotation marks.");
        assertThat(text("#table-decimal-why")).startsWith("Decimal comma: 2 numbers such as 0,5 (column w).");
        assertThat(text("#table-extent")).contains("3 variables", "All 4 rows");
        assertThat(cells()).contains("0.5", "1234.25");
        var next = window.shown("#table-next");
        assertThat(onFx(next::isDisabled)).isFalse();
    }

    @Test
    void the_preview_follows_another_choice_and_as_found_takes_it_back() throws Exception {
        survey("q;w\n1;0,5\n2;0,25\n", StandardCharsets.UTF_8);
        choose("#table-delimiter", Delimiter.COMMA);
        untilText("#table-delimiter-why", "Separated by commas, as chosen");
        untilCell("1;0");
        window.click("#table-found");
        untilCell("0.25");
        assertThat(text("#table-delimiter-why")).startsWith("Separated by semicolons: 3 of 3");
    }

    @Test
    void what_may_be_two_numbers_has_to_be_chosen_before_one_can_go_on() throws Exception {
        survey("q;w\n1;1,234\n2;2,345\n", StandardCharsets.UTF_8);
        var next = window.shown("#table-next");
        assertThat(onFx(next::isDisabled)).isTrue();
        var box = (ComboBox<?>) window.shown("#table-decimal");
        assertThat(onFx(box::getValue)).isNull();
        assertThat(text("#table-decimal-why")).contains("may be 1.234 or 1234");
        choose("#table-decimal", DecimalSign.COMMA);
        window.until(() -> !next.isDisabled());
        window.click("#table-next");
        window.click("#import-run");
        window.click("#import-run");
        assertThat(window.shown("Decimal comma, as chosen.")).isNotNull();
        window.click("#dialog-close");
    }

    @Test
    void old_characters_are_chosen_by_looking_at_them() throws Exception {
        survey("q,answer\n1,ใช่\n2,ไม่\n", Charset.forName("x-windows-874"));
        var next = window.shown("#table-next");
        assertThat(onFx(next::isDisabled)).isTrue();
        choose("#table-encoding", Charset.forName("x-windows-874"));
        untilCell("ใช่");
        window.until(() -> !next.isDisabled());
    }

    @Test
    void a_missing_code_is_read_as_nothing_once_it_is_ticked_with_the_keyboard() throws Exception {
        survey("q,age\n1,31\n2,NA\n1,44\n", StandardCharsets.UTF_8);
        var tick = (CheckBox) window.shown("#table-missing-na");
        assertThat(onFx(tick::isSelected)).isFalse();
        onFx(() -> {
            tick.requestFocus();
            return true;
        });
        window.robot().type(KeyCode.SPACE);
        untilCell("(NA)");
        assertThat(onFx(tick::isFocused)).isTrue();
        assertThat(text("#table-thousands-why")).isNotEmpty();
    }

    @Test
    void one_can_go_back_and_the_choice_is_still_there_as_found_in_the_file() throws Exception {
        survey("q;w\n1;0,5\n2;0,25\n", StandardCharsets.UTF_8);
        choose("#table-decimal", DecimalSign.POINT);
        untilText("#table-decimal-why", "as chosen");
        window.click("#table-next");
        window.click("#import-back");
        assertThat(text("#table-decimal-why")).contains("as chosen");
    }

    @Test
    void a_row_of_another_length_is_told_before_the_import() throws Exception {
        survey("a,b\n1,2\n3\n", StandardCharsets.UTF_8);
        assertThat(window.shown("survey.csv, line 3")).isNotNull();
    }

    private void survey(String text, Charset charset) throws Exception {
        window.answers().open = Files.write(folder.resolve("survey.csv"), text.getBytes(charset));
        window.click("#open-survey");
        window.shown("#table-preview");
    }

    private <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<T>) window.shown(id);
        onFx(() -> {
            box.setValue(value);
            return true;
        });
    }

    private void untilText(String id, String words) {
        var label = (Label) window.shown(id);
        window.until(() -> label.getText().contains(words));
    }

    private void untilCell(String words) {
        var table = (TableView<?>) window.shown("#table-preview");
        window.until(() -> cells(table).contains(words));
    }

    private List<String> cells() {
        var table = (TableView<?>) window.shown("#table-preview");
        return onFx(() -> cells(table));
    }

    /** On the window's thread. */
    private static List<String> cells(TableView<?> table) {
        return table.lookupAll(".table-cell").stream()
                .map(TableImportTest::text)
                .toList();
    }

    private static String text(Node cell) {
        return cell instanceof TableCell<?, ?> filled && filled.getText() != null ? filled.getText() : "";
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
