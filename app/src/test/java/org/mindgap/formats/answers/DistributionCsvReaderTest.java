package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;

class DistributionCsvReaderTest {
    @TempDir
    Path folder;

    private final Collected sink = new Collected();

    @Test
    void readsAnAnswerWhoseRowsDoNotStandTogether() throws Exception {
        var report = read("model,question,option,share\nm,Q28,Daily,0.5\nn,Q28,1,0.2\nm,Q28,Weekly,0.3\n"
                + "n,Q28,2,0.8\nm,Q28,Never,0.2\nn,Q28,3,0\n");
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.matched()).isEqualTo(2);
        assertThat(report.counts()).isEqualTo(Map.of("answers.reading-assumed", 1));
        assertThat(sink.answers().get(0).shares()).isEqualTo(Map.of("1", 0.5, "2", 0.3, "3", 0.2));
        assertThat(sink.answers().get(1).shares()).isEqualTo(Map.of("1", 0.2, "2", 0.8, "3", 0.0));
        assertThat(sink.answers()).extracting(a -> a.condition().reading()).containsOnly(Reading.PROBABILITIES);
    }

    @Test
    void readsEveryField() throws Exception {
        read("model,question,option,percent,country,religion,asked_as,language,wording,order,draws,temperature,"
                + "coverage,status,prompt,reply,asked,invented,rep\n"
                + "m,Q28,Daily,60,Thailand,Buddhist,group,th,w2,reversed,20,0.7,0.9,ok,\" P \",R,2026,true,1\n"
                + "m,Q28,Weekly,30,Thailand,Buddhist,group,th,w2,reversed,20,0.7,0.9,ok,\" P \",R,2026,true,1\n");
        assertThat(sink.answers())
                .containsExactly(new Answer(
                        0,
                        "m",
                        "s",
                        "Q28",
                        new Condition(AskedAs.GROUP, "th", "w2", "reversed", Reading.DRAWS, 0.7),
                        Group.of("country", "TH").and("QCURREL", "1"),
                        Map.of("1", 0.6, "2", 0.3, "3", 0.0),
                        20,
                        0.9,
                        AnswerStatus.OK));
        assertThat(sink.matched.get(0).evidence()).isEqualTo(new Evidence(" P ", "R", "a.csv", 2, "2026"));
        assertThat(sink.models).containsExactly(new Model("m", "m", Model.Kind.INVENTED, ""));
    }

    @Test
    void columnsThatAreNotReadKeepAnswersApart() throws Exception {
        var report = read("model,question,option,share,rep\nm,Q28,1,1,a\nm,Q28,1,1,b\n");
        assertThat(sink.answers()).hasSize(2);
        assertThat(report.counts()).containsKey("answers.column-unread");
    }

    @Test
    void aBlankShareIsUnknown() throws Exception {
        read("model,question,option,share,coverage\nm,Q28,1,0.6,0.9\nm,Q28,2,0.3,0.9\nm,Q28,3,,0.9\n");
        assertThat(sink.answers().get(0).shares()).containsOnlyKeys("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'m,Q28,Dail,1,none,,,' | answers.option-unknown",
                "'m,Q28,1,-0.5,none,,,' | answers.share",
                "'m,Q28,1,abc,none,,,' | answers.share",
                "'m,Q28,1,0.9,none,,,' | answers.sum-under",
                "'m,Q28,1,1.1,none,,,' | answers.share",
                "'m,Q28,1,0.7,none,,,;m,Q28,2,0.7,none,,,' | answers.sum-over",
                "'m,Q28,1,0.5,none,,,;m,Q28,1,0.5,none,,,' | answers.option-twice",
                "'m,Q77,1,1,none,,,' | answers.question-unknown",
                "'m,,1,1,none,,,' | answers.field-missing",
                "'m,Q28,1,1,odd,,,' | answers.asked-as",
                "'m,Q28,1,1,group,,,' | answers.asked-as-nobody",
                "'m,Q28,1,1,none,perhaps,,' | answers.status",
                "'m,Q28,1,1,none,,x,' | answers.field-shape",
                "'m,Q28,1,1,none,,,guess' | answers.reading",
                "'m,Q28,1,1,none,,,draws' | answers.draws-none",
                "'m,Q28,1,1,none,,0.5,' | answers.coverage-sum",
                "',Q28,1,1,none,,,' | answers.model-missing",
                "'m,Q28,1,,none,,,' | answers.no-shares",
            })
    void leavesOutAndReportsAnswersThatAreWrong(String rows, String code) throws Exception {
        var report = read("model,question,option,share,asked_as,status,coverage,reading\n"
                + String.join("\n", rows.split(";", -1)) + "\n");
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
        assertThat(report.problems().get(0).place().line()).isEqualTo(2);
        assertThat(sink.answers()).allMatch(a -> a.status() == AnswerStatus.NOT_CODED);
    }

    @Test
    void anAnswerThatDeclinesNeedsNoShares() throws Exception {
        var report = read("model,question,option,share,status,reading\nm,Q28,,,declined,stated\n");
        assertThat(sink.answers().get(0).status()).isEqualTo(AnswerStatus.DECLINED);
        assertThat(report.counts()).isEmpty();
    }

    @Test
    void refusesAFileThatNamesPeopleAndNotAsWhomTheModelWasAsked() {
        assertThat(code("model,question,option,share,country\nm,Q28,1,1,TH\n")).isEqualTo("answers.asked-as-column");
        assertThat(code("question,option,share\nQ28,1,1\n")).isEqualTo("answers.model-missing");
        assertThat(code("model,question,opt\nm,Q28,1\n")).isEqualTo("formats.column-missing");
    }

    private String code(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text))
                .problems()
                .get(0)
                .code();
    }

    private AnswersReport read(String text) throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("a.csv"), text);
        return new DistributionCsvReader()
                .read(
                        new AnswersRequest(file, List.of(AskedSurvey.survey()), Optional.empty(), false),
                        sink,
                        JobContext.unwatched());
    }
}
