package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.ProblemException;

class FormatsTest {
    @TempDir
    Path folder;

    private final Formats formats = new Formats();

    @Test
    void findsAllReadersThroughTheServiceLoader() {
        assertThat(formats.readers())
                .extracting(AnswersReader::format)
                .containsExactly(
                        "run-jsonl",
                        "verbalised-csv",
                        "opinionsqa",
                        "opinionsqa-as-published",
                        "csv",
                        "option-probabilities",
                        "lm-eval",
                        "inspect",
                        "subgroup-outputs",
                        "openai-batch",
                        "helm",
                        "polarity");
    }

    @Test
    void looksAtTheFile() throws Exception {
        assertThat(auto("{\"schema\":\"run/1\"}\n")).isEqualTo("run-jsonl");
        assertThat(auto("question,country,selections,options,llm_reasoning,llm_distribution\n"))
                .isEqualTo("verbalised-csv");
        assertThat(auto("model,question,option,share\n")).isEqualTo("csv");
        assertThat(auto("question_sha256,options,probs,model_id,Peru\n")).isEqualTo("option-probabilities");
        assertThat(auto("question,options,probs,model_id,Peru\n")).isEqualTo("option-probabilities");
    }

    @Test
    void a_file_that_names_its_models_says_so() throws Exception {
        assertThat(namesModel("{\"schema\":\"run/1\",\"model\":{\"id\":\"m/1\"}}\n"))
                .isTrue();
        assertThat(namesModel("{\"schema\":\"run/1\", \"q\": \"sun\"}\n")).isFalse();
        assertThat(namesModel("Model;question;option;share\n")).isTrue();
        assertThat(namesModel("question,option,share\n")).isFalse();
        assertThat(namesModel("question_sha256,options,probs,model_id,Peru\n")).isTrue();
        assertThat(namesModel("question,options,probs,Peru\n")).isFalse();
        assertThat(namesModel("question,country,selections,options,model,llm_distribution\n"))
                .isTrue();
        assertThat(namesModel("question,country,selections,options,llm_reasoning,llm_distribution\n"))
                .isFalse();
        assertThat(namesModel("model_name,language,question_key,response_pro_score,ground_truth_pro_score\n"))
                .isTrue();
    }

    private boolean namesModel(String text) throws Exception {
        var file = Files.writeString(folder.resolve("f"), text);
        return formats.choose(file, Formats.AUTO).namesModel(file);
    }

    @Test
    void saysWhatWasLookedFor() throws Exception {
        var file = Files.writeString(folder.resolve("x"), "nothing");
        assertThat(code(file, Formats.AUTO)).isEqualTo("formats.not-recognised");
        assertThat(code(file, "sas")).isEqualTo("formats.unknown-format");
        assertThat(code(folder.resolve("none"), Formats.AUTO)).isEqualTo("formats.no-file");
        assertThat(formats.choose(file, "csv").format()).isEqualTo("csv");
    }

    private String auto(String text) throws Exception {
        return formats.choose(Files.writeString(folder.resolve("f"), text), Formats.AUTO)
                .format();
    }

    private String code(Path file, String format) {
        return catchThrowableOfType(ProblemException.class, () -> formats.choose(file, format))
                .problems()
                .get(0)
                .code();
    }
}
