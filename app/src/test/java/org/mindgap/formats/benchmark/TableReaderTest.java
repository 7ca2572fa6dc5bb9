package org.mindgap.formats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ScoreQuery;

class TableReaderTest {
    @TempDir
    Path folder;

    @Test
    void questionsOfAnotherBenchmark() throws Exception {
        var read = read(BenchmarkKind.TABLE, """
            item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct,model,picked
            1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,m,1
            1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,n,unknown
            2,en,faith,Vell,t1,ambiguous,Two met.,Who was calm?,The Vell,counter,The Oran,biased,Unknown,unknown,3,m,Unknown
            3,en,faith,Vell,t2,sideways,Two met.,Who was calm?,The Vell,counter,The Oran,biased,Unknown,unknown,3,m,Unknown
            """);
        assertThat(read.set().form()).isEqualTo(Form.QUESTIONS);
        assertThat(read.items()).hasSize(2);
        assertThat(read.answers()).hasSize(2);
        assertThat(read.problems()).extracting(Problem::code).containsExactly("benchmark.word");
        var scores = scores(read);
        assertThat(value("m", Measure.AMBIGUOUS_ACCURACY, scores)).isEqualTo(50);
        assertThat(value("m", Measure.AMBIGUOUS_BIAS, scores)).isEqualTo(50);
    }

    @Test
    void pairsOfAnotherBenchmark() throws Exception {
        var read = read(
                BenchmarkKind.TABLE,
                "item\tcategory\tdirection\toption_1\toption_2\tmodel\tmethod\tscore_1\tscore_2\n"
                        + "1\tage\tstereo\tA.\tB.\tm\tcausal\t-10.5\t-11\n"
                        + "2\tage\tstereo\tC.\tD.\tm\tcausal\t-12\t-11\n");
        assertThat(read.set().form()).isEqualTo(Form.PAIRS);
        assertThat(value("m", Measure.PREFERS_STEREOTYPE, scores(read))).isEqualTo(50);
        assertThat(value("m", Measure.LIKELIHOOD_DIFFERENCE, scores(read))).isEqualTo(0.75);
    }

    /** As the authors' table: the score of a model is the mean of its two formats, (8 + 5) / 2 here and not 6.5 of items. */
    @Test
    void judgedAnswersAreAveragedOverFormats() throws Exception {
        var read = read(BenchmarkKind.THAICLI, """
            {"id": "1", "format": "factoid", "theme": "religion", "question": "Q1", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j1", "rating": 9}
            {"id": "2", "format": "factoid", "theme": "religion", "question": "Q2", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j1", "rating": 7}
            {"id": "3", "format": "factoid", "theme": "culture", "question": "Q3", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j1", "rating": 8}
            {"id": "4", "format": "instruction", "theme": "culture", "question": "Q4", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j1", "rating": 5}
            {"id": "4", "format": "instruction", "theme": "culture", "question": "Q4", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j2", "rating": 6}
            {"id": "1", "format": "factoid", "theme": "religion", "question": "Q1", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j2", "rating": 9}
            {"id": "5", "format": "factoid", "theme": "religion", "question": "Q5", "chosen": "good", "rejected": "bad", "model": "m", "response": "r", "judge": "j1", "rating": 11}
            """);
        assertThat(read.problems()).extracting(Problem::code).containsExactly("benchmark.judged");
        var all = scores(read);
        assertThat(all.get(0).value()).isCloseTo(6.5, within(1e-12));
        var factoid = all.get(0);
        assertThat(factoid.items()).isEqualTo(4);
        var agreement = JudgeAgreement.of(FileSource.of(read, List.of()), JobContext.unwatched());
        assertThat(agreement).hasSize(1);
        assertThat(agreement.get(0).items()).isEqualTo(2);
        assertThat(agreement.get(0).same()).isEqualTo(0.5);
        assertThat(agreement.get(0).withinOne()).isEqualTo(1);
        assertThat(agreement.get(0).difference()).isEqualTo(-0.5);
    }

    private BenchmarkFile read(BenchmarkKind kind, String text) throws Exception {
        var file = Files.writeString(folder.resolve("table.txt"), text);
        var reader = new BenchmarkFormats().choose(kind, file);
        return reader.read(BenchmarkRequest.of(file, kind), JobContext.unwatched());
    }

    private static List<BenchmarkScore> scores(BenchmarkFile read) {
        return new BenchmarkScores(FileSource.of(read, List.of())).of(ScoreQuery.everything(), JobContext.unwatched());
    }

    private static double value(String model, Measure measure, List<BenchmarkScore> scores) {
        return scores.stream()
                .filter(s -> s.series().model().equals(model) && s.measure() == measure)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
