package org.mindgap.formats.answers.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.Collected;
import org.mindgap.formats.answers.Formats;
import org.mindgap.job.JobContext;
import org.mindgap.survey.PublishedShares;

class PolarityReaderTest {
    private static final String HEAD =
            "model_name,model_family,template_type,language,response_language,question_key,response_pro_score,ground_truth_pro_score\n";

    @TempDir
    Path folder;

    private final Collected collected = new Collected();

    @Test
    void peopleAndModelsComeTogether() throws Exception {
        var file = Files.writeString(
                folder.resolve("scores.csv"),
                HEAD
                        + "m,f,t,da,da,f121,0.7,0.875\n"
                        + "m,f,t,da,en,f121,0.1,0.875\n"
                        + "m,f,t,en,en,f121,0.4,0.5\n"
                        + "m,f,t,en,en,f121,1.4,0.5\n");
        var reader = new Formats().choose(file, Formats.AUTO);
        assertThat(reader.format()).isEqualTo("polarity");
        var report = reader.read(
                new AnswersRequest(file, List.of(), Optional.empty(), false), collected, JobContext.unwatched());
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.matched()).isEqualTo(2);
        assertThat(report.counts()).containsEntry("runs.polarity-language", 1).containsEntry("answers.field-shape", 1);
        assertThat(collected.answers().get(0).shares()).containsEntry("1", 0.7);
        assertThat(collected.answers().get(0).condition().language()).isEqualTo("da");
        var people = (PublishedShares) collected.surveys.get(0).source();
        assertThat(people.cells()).hasSize(2);
        assertThat(people.cells().get(0).shares()).containsEntry("1", 0.875).containsEntry("2", 0.125);
    }

    @Test
    void aQuestionThatNobodyWasAskedIsToldAndItsAnswersAreLeftOut() throws Exception {
        var file = Files.writeString(
                folder.resolve("scores.csv"), HEAD + "m,f,t,da,da,f121,0.7,0.875\n" + "m,f,t,da,da,f120,0.7,\n");
        var report = new PolarityReader()
                .read(new AnswersRequest(file, List.of(), Optional.empty(), false), collected, JobContext.unwatched());
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.counts()).containsEntry("answers.question-unknown", 1);
    }

    @Test
    void theFileOfTheStudyIsRead() throws Exception {
        var file = Path.of(System.getProperty("mindgap.shared", "../../shared"))
                .resolve("data/runs/hypothetical-survey/all_lang_model_responses_with_scores.csv");
        assumeTrue(Files.exists(file), "the shared data is not there");
        var report = new PolarityReader()
                .read(new AnswersRequest(file, List.of(), Optional.empty(), false), collected, JobContext.unwatched());
        assertThat(report.rows()).isEqualTo(9148);
        assertThat(collected.models).hasSize(9);
        assertThat(report.matched()).isGreaterThan(9000);
        assertThat(collected.surveys.get(0).variables().get(0).values()).hasSize(4);
    }
}
