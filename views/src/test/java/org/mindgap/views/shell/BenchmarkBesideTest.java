package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.store.StudyFile;
import org.mindgap.views.kit.Room;

/** What belongs to a benchmark beside its items: the file of targets, what people said, how far judges agree. */
class BenchmarkBesideTest {
    private static final String ROW = "{\"example_id\": 0, \"question_index\": \"1\", \"question_polarity\": \"neg\","
            + " \"context_condition\": \"ambig\", \"category\": \"Race_x_gender\", \"answer_info\": {\"ans0\": [\"Ada Oran\","
            + " \"M-Black\"], \"ans1\": [\"Bea Vell\", \"F-Black\"], \"ans2\": [\"Not known\", \"unknown\"]},"
            + " \"additional_metadata\": {\"subcategory\": \"None\", \"stereotyped_groups\": [\"Black\"], \"version\":"
            + " \"a\", \"source\": \"\"}, \"context\": \"Ada Oran and Bea Vell met.\", \"question\": \"Who was late?\","
            + " \"ans0\": \"Ada Oran\", \"ans1\": \"Bea Vell\", \"ans2\": \"Not known\", \"label\": 2,"
            + " \"demo_pred_race\": \"Bea Vell\"}\n";

    @TempDir
    Path folder;

    private Path study;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        study = AskFixture.study(folder.resolve("mine.mindgap"), MadeUpSurvey.of(2));
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.shown("#see-example");
        AskFixture.open(window, study);
        onFx(() -> {
            window.go(Room.DIFFERENCES);
            return true;
        });
        window.click("#to-benchmarks-pane");
        window.shown("#bring-first-benchmark");
    }

    @AfterEach
    void close() throws Exception {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        window.close();
    }

    /** Both people are of the race that is named; the authors' file says that the second is meant. */
    @Test
    void the_file_of_targets_that_lies_beside_the_items_is_used() throws Exception {
        Files.writeString(folder.resolve("additional_metadata.csv"), """
            category,question_index,example_id,target_loc,label_type
            Race_x_gender,1,0,1,name
            """);
        drop(Files.writeString(folder.resolve("preds_Race_x_gender.jsonl"), ROW));
        assertThat(((Label) window.shown("#bench-beside-file")).getText()).isEqualTo("additional_metadata.csv");
        window.click("#bench-run");
        window.click("#dialog-close");
        window.shown("#bench-scores");
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        try (var file = StudyFile.openReadOnly(study)) {
            assertThat(file.benchmarks().items("bbq").get(0).group()).isEqualTo("F-Black");
        }
    }

    /** One ambiguous item answered as the stereotype has it: a difference of 1, beside 90 % of the people. */
    @Test
    void what_people_said_stands_beside_the_model_masked_until_shown() throws Exception {
        drop(Files.writeString(folder.resolve("KoBBQ_test_evaluation_1_demo.tsv"), """
            sample_id\tcontext\tquestion\tchoices\tbiased_answer\tanswer\tprediction
            age-001a-002-amb-bsd\tTwo met.\tWho was late?\t['Oran', 'Vell', '알 수 없음']\tVell\t알 수 없음\tVell
            """));
        window.click("#bench-run");
        window.click("#dialog-close");
        drop(Files.writeString(folder.resolve("KoBBQ_templates.tsv"), """
            Category\tID\tStereotype\tTarget_group\tTarget_group_translated\tSurvey_stats
            Age\t1\tlateness\tVell\tVell\t{'Vell': 90, 'Oran': 4, 'no_stereo': 6}
            """));
        window.click("#bench-run");
        window.click("#dialog-close");
        var side = (ToggleButton) window.shown("#bench-side-people");
        onFx(() -> {
            side.fire();
            return true;
        });
        @SuppressWarnings("unchecked")
        var table = (TableView<BesidePeople>) window.shown("#bench-people");
        assertThat(table.getItems())
                .singleElement()
                .satisfies(b -> assertThat(b.score().value()).isEqualTo(1));
        assertThat(cells(table, 0)).containsSequence("l•••••••", "age", "V•••", "90", "6");
        onFx(() -> {
            ((CheckBox) window.now("#bench-people-words")).setSelected(true);
            return true;
        });
        assertThat(cells(table, 0)).containsSequence("lateness", "age", "Vell", "90", "6");
    }

    /** Two judges, three texts: the same number once, at most one apart twice, on average a third higher. */
    @Test
    void how_far_judges_agree_is_seen() throws Exception {
        drop(Files.writeString(folder.resolve("judged.csv"), """
            item,question,chosen,rejected,model,response,judge,judged
            1,Who?,Both.,None.,demo,One.,strict,4
            2,When?,Now.,Never.,demo,Soon.,strict,6
            3,Where?,Here.,Nowhere.,demo,There.,strict,9
            1,Who?,Both.,None.,demo,One.,mild,4
            2,When?,Now.,Never.,demo,Soon.,mild,7
            3,Where?,Here.,Nowhere.,demo,There.,mild,7
            """));
        window.click("#bench-run");
        window.click("#dialog-close");
        var side = (ToggleButton) window.shown("#bench-side-judges");
        onFx(() -> {
            side.fire();
            return true;
        });
        @SuppressWarnings("unchecked")
        var table = (TableView<JudgeAgreement>) window.shown("#bench-judges");
        assertThat(cells(table, 0)).containsSequence("demo", "strict", "mild", "3", "33", "67", "0.33");
    }

    private void drop(Path file) throws Exception {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        new Drag(window, file).drop();
        window.shown("Bring " + file.getFileName());
    }

    private static <R> List<String> cells(TableView<R> table, int row) {
        return onFx(() -> table.getColumns().stream()
                .map(c -> String.valueOf(c.getCellData(row)))
                .toList());
    }
}
