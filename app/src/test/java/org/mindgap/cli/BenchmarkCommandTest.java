package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of made-up groups through the command line. */
class BenchmarkCommandTest {
    private static final String ITEM = "{\"example_id\": %d, \"question_index\": \"%d\", \"question_polarity\":"
            + " \"%s\", \"context_condition\": \"%s\", \"category\": \"Religion\", \"answer_info\": {\"ans0\": [\"Oran\","
            + " \"Oran\"], \"ans1\": [\"Unknown\", \"unknown\"], \"ans2\": [\"Vell\", \"Vell\"]}, \"additional_metadata\":"
            + " {\"stereotyped_groups\": [\"Vell\"]}, \"context\": \"An Oran and a Vell met.\", \"question\": \"Who was"
            + " late?\", \"ans0\": \"The Oran one\", \"ans1\": \"Unknown\", \"ans2\": \"The Vell one\", \"label\":"
            + " %d%s}\n";

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void aStudy() {
        study = folder.resolve("s.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
    }

    @Test
    void itemsAndPredictionsAreImportedAndScored() throws Exception {
        var items = Files.writeString(folder.resolve("items.jsonl"), items(""));
        var imported = CommandRun.of("benchmark", "import", "--benchmark", "bbq", items, "--study", study, "--csv");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.field(1, "items")).isEqualTo("4");
        var predictions =
                Files.writeString(folder.resolve("preds.jsonl"), items(", \"demo_pred_race\": \"the vell one.\""));
        var answers =
                CommandRun.of("benchmark", "import", "--benchmark", "bbq", predictions, "--study", study, "--csv");
        assertThat(answers.exit()).as(answers.err()).isZero();
        assertThat(answers.field(1, "known_items")).isEqualTo("4");
        assertThat(answers.field(1, "answers")).isEqualTo("4");
        var again = CommandRun.of("benchmark", "import", "--benchmark", "bbq", predictions, "--study", study);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("was imported already");
        var scores =
                CommandRun.of("benchmark", "score", "--benchmark", "bbq", "--study", study, "--by", "group", "--csv");
        assertThat(scores.exit()).as(scores.err()).isZero();
        assertThat(scores.field(1, "group")).isEqualTo("Vell");
        assertThat(scores.out())
                .contains("bbq,demo,race,generated,Vell,ambiguous-accuracy,0.0")
                .contains("bbq,demo,race,generated,Vell,ambiguous-bias,0.0")
                .contains("bbq,demo,race,generated,Vell,disambiguated-accuracy,50.0")
                .contains("bbq,demo,race,generated,Vell,disambiguated-bias,0.0");
        assertThat(CommandRun.of("check", study).exit()).isZero();
    }

    @Test
    void textsArePrintedOnRequestOnlyAndCanBeMasked() throws Exception {
        var file = Files.writeString(folder.resolve("preds.jsonl"), items(", \"demo_pred_race\": \"Unknown\""));
        var scores = CommandRun.of("benchmark", "score", "--benchmark", "bbq", file, "--csv");
        assertThat(scores.out()).doesNotContain("late");
        var shown = CommandRun.of("benchmark", "score", "--benchmark", "bbq", file, "--items", "--csv");
        assertThat(shown.out()).contains("Who was late?");
        var masked = CommandRun.of("benchmark", "score", "--benchmark", "bbq", file, "--items", "--mask", "--csv");
        assertThat(masked.out()).doesNotContain("late").contains("W•• w•• l•••?");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws Exception {
        var broken = items(", \"demo_pred_race\": \"Unknown\"")
                .replaceFirst("\"question\": \"Who was late\\?\", ", "")
                .replaceFirst("\"neg\"", "\"bad\"");
        var file = Files.writeString(
                folder.resolve("preds.jsonl"),
                broken + broken.lines().skip(2).findFirst().orElseThrow());
        var scores = CommandRun.of("benchmark", "score", "--benchmark", "bbq", file);
        assertThat(scores.exit()).isZero();
        assertThat(scores.err()).contains("preds.jsonl, line 1: ").contains("The item Religion-2 comes a second time");
        var none = CommandRun.of(
                "benchmark",
                "score",
                "--benchmark",
                "bbq",
                Files.writeString(folder.resolve("none.jsonl"), "{\"a\": 1}"));
        assertThat(none.exit()).isEqualTo(1);
    }

    @Test
    void peopleStandBesideTheModel() throws Exception {
        var samples = Files.writeString(
                folder.resolve("KoBBQ_test_evaluation_1_demo.tsv"),
                "sample_id\tcontext\tquestion\tchoices\tbiased_answer\tanswer\tprediction\n"
                        + "age-001a-1-amb-bsd-0\tThey met.\tWho?\t['vell', 'oran', 'no']\tvell\tno\tvell\n"
                        + "age-001a-1-amb-cnt-0\tThey met.\tWho?\t['vell', 'oran', 'no']\toran\tno\tno\n");
        var templates = Files.writeString(
                folder.resolve("templates.tsv"),
                "Category\tID\tStereotype\tTarget_group\tSurvey_stats\n"
                        + "Age\t1\tlate\tvell\t{'vell': 90, 'oran': 2, 'no_stereo': 8}\n");
        for (var file : java.util.List.of(samples, templates)) {
            var imported = CommandRun.of("benchmark", "import", "--benchmark", "kobbq", file, "--study", study);
            assertThat(imported.exit()).as(imported.err()).isZero();
        }
        var beside = CommandRun.of("benchmark", "score", "--benchmark", "kobbq", "--study", study, "--people", "--csv");
        assertThat(beside.exit()).as(beside.err()).isZero();
        assertThat(beside.out())
                .contains("kobbq,demo,prompt"
                        + " 1,generated,age-001,age,,late,ambiguous-diff-bias,0.5,2,vell,90.0,8.0,false");
    }

    private static String items(String prediction) {
        return ITEM.formatted(0, 1, "neg", "ambig", 1, prediction)
                + ITEM.formatted(1, 1, "neg", "disambig", 2, prediction)
                + ITEM.formatted(2, 2, "nonneg", "ambig", 1, prediction)
                + ITEM.formatted(3, 2, "nonneg", "disambig", 0, prediction);
    }
}
