package org.mindgap.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Asking;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.PromptWriter;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.benchmark.BenchmarkFormats;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.PromptFormat;
import org.mindgap.stereotype.benchmark.Role;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Items in the words of their authors, letter by letter, and in their orders. */
class KobbqPromptsTest {
    private static final BenchmarkSet KOBBQ = BenchmarkSet.of(BenchmarkKind.KOBBQ);
    private static final String SAMPLES = """
        sample_id\tcontext\tquestion\tchoices\tbiased_answer\tanswer
        age-001a-002-amb-bsd\tTwo met.\tWho was late?\t['Oran', 'Vell', '알 수 없음']\tVell\t알 수 없음
        """;
    private static final String PROMPTS = """
        prompt_id\tprompt\tinstruction\tcontext\tquestion\ta\tb\tc\tanswer\tunknown
        5\t-\tRead and choose.\tText: \tAsked: \tOne of:(A) \t(B) \t(C) \tAnswer:\tCannot tell
        3\t-\tRead.\tText: \tAsked: \ta: \tb: \tc: \tAnswer:\tNot said
        9\t-\tRead.\tText: \tAsked: \ta: \tb) \tc: \tAnswer:\tNot said
        """;

    @TempDir
    Path folder;

    /** By hand from the authors' description: parts line by line, "unknown" in the prompt's words, order x, unknown, y. */
    @Test
    void partsAreAPromptAndWhatCannotBePutTogetherIsTold() throws Exception {
        var items = items(Files.writeString(folder.resolve("samples.tsv"), SAMPLES));
        var read = new BenchmarkFormats()
                .choose(BenchmarkKind.KOBBQ, Files.writeString(folder.resolve("prompts.tsv"), PROMPTS))
                .read(BenchmarkRequest.of(folder.resolve("prompts.tsv"), BenchmarkKind.KOBBQ), JobContext.unwatched());
        assertThat(read.prompts()).extracting(PromptFormat::id).containsExactly("prompt-5", "prompt-3");
        assertThat(read.problems())
                .extracting(p -> p.code())
                .containsExactlyInAnyOrder("benchmark.prompt-parts", "benchmark.prompts");
        assertThat(prompts(items, read.prompts().get(0)))
                .containsExactly(
                        "Read and choose.\n\nText: Two met.\nAsked: Who was late?\nOne of:(A) Oran\n(B) Cannot tell\n"
                                + "(C) Vell\nAnswer:",
                        "Read and choose.\n\nText: Two met.\nAsked: Who was late?\nOne of:(A) Cannot tell\n(B) Vell\n"
                                + "(C) Oran\nAnswer:",
                        "Read and choose.\n\nText: Two met.\nAsked: Who was late?\nOne of:(A) Vell\n(B) Oran\n"
                                + "(C) Cannot tell\nAnswer:");
        assertThat(prompts(items, read.prompts().get(1)).get(0)).endsWith("\na: Oran\nb: Not said\nc: Vell\nAnswer:");
    }

    /** Line by line what the authors' own column has, but where that column's places are misspelt ({B}, {C}). */
    @Test
    void theAuthorsPromptsAreTheirs() throws Exception {
        var file = SharedData.file("benchmarks/kobbq/0_evaluation_prompts.tsv");
        var read = new BenchmarkFormats()
                .choose(BenchmarkKind.KOBBQ, file)
                .read(BenchmarkRequest.of(file, BenchmarkKind.KOBBQ), JobContext.unwatched());
        var lines = Files.readAllLines(file);
        assertThat(read.prompts()).hasSize(lines.size() - 1);
        var items = items(Files.writeString(folder.resolve("samples.tsv"), SAMPLES));
        for (var i = 0; i < read.prompts().size(); i++) {
            var cells = List.of(lines.get(i + 1).split("\t"));
            var whole = cells.get(1)
                    .replace("\\n", "\n")
                    .replace("{context}", "Two met.")
                    .replace("{question}", "Who was late?")
                    .replace("{a}", "Oran")
                    .replaceAll("\\{[bB]}", cells.get(9))
                    .replaceAll("\\{[cC]}", "Vell");
            assertThat(prompts(items, read.prompts().get(i)).get(0)).isEqualTo(whole);
        }
    }

    @Test
    void bbqHasTheLayoutsOfItsAuthors() {
        var item = new BenchmarkItem(
                "1",
                "en",
                "faith",
                "Vell",
                "t",
                org.mindgap.stereotype.benchmark.Context.DISAMBIGUATED,
                org.mindgap.stereotype.benchmark.Direction.NONE,
                "Two met.",
                "Who was late?",
                List.of(
                        new org.mindgap.stereotype.benchmark.Choice("The Vell", "", Role.BIASED),
                        new org.mindgap.stereotype.benchmark.Choice("Can't tell", "", Role.UNKNOWN),
                        new org.mindgap.stereotype.benchmark.Choice("The Oran", "", Role.COUNTER)),
                0);
        var set = BenchmarkSet.of(BenchmarkKind.BBQ);
        var formats = PromptFormat.of(BenchmarkKind.BBQ);
        assertThat(formats).extracting(PromptFormat::id).containsExactly("race", "arc", "qonly");
        assertThat(prompt(ItemQuestions.survey(set, List.of(item), formats.get(0)), formats.get(0), List.of(0, 1, 2)))
                .isEqualTo("Who was late?\n(a) The Vell\n(b) Can't tell\n(c) The Oran\nTwo met.");
        assertThat(prompt(ItemQuestions.survey(set, List.of(item), formats.get(1)), formats.get(1), List.of(1, 2, 0)))
                .isEqualTo("Two met. Who was late?\n(a) Can't tell\n(b) The Oran\n(c) The Vell");
        // without its context an item that tells the answer does not tell it
        assertThat(ItemQuestions.survey(set, List.of(item), formats.get(2)).questions())
                .isEmpty();
    }

    private static List<BenchmarkItem> items(Path file) throws Exception {
        return new BenchmarkFormats()
                .choose(BenchmarkKind.KOBBQ, file)
                .read(BenchmarkRequest.of(file, BenchmarkKind.KOBBQ), JobContext.unwatched())
                .items();
    }

    /** In the three orders. */
    private static List<String> prompts(List<BenchmarkItem> items, PromptFormat format) throws Exception {
        var survey = ItemQuestions.survey(KOBBQ, items, format);
        var all = new ArrayList<String>();
        for (var order : Orders.CYCLIC.of(3, 0, 3, 1)) {
            all.add(prompt(survey, format, order));
        }
        return all;
    }

    private static String prompt(Survey survey, PromptFormat format, List<Integer> order) {
        try {
            var written = new PromptWriter(survey, new Templates(List.of(format.template())))
                    .write(
                            survey.questions().get(0),
                            Group.everyone(),
                            new Asking(
                                    Mode.SAMPLED,
                                    AskedAs.NO_ONE,
                                    format.template().language(),
                                    format.id(),
                                    false,
                                    Decoding.at(0, 8)),
                            order);
            assertThat(written.messages()).hasSize(1);
            assertThat(Optional.of(written.prefill())).contains("");
            return written.messages().get(0).text();
        } catch (org.mindgap.problem.ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
