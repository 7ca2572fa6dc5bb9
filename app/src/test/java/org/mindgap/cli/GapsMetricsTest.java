package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.SurveyFixture;

/** Metrics and option policies on the command line. */
class GapsMetricsTest {
    private static final int N = 80;

    @TempDir
    Path folder;

    private Path study;

    /** Q1 of everyone, 10 in 40 don't know; Q2 of the people of A alone. The model gives nothing to option 2 of Q1. */
    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        var survey = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("A", "B"), texts(i -> i < 40 ? "A" : "B"))
                .asks(
                        SurveyFixture.question("Q1", Measure.ORDINAL, "", 2, true),
                        texts(i -> i % 4 == 0 ? "98" : i % 4 == 1 ? "2" : "1"))
                .asks(
                        SurveyFixture.question("Q2", Measure.ORDINAL, "", 2, false),
                        texts(i -> i < 40 ? "" + (1 + i % 2) : ""))
                .build();
        try (var file = StudyFile.create(study)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
        var answers = Files.writeString(folder.resolve("answers.csv"), """
            question,option,share,model
            Q1,1,1,m
            Q1,2,0,m
            Q1,98,0,m
            Q2,1,0.5,m
            Q2,2,0.5,m
            """);
        var run = CommandRun.of("import", "answers", answers, "--study", study);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void helpListsEveryIdAndThoseForReplicationApart() {
        var help = CommandRun.of("help", "gaps").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains("Metrics are " + Metrics.ids(Metrics.all()) + ", and for replication only "
                        + Metrics.ids(Metrics.legacy()) + ".");
    }

    @Test
    void aQuestionOfSomeRowsOnlyIsLeftOutAndCounted() {
        var run = CommandRun.of("gaps", "--study", study, "--by", "country", "--metric", "tv", "--csv");

        assertThat(run.err())
                .contains("Of 2 questions asked of anybody in the table, the 1 that were asked of every row are used");
        assertThat(run.field(1, "n_questions")).isEqualTo("1");
        assertThat(run.field(2, "n_questions")).isEqualTo("1");
        assertThat(run.number(1, "value")).isCloseTo(1 / 3.0, within(1e-9));
        var all = CommandRun.of(
                "gaps", "--study", study, "--by", "country", "--metric", "tv", "--all-questions", "--csv");
        assertThat(all.field(1, "n_questions")).isEqualTo("2");
        assertThat(all.err()).doesNotContain("asked of every row are used");
    }

    @Test
    void wrongWordsEndWithTwoAndWhatIsMissingWithOne() {
        var few = CommandRun.of("gaps", "--study", study, "--replicates", "50");
        assertThat(few.exit()).isEqualTo(2);
        assertThat(few.err()).contains("50 replicates are too few").contains("at least 100");
        assertThat(CommandRun.of("gaps", "--study", study, "--items", "some").exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("gaps", "--study", study, "--minus", "country=A")
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("gaps", "--study", study, "--minus", "model=m", "--replicates", "0")
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("gaps", "--study", study, "--questions", "Q9").exit())
                .isEqualTo(1);
    }

    /** Each way of adjusting is named where its numbers stand; the numbers are those of GapIntervalsTest. */
    @Test
    void pIsAdjustedAsAskedFor() {
        var names = List.of("as it is", "Bonferroni", "Holm", "Benjamini and Hochberg", "Benjamini and Yekutieli");
        var words = List.of("none", "bonferroni", "HOLM", "bh", "by");
        for (var i = 0; i < words.size(); i++) {
            var run = CommandRun.of(
                    "gaps",
                    "--study",
                    study,
                    "--by",
                    "country",
                    "--minus",
                    "country=A",
                    "--metric",
                    "jsd.div.nats",
                    "--adjust",
                    words.get(i),
                    "--csv");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.field(2, "p_adjusted")).as("one difference").isEqualTo(run.field(2, "p"));
            if (!run.field(2, "p").isEmpty()) {
                assertThat(run.err()).contains(names.get(i) + ", over 1 difference in 1 metric");
            }
        }
    }

    @Test
    void answersOfSomebodyNeedThatRow() {
        var practice = folder.resolve("practice.mindgap");
        assertThat(CommandRun.of("new", practice, "--practice").exit()).isZero();
        var pooled = CommandRun.of(
                "gaps", "--study", practice, "--by", "model", "--asked", "group", "--replicates", "0", "--csv");
        assertThat(pooled.err()).contains("6 of 6 rows have no value").contains("Give those people rows of their own");
        var apart = CommandRun.of(
                "gaps",
                "--study",
                practice,
                "--by",
                "model,country,religion",
                "--asked",
                "group",
                "--replicates",
                "0",
                "--csv");
        assertThat(apart.err()).doesNotContain("rows of their own");
        // ids, their first letters, texts and parts of them
        var whole = CommandRun.of("shares", "--study", practice, "--question", "FA1", "--csv");
        assertThat(whole.exit()).as(whole.err()).isZero();
        assertThat(CommandRun.of("shares", "--study", practice, "--question", "fa1", "--csv")
                        .out())
                .isEqualTo(whole.out());
        assertThat(CommandRun.of("shares", "--study", practice, "--question", "important is faith in", "--csv")
                        .out())
                .isEqualTo(whole.out());
        var several = CommandRun.of("shares", "--study", practice, "--question", "how important", "--csv");
        assertThat(several.exit()).isEqualTo(1);
        assertThat(several.err()).contains("may be one of").contains("FA1 (");
    }

    @Test
    void aPolicyIsAWordAndChangesTheNumber() {
        assertThat(tv("substantive")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(tv("all")).isCloseTo(.5, within(1e-9));
        assertThat(tv("AS-PUBLISHED")).isCloseTo(.5, within(1e-9));
        var wrong = CommandRun.of("gaps", "--study", study, "--options", "published");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("Options are substantive, all or as-published; found: published");
    }

    private double tv(String policy) {
        return CommandRun.of(
                        "gaps", "--study", study, "--metric", "tv", "--questions", "Q1", "--options", policy, "--csv")
                .number(1, "value");
    }

    @Test
    void whatRepeatsAMistakeSaysSo() {
        var run = CommandRun.of(
                "gaps",
                "--study",
                study,
                "--metric",
                "legacy.rep.values,legacy.w1.codes",
                "--questions",
                "Q1",
                "--options",
                "as-published",
                "--csv");

        // people .5, .25, .25 against 1, 0, 0: sorted shares differ by .25, .25, .5; cumulated .5 and .25
        assertThat(run.number(1, "value")).isCloseTo(1 - 1 / 3.0 / 2, within(1e-9));
        assertThat(run.number(2, "value")).isCloseTo(.375, within(1e-9));
        assertThat(run.err())
                .contains("legacy.rep.values is for replication only")
                .contains("two opposite distributions score as equal")
                .contains("legacy.w1.codes is for replication only");
    }

    @Test
    void infiniteIsNotEmpty() throws Exception {
        var args = new Object[] {"gaps", "--study", study, "--metric", "kl.nats", "--questions", "Q1", "--json"};
        var json = CommandRun.of(args);
        assertThat(new ObjectMapper().readTree(json.out()).get(0).get("value").asText())
                .isEqualTo("Infinity");
        assertThat(json.err()).contains("nothing is smoothed");
    }

    private static String[] texts(java.util.function.IntFunction<String> text) {
        return IntStream.range(0, N).mapToObj(text).toArray(String[]::new);
    }
}
