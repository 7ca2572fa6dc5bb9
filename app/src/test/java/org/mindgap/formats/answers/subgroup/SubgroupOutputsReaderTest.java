package org.mindgap.formats.answers.subgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.Collected;
import org.mindgap.formats.answers.Formats;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Keys and replies as the outputs of study S3 have them (methods.md §4.1). */
class SubgroupOutputsReaderTest {
    @TempDir
    Path folder;

    private final Collected collected = new Collected();

    private static Survey singapore() {
        return new Survey(
                "sg",
                "Singapore",
                List.of(
                        divides("Q260", "sex", "1=Male", "2=Female"),
                        divides("AGES", "age", "1=16-24 years", "2=25-34 years", "6=65 and over"),
                        divides("Q290", "ethnicity", "702001=SG: Chinese", "702003=SG: South Asian"),
                        divides("Q289", "religion", "0=Do not belong", "1=Roman Catholic")),
                List.of(question("Q1"), question("Q1_2")),
                new PublishedShares(List.of()),
                Provenance.ofFile("f.csv", ""),
                true);
    }

    private static Variable divides(String name, String given, String... values) {
        return new Variable(
                        name,
                        name,
                        name.equals("Q289") ? Role.RELIGION : Role.GROUP,
                        Measure.NOMINAL,
                        java.util.Arrays.stream(values)
                                .map(v -> v.split("=", 2))
                                .map(v -> new Variable.Value(v[0], v[1]))
                                .toList())
                .called(given);
    }

    private static Question question(String id) {
        return new Question(
                id,
                id,
                "",
                "en",
                Measure.ORDINAL,
                "",
                "",
                List.of(
                        new Option("1", "Very important", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Rather important", 2, OptionKind.SUBSTANTIVE),
                        new Option("10", "Not at all", 3, OptionKind.SUBSTANTIVE),
                        new Option("-2", "No answer", 4, OptionKind.NOT_ASKED)));
    }

    private AnswersReport read(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        var reader = new Formats().choose(file, Formats.AUTO);
        assertThat(reader.format()).isEqualTo("subgroup-outputs");
        return reader.read(
                new AnswersRequest(file, List.of(singapore()), Optional.of("tuned"), false),
                collected,
                JobContext.unwatched());
    }

    @Test
    void aKeyNamesQuestionAndGroupAndTheReplyIsReadToItsLastAnswer() throws Exception {
        var report = read("out.jsonl", """
                {"custom_id":"Q1_sex_x_age_Female_16-24-years","response":"Answer: 1"}
                {"custom_id":"Q1_2_sex_Male","response":"A young man may say that\\nfamily matters.\\nAnswer: 10"}
                {"custom_id":"Q1_ethnicity_x_religion_SG:-South-Asian_Do-not-belong","response":"Answer: 2"}
                {"custom_id":"Q1_sex_x_age_group_Female_65-and-over","response":"I cannot tell."}
                """);

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.matched()).isEqualTo(4);
        var first = collected.answers().get(0);
        assertThat(first.question()).isEqualTo("Q1");
        assertThat(first.target()).isEqualTo(Group.of("Q260", "2").and("AGES", "1"));
        assertThat(first.shares()).containsExactly(java.util.Map.entry("1", 1.0));
        assertThat(first.draws()).isEqualTo(1);
        assertThat(first.condition().askedAs()).isEqualTo(AskedAs.GROUP);
        assertThat(collected.answers().get(1).question()).isEqualTo("Q1_2");
        assertThat(collected.answers().get(1).shares()).containsOnlyKeys("10");
        assertThat(collected.answers().get(2).target())
                .isEqualTo(Group.of("Q290", "702003").and("Q289", "0"));
        assertThat(collected.answers().get(3).status()).isNotEqualTo(AnswerStatus.OK);
        assertThat(collected.answers().get(3).shares()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsToldByItsPart() throws Exception {
        var report = read("out.csv", """
                custom_id,response
                Q9_sex_Male,Answer: 1
                Q1_income_High,Answer: 1
                Q1_sex_x_age_Male_12-15-years,Answer: 1
                Q1_sex_x_income_Male_High,Answer: 1
                Q1,Answer: 1
                Q1_sex_Male,Answer: 2
                """);

        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.counts())
                .containsEntry("answers.question-unknown", 1)
                .containsEntry("answers.key-variable", 3)
                .containsEntry("answers.key-value", 1);
    }
}
