package org.mindgap.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.JudgeQuestions;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;

/** What was asked of a benchmark whose answers are judged: texts of models, and what judges said of them. */
public final class JudgedBenchmark {
    /** How often one judge may be asked the same. */
    public static final int MOST_REPEATS = 9;

    private static final String ASKED = "asked from here: ";

    private JudgedBenchmark() {}

    /** Texts that models wrote to the items of a set, run by run; nobody has judged them yet. */
    public static List<BenchmarkFile.SeriesAnswers> texts(
            StudyFile study, BenchmarkSet set, StudyRuns.WireReader reader) throws ProblemException {
        var runs = study.runs();
        var all = new ArrayList<BenchmarkFile.SeriesAnswers>();
        for (var run : runs.all()) {
            if (ItemQuestions.of(run.survey(), set) && !run.coding() && runs.free(run.id())) {
                var answers = new ArrayList<BenchmarkAnswer>();
                var texts = runs.texts(run.id(), "", reader);
                while (texts.hasNext()) {
                    var free = texts.next().free();
                    var outcome = free.text().isBlank() ? Outcome.FAILED : Outcome.WRITTEN;
                    answers.add(BenchmarkAnswer.none(free.question(), outcome, free.text(), 0));
                }
                all.add(new BenchmarkFile.SeriesAnswers(
                        series(set, run.endpoint().model(), "", "", 1, run.id()), answers));
            }
        }
        return all;
    }

    /** What judges said of the texts of a set. */
    public static List<BenchmarkFile.SeriesAnswers> judgements(StudyFile study, BenchmarkSet set)
            throws ProblemException {
        var all = new ArrayList<BenchmarkFile.SeriesAnswers>();
        for (var texts : JudgeQuestions.of(study.benchmarks(), set)) {
            for (var repeat = 1; repeat <= MOST_REPEATS; repeat++) {
                var id = texts.id(repeat);
                if (study.survey(id).isEmpty()) {
                    continue;
                }
                var by = new LinkedHashMap<String, List<BenchmarkAnswer>>();
                for (var judge : study.models()) {
                    var judged = texts.judged(study.answers(id, judge.id()));
                    if (!judged.isEmpty()) {
                        by.put(judge.name(), judged);
                    }
                }
                for (var entry : by.entrySet()) {
                    all.add(new BenchmarkFile.SeriesAnswers(
                            series(set, texts.model(), texts.prompt(), entry.getKey(), repeat, JudgeQuestions.WORDS),
                            entry.getValue()));
                }
            }
        }
        return all;
    }

    private static BenchmarkSeries series(
            BenchmarkSet set, String model, String prompt, String judge, int repeat, String details) {
        return new BenchmarkSeries(
                FileFacts.id("asked " + set.id() + " " + model + " " + prompt + " " + judge + " " + repeat),
                set.id(),
                model,
                prompt,
                Method.JUDGED,
                judge,
                repeat,
                details,
                ASKED);
    }
}
