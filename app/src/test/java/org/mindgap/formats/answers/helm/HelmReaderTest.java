package org.mindgap.formats.answers.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.AskedSurvey;
import org.mindgap.formats.answers.Collected;
import org.mindgap.formats.answers.Formats;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.job.JobContext;

class HelmReaderTest {
    @TempDir
    Path folder;

    private final Collected collected = new Collected();

    @Test
    void theLikeliestTokensOfOldRunsAreProbabilitiesAndNewerRunsAreDraws() throws Exception {
        var file = Files.writeString(
                folder.resolve("scenario_state.json"),
                "{\"adapter_spec\":{\"method\":\"multiple_choice_joint\",\"model\":\"acme/base-7b\"},\"request_states\":["
                        + state(
                                "\"tokens\":[{\"text\":\" A\",\"logprob\":-0.5,\"top_logprobs\":{\" A\":-0.5,\""
                                        + " B\":-1.5,\"C\":-4}}]",
                                " A")
                        + ","
                        + state("\"tokens\":[{\"text\":\" B\",\"logprob\":-0.5,\"top_logprobs\":{}}]", " B")
                        + ",{\"instance\":{\"id\":\"Q28\",\"input\":{\"text\":\"x\"}},\"request\":{\"prompt\":\"x\"},\"result\":{\"success\":false,\"error\":\"out"
                        + " of memory\"}}]}");
        assertThat(new Formats().choose(file, Formats.AUTO).format()).isEqualTo("helm");
        var map = RunMap.empty().with(RunMap.QUESTION, MapSource.field("/instance/id"));
        var report = new HelmReader()
                .read(
                        new AnswersRequest(
                                file, List.of(AskedSurvey.survey()), Optional.empty(), false, Optional.of(map)),
                        collected,
                        JobContext.unwatched());
        assertThat(report.matched()).isEqualTo(3);
        var probabilities = collected.answers().get(0);
        assertThat(probabilities.condition().reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(probabilities.shares())
                .containsEntry("1", Math.exp(-0.5))
                .containsEntry("2", Math.exp(-1.5))
                .containsEntry("3", Math.exp(-4));
        assertThat(collected.answers().get(1).condition().reading()).isEqualTo(Reading.DRAWS);
        assertThat(collected.answers().get(1).shares()).containsEntry("2", 1.0);
        assertThat(collected.answers().get(2).status()).isEqualTo(AnswerStatus.FAILED);
        assertThat(collected.models.get(0).name()).isEqualTo("acme/base-7b");
    }

    private static String state(String tokens, String text) {
        return "{\"instance\":{\"id\":\"Q28\",\"input\":{\"text\":\"How often do you"
                + " pray?\"}},\"output_mapping\":{\"A\":\"Daily\",\"B\":\"Weekly\",\"C\":\"Never\"},\"request\":{\"prompt\":\"Pray?\\n"
                + "A. Daily\\n"
                + "B. Weekly\\n"
                + "C. Never\\n"
                + "Answer:\"},\"result\":{\"success\":true,\"completions\":[{\"text\":\""
                + text + "\"," + tokens + "}]}}";
    }
}
