package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.views.fakes.FakeStudy;

/** Tables of the rooms on the clipboard and as files: with their numbers, where they come from and what is invented. */
class TablesScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.click("#show-table");
        window.shown("#heatmap-table");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({
        "csv,'people,'",
        "tsv,'Moon'",
        "latex,'\\begin{tabular}'",
        "markdown,'| --- |'",
        "html,'<table>'",
    })
    void a_table_is_copied_in_every_format_and_says_what_is_invented(String format, String sign) {
        choose("table-copy-" + format);
        var text = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text).contains(sign).contains("Moon").containsIgnoringCase("invented");
        if (!format.equals("csv") && !format.equals("tsv")) {
            assertThat(text).contains("Heatmap");
        }
    }

    @Test
    void a_table_is_saved_in_the_format_of_its_ending() throws Exception {
        var file = folder.resolve("gaps.tex");
        window.answers().save = file;
        choose("table-save");
        window.until(() -> Files.exists(file));
        window.shown("#dialog-close");
        assertThat(Files.readString(file))
                .contains("\\toprule")
                .contains("Moon")
                .containsIgnoringCase("invented");
    }

    private void choose(String id) {
        onFx(() -> {
            var table = (TableView<?>) window.now("#heatmap-table");
            item(table.getContextMenu().getItems(), id).fire();
            return true;
        });
    }

    private static MenuItem item(java.util.List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(i -> i instanceof Menu menu ? menu.getItems().stream() : java.util.stream.Stream.of(i))
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
    }
}
