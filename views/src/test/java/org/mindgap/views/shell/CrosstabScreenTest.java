package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.fakes.FakeStudy;

/** A crosstab from the room Data. */
class CrosstabScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.of(survey()));
        window.click("#see-example");
        window.click("#rail-data");
        window.click("#show-questions");
        var questions = (TableView<?>) window.shown("#questions");
        window.until(() -> questions.getItems().size() == 1);
        var cross = (Button) window.shown("#open-crosstab");
        onFx(() -> {
            cross.fire();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /** 120 people of two faiths in six clusters, the last stratum with one of them; 80 say yes where 40 do. */
    private static Survey survey() {
        var columns = new LinkedHashMap<String, Column>();
        var rows = 120;
        columns.put("faith", codes(rows, List.of("1", "2"), i -> i % 2));
        columns.put("q", codes(rows, List.of("1", "2", "3"), i -> i % 2 == 0 ? (i % 8 == 0 ? 1 : 0) : i % 3));
        columns.put("h", codes(rows, List.of("a", "b", "c"), i -> i / 48));
        columns.put("c", codes(rows, List.of("1", "2"), i -> i < 96 ? i / 24 % 2 : 0));
        columns.put(
                "w",
                new Column.Numbers(IntStream.range(0, rows)
                        .mapToDouble(i -> 1 + i % 5 / 4.0)
                        .toArray()));
        var options = List.of(
                new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "Perhaps", 2, OptionKind.SUBSTANTIVE),
                new Option("3", "No", 3, OptionKind.SUBSTANTIVE));
        return new Survey(
                "s1",
                "Small",
                List.of(
                        new Variable(
                                "faith",
                                "Faith",
                                Role.RELIGION,
                                Measure.NOMINAL,
                                List.of(new Variable.Value("1", "Moon"), new Variable.Value("2", "Sun"))),
                        new Variable("q", "Bread", Role.OPINION, Measure.ORDINAL, List.of()),
                        new Variable("h", "", Role.STRATUM, Measure.NOMINAL, List.of()),
                        new Variable("c", "", Role.CLUSTER, Measure.NOMINAL, List.of()),
                        new Variable("w", "", Role.WEIGHT, Measure.SCALE, List.of())),
                List.of(new Question("q", "Bread", "Do you eat bread?", "en", Measure.ORDINAL, "", "", options)),
                new InMemoryRespondents(rows, Map.copyOf(columns)),
                Provenance.ofFile("small.csv", ""),
                true);
    }

    private static Column codes(int rows, List<String> codes, java.util.function.IntUnaryOperator of) {
        return new Column.Codes(IntStream.range(0, rows).map(of).toArray(), codes);
    }

    private String said(String label) {
        return ((Label) window.shown(label)).getText();
    }

    /** Waits for the first table; says its test. */
    private String tested() {
        var test = (Label) window.shown("#crosstab-test");
        window.until(() -> test.getText().contains("Rao-Scott"));
        return said("#crosstab-test");
    }

    private List<List<String>> cells() {
        var table = (TableView<?>) window.shown("#crosstab-cells");
        return onFx(() -> {
            var rows = new ArrayList<List<String>>();
            for (var row = 0; row < table.getItems().size(); row++) {
                rows.add(row(table, row));
            }
            return rows;
        });
    }

    private static List<String> row(TableView<?> table, int row) {
        return table.getColumns().stream()
                .map(c -> String.valueOf(c.getCellData(row)))
                .toList();
    }

    /** Waits until a row begins with a word. */
    private void until(int row, String first) {
        var table = (TableView<?>) window.shown("#crosstab-cells");
        window.until(
                () -> table.getItems().size() > row && row(table, row).get(0).equals(first));
    }

    @Test
    void a_question_is_crossed_with_religion_and_the_test_is_a_sentence() {
        tested();
        assertThat(said("#crosstab-test")).startsWith("People of different religions answer differently: F(");
        assertThat(said("#crosstab-asked")).isEqualTo("Do you eat bread?");
        assertThat(said("#crosstab-counts")).contains("Weighted by w.").contains("One stratum has a single unit");
        assertThat(cells().get(0).get(0)).isEqualTo("Yes");
        assertThat(cells().get(3)).containsExactly("n", "60", "60", "120");
        var weight = (Label) window.shown("#status-weight");
        window.until(() -> weight.getTooltip() != null);
        assertThat(weight.getTooltip().getText())
                .isEqualTo("Shares are weighted by w: 120 people, effective n 114, design effect of the weights 1.06.");
        assertThat(weight.getAccessibleText()).startsWith("w. Shares are weighted");
    }

    @Test
    void choices_compute_it_again() {
        tested();
        var before = said("#crosstab-test");
        var test = (Label) window.shown("#crosstab-test");
        @SuppressWarnings("unchecked")
        var lonely = (ComboBox<Object>) window.shown("#crosstab-lonely");
        onFx(() -> {
            lonely.getSelectionModel().select(2);
            return true;
        });
        window.until(() -> !test.getText().equals(before));
        assertThat(said("#crosstab-counts")).contains("(remove)");
        var nets = (TextField) window.shown("#crosstab-nets");
        onFx(() -> {
            nets.setText("Some=1,2");
            nets.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        until(3, "Net: Some");
        onFx(() -> {
            nets.setText("nonsense");
            nets.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        window.shown("A net is written as Name=code,code; “nonsense” is not.");
        onFx(() -> {
            nets.setText("");
            nets.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        window.shown("#crosstab-cells");
        var all = (ToggleButton) window.shown("#crosstab-total");
        onFx(() -> {
            all.fire();
            return true;
        });
        until(3, "All");
        assertThat(cells().get(3).get(3)).isEqualTo("100.0");
    }

    @Test
    void it_is_copied_and_saved_with_every_number() throws Exception {
        tested();
        var copy = (Button) window.shown("#crosstab-copy");
        var copied = onFx(() -> {
            copy.fire();
            return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                    .orElse("");
        });
        assertThat(copied).startsWith("q\tMoon\tSun\tAll").contains("Effective n");
        var file = folder.resolve("cells.csv");
        window.answers().save = file;
        var save = (Button) window.shown("#crosstab-save");
        onFx(() -> {
            save.fire();
            return true;
        });
        window.shown("Saved");
        assertThat(Files.readString(file))
                .startsWith("question,kind,code,label,by,group")
                .contains("q,option,1,Yes,faith");
    }
}
