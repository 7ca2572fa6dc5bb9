package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;
import org.mindgap.views.fakes.FakeStudy;

/** The same question in several languages: brought from a file, doubted, accepted, taken back. */
class TranslationsScreenTest {
    @TempDir
    Path folder;

    private final FakeStudy study = FakeStudy.ofProgram();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, study);
        window.click("#see-example");
        window.click("#rail-data");
        window.click("#show-translations");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Question question(String id) {
        return study.survey("s1").orElseThrow().question(id).orElseThrow();
    }

    private void bring(String name, String text) throws Exception {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        window.answers().open = file;
        var button = (Button)
                window.shown(study.edits().history().isEmpty() ? "Bring translations…" : "#bring-translations");
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private TableView<?> table() {
        return (TableView<?>) window.shown("#translations");
    }

    @Test
    void what_is_brought_stands_side_by_side_and_what_is_doubted_is_accepted_and_taken_back() throws Exception {
        assertThat(window.shown("The same question in other languages")).isNotNull();
        bring("t.csv", """
            id,code,th,ur
            q1,,ดวงอาทิตย์สำคัญต่อคุณแค่ไหน,سورج آپ کے لیے کتنا اہم ہے؟
            q1,1,สำคัญมาก,بہت اہم
            q1,2,ค่อนข้างสำคัญ,Somewhat important
            q1,3,ไม่สำคัญ,اہم نہیں
            q1,9,ไม่ทราบ,معلوم نہیں
            """);
        window.click("#dialog-close");
        var table = table();
        window.until(() -> table.getItems().size() == 15);
        assertThat(onFx(() -> table.getColumns().size())).isEqualTo(5);
        assertThat(window.shown("2 languages, 1 question, 1 doubted text")).isNotNull();

        window.click("#next-doubt");
        window.until(() -> table.getSelectionModel().getSelectedIndex() == 2);
        assertThat(window.shown("Option 2 in Urdu is word for word the source")).isNotNull();
        onFx(() -> {
            ((CheckBox) window.now("#only-doubted")).setSelected(true);
            return true;
        });
        window.until(() -> table.getItems().size() == 1);

        window.click("Accept");
        window.until(() -> table.getItems().isEmpty());
        assertThat(question("q1").translations())
                .filteredOn(t -> t.language().equals("ur"))
                .allMatch(t -> t.accepted().size() == 1);
        window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
        window.until(() -> table.getItems().size() == 1);
        window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
        window.until(() -> question("q1").translations().isEmpty());
        assertThat(window.shown("The same question in other languages")).isNotNull();
    }

    @Test
    void urdu_is_written_from_right_to_left() throws Exception {
        bring("t.csv", "id,ur\nq1,سورج آپ کے لیے کتنا اہم ہے؟\n");
        window.click("#dialog-close");
        var table = table();
        window.until(() -> table.getItems().size() == 15);
        var label = window.shown("سورج");
        assertThat(onFx(label::getEffectiveNodeOrientation)).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    @Test
    void a_language_that_nobody_says_is_asked_for() throws Exception {
        bring("words.json", "{\"q1\": {\"question\": \"ดวงอาทิตย์\", \"options\": {\"1\": \"มาก\"}}}");
        var tag = (TextField) window.shown("#language-tag");
        var goOn = (Button) window.shown("#language-go-on");
        assertThat(goOn.isDisabled()).isTrue();
        onFx(() -> {
            tag.setText("th");
            return true;
        });
        window.click("#language-go-on");
        window.click("#dialog-close");
        window.until(() -> question("q1").translations().size() == 1);
        assertThat(question("q1").translations())
                .extracting(Wording::options)
                .containsExactly(List.of(new Wording.OptionText("1", "มาก")));
    }

    @Test
    void a_file_that_is_none_says_why() throws Exception {
        bring("t.csv", "id,not a language\nq1,x\n");
        assertThat(window.shown("The column not a language is neither one of a file of translations nor a language."))
                .isNotNull();
        window.click("#dialog-close");
        assertThat(study.edits().history()).isEmpty();
    }
}
