package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.kit.Room;
import org.mindgap.views.report.PinRow;

/** The room Report over the example: what is pinned in Gaps stands there, in an order, and is written to files. */
class ReportScreenTest {
    private WindowFixture window;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(folder, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.click("#see-example");
        ready();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void pinsStandInAnOrderThatTheKeyboardChangesAndWhatIsRemovedComesBack() {
        pin();
        var said = (Label) window.shown("#status-said");
        window.until(() -> said.getText().equals("Pinned. It stands in Report."));
        window.click("#show-table");
        pin();
        report(2);
        awaitKinds("HEATMAP", "HEATMAP_TABLE");
        window.robot().press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        awaitKinds("HEATMAP_TABLE", "HEATMAP");
        window.robot().type(KeyCode.DELETE);
        awaitKinds("HEATMAP");
        window.click("#pin-undo");
        awaitKinds("HEATMAP_TABLE", "HEATMAP");
    }

    @Test
    void aPinSaysWhatAReviewerAsksAndTheMethodsSayWhatIsKnown() {
        pin();
        report(1);
        assertThat(window.isShown("Are people weighted?")).isTrue();
        assertThat(window.isShown("Pins of the example last until Mindgap is closed"))
                .isTrue();
        assertThat(window.isShown("whether they were weighted is not part of the file"))
                .isTrue();
        window.click("#show-methods");
        assertThat(window.isShown("Shares".toLowerCase(Locale.ROOT) + " as published"))
                .isTrue();
        assertThat(window.isShown("Invented model Mirror")).isTrue();
    }

    @Test
    void controlSSavesTheReport() throws Exception {
        pin();
        report(1);
        var file = folder.resolve("mine.pdf");
        window.answers().save = file;
        window.robot().press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        window.click("#dialog-close");
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void ownWordsAreMarkedAsEditedAndEscapedInTheFile() throws Exception {
        pin();
        report(1);
        write("#pin-caption", "My words <b>& more");
        write("#pin-note", "Ask again");
        var list = (ListView<?>) window.shown("#pins");
        window.until(
                () -> ((PinRow) list.getItems().get(0)).figure().pin().note().equals("Ask again"));
        assertThat(window.isShown("Edited: said so in the report.")).isTrue();
        var file = folder.resolve("mine.html");
        window.answers().save = file;
        window.click("#report-html");
        window.click("#dialog-close");
        assertThat(Files.readString(file))
                .contains(
                        "Caption (edited): My words &lt;b&gt;&amp; more",
                        "data:image/svg+xml;base64,",
                        "Note: Ask again")
                .doesNotContain("<b>", "<script", "http-equiv", "src=\"http");
        window.answers().save = folder.resolve("mine");
        window.click("#report-pdf");
        window.click("#dialog-close");
        assertThat(Files.readAllBytes(folder.resolve("mine.pdf")))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void aNoteOnACellStandsInTheReportWithTheFigureAndGoesWhenItIsDeleted() throws Exception {
        pin();
        window.robot().clickOn(cell());
        var note = (TextArea) window.shown("#cell-note");
        WindowFixture.onFx(() -> {
            note.requestFocus();
            note.setText("Look at this <again>");
            window.now("#pin-figure").requestFocus();
            return true;
        });
        assertThat(note.getText()).isEqualTo("Look at this <again>");
        report(1);
        window.until(() -> window.isShown(": Look at this <again>"));
        var file = folder.resolve("noted.html");
        window.answers().save = file;
        window.click("#report-html");
        window.click("#dialog-close");
        assertThat(Files.readString(file)).contains("Notes on cells", ": Look at this &lt;again&gt;");
        WindowFixture.onFx(() -> {
            window.go(Room.GAPS);
            return true;
        });
        window.click("#delete-note");
        window.until(() -> window.isShown("Note deleted."));
        report(1);
        window.until(() -> !window.isShown(": Look at this <again>"));
    }

    @Test
    void theTidyTableAndThePacketAreWrittenFromTheRoom() throws Exception {
        pin();
        report(1);
        var table = folder.resolve("mine.csv");
        window.answers().save = table;
        window.click("#export-tidy");
        window.click("#dialog-close");
        assertThat(Files.readAllLines(table).get(0)).startsWith("schema,invented,survey");
        window.answers().save = folder.resolve("mine");
        window.click("#export-packet");
        window.click("#dialog-close");
        try (var zip = java.nio.file.FileSystems.newFileSystem(folder.resolve("mine.zip"))) {
            assertThat(zip.getPath("rebuild.R")).exists();
            assertThat(zip.getPath("figure-1.svg")).exists();
            assertThat(Files.readString(zip.getPath("README.txt"))).contains("INVENTED");
        }
    }

    @Test
    void anEmptyReportSaysWhereFiguresArePinned() {
        WindowFixture.onFx(() -> {
            window.go(Room.REPORT);
            return true;
        });
        assertThat(window.shown("Nothing is pinned yet")).isNotNull();
        window.click("Go to Gaps");
        assertThat(window.shown("#pin-figure")).isNotNull();
    }

    private Node cell() {
        var found = new AtomicReference<Node>();
        window.until(() -> {
            window.stage().getScene().getRoot().lookupAll("*").stream()
                    .filter(n -> n.getAccessibleRole() == AccessibleRole.BUTTON && WindowFixture.visible(n))
                    .filter(n -> String.valueOf(n.getAccessibleText()).contains("Exaggerator"))
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    private void ready() {
        Node pin = window.shown("#pin-figure");
        window.until(() -> !pin.isDisabled());
    }

    private void pin() {
        ready();
        window.click("#pin-figure");
    }

    private void report(int pins) {
        WindowFixture.onFx(() -> {
            window.go(Room.REPORT);
            return true;
        });
        Node list = window.shown("#pins");
        window.until(() -> ((ListView<?>) list).getItems().size() == pins);
        WindowFixture.onFx(() -> {
            list.requestFocus();
            return true;
        });
    }

    private void write(String query, String words) {
        var area = (TextArea) window.shown(query);
        Node elsewhere = window.shown("#pins");
        WindowFixture.onFx(() -> {
            area.requestFocus();
            area.setText(words);
            elsewhere.requestFocus();
            return true;
        });
    }

    private void awaitKinds(String... kinds) {
        var list = (ListView<?>) window.shown("#pins");
        window.until(() -> kinds(list).equals(List.of(kinds)));
    }

    private static List<String> kinds(ListView<?> list) {
        return list.getItems().stream()
                .map(r -> ((PinRow) r).figure().pin().request().kind().name())
                .toList();
    }
}
