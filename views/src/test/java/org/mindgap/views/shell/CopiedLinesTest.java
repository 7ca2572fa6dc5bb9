package org.mindgap.views.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.views.kit.Room;

/** What the palette copies in the room Compare, run by the command line, has the numbers that the window shows. */
class CopiedLinesTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(folder, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.click("#see-example");
        window.shown("#show-table");
        onFx(() -> {
            window.go(Room.COMPARE);
            return true;
        });
        window.shown("#compare-save-pairs");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void two_sides_as_a_table_and_drawn() throws Exception {
        var shown = items("#compare-pairs").stream()
                .map(PairedRow.class::cast)
                .map(r -> r.test().map(t -> t.mean()).orElse(Double.NaN))
                .toList();
        assertThat(shown).isNotEmpty();
        same(column(run(words("compare.pairs-table"), "--csv"), "difference"), shown);
        same(column(drawn(words("figure.save"), "--out"), "difference"), shown);
    }

    @Test
    void consistency_as_a_table_and_drawn() throws Exception {
        window.click("#to-compare-consistency");
        window.shown("#compare-save-consistency");
        var shown = items("#compare-consistency").stream()
                .map(ConsistencyRow.class::cast)
                .map(r -> r.consistency().value())
                .sorted()
                .toList();
        assertThat(shown).isNotEmpty();
        same(
                column(run(words("compare.consistency-table"), "--csv"), "consistency").stream()
                        .sorted()
                        .toList(),
                shown);
        same(
                column(drawn(words("figure.save"), "--out"), "consistency").stream()
                        .sorted()
                        .toList(),
                shown);
    }

    @Test
    void places_of_models_as_a_table() throws Exception {
        window.click("#to-compare-further");
        window.shown("#compare-save-further");
        var rows = items("#compare-further").size();
        assertThat(rows).isPositive();
        assertThat(column(run(words("compare.further-table"), "--csv"), "rank")).hasSize(rows);
        // of all models and ways of asking it is longer than a page, which the command says: it is not run here
        assertThat(words("figure.save")).endsWith("--figure", "further.pdf");
    }

    @Test
    void groups_of_people_drawn() throws Exception {
        window.click("#to-compare-subgroups");
        window.shown("#compare-save-subgroups");
        var table = column(run(words("compare.subgroups-table"), "--csv"), "accuracy");
        var figure = column(drawn(words("figure.save"), "--out"), "accuracy");
        assertThat(figure).isNotEmpty();
        // of one model, in percent
        assertThat(figure).allMatch(f -> table.stream().anyMatch(t -> Math.abs(100 * t - f) < 1e-9));
    }

    private List<?> items(String table) {
        var found = new ArrayList<Object>();
        window.until(() -> {
            found.clear();
            for (var node : window.stage().getScene().getRoot().lookupAll(table)) {
                found.addAll(((TableView<?>) node).getItems());
            }
            return !found.isEmpty();
        });
        return found;
    }

    /** The words of a copied line behind the program's name; the example has no blanks or quotes in quotes. */
    private List<String> words(String command) {
        var line = onFx(() -> window.commands().all().stream()
                .filter(c -> c.id().equals(command))
                .findFirst()
                .orElseThrow()
                .line()
                .get()
                .orElseThrow());
        var words = new ArrayList<String>();
        var found = WORD.matcher(line.substring("mindgap ".length()));
        while (found.find()) {
            words.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return words;
    }

    private static List<String> run(List<String> words, String... more) {
        var all = new ArrayList<>(words);
        all.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var said = new ByteArrayOutputStream();
        var exit = CommandLineMain.run(
                all.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(said, true, UTF_8));
        assertThat(exit).as(said.toString(UTF_8)).isZero();
        return out.toString(UTF_8).lines().toList();
    }

    /** Runs it into a folder of the test, and reads the numbers beside the figure. */
    private List<String> drawn(List<String> words, String option) throws Exception {
        var all = new ArrayList<>(words);
        all.set(all.indexOf(option) + 1, folder.resolve("drawn.svg").toString());
        run(all);
        return Files.readAllLines(folder.resolve("drawn.csv"));
    }

    private static List<Double> column(List<String> csv, String name) {
        var at = Arrays.asList(csv.get(0).split(",")).indexOf(name);
        assertThat(at).as(csv.get(0)).isNotNegative();
        return csv.stream()
                .skip(1)
                .map(l -> l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[at])
                .map(f -> f.isEmpty() ? Double.NaN : Double.parseDouble(f))
                .toList();
    }

    private static void same(List<Double> found, List<Double> shown) {
        assertThat(found).hasSize(shown.size());
        for (var i = 0; i < shown.size(); i++) {
            if (Double.isNaN(shown.get(i))) {
                assertThat(found.get(i)).isNaN();
            } else {
                assertThat(found.get(i)).isCloseTo(shown.get(i), within(1e-12));
            }
        }
    }
}
