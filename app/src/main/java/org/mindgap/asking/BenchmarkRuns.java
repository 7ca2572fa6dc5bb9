package org.mindgap.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.JudgeQuestions;
import org.mindgap.store.StudyBenchmarks;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;

/** Benchmarks of a study before and after they are asked: their items as questions, and the answers as results. */
public final class BenchmarkRuns {
    private static final String ASKED = "asked from here: ";

    private final StudyFile study;

    public BenchmarkRuns(StudyFile study) {
        this.study = study;
    }

    /**
     * The items of a task as a survey of the study; made once, and once more where items were imported since. Replies that
     * are kept are not asked for again.
     *
     * @throws ProblemException where there are none to ask, or where items came too often
     */
    public Survey prepare(BenchmarkTask task) throws ProblemException {
        var items = study.benchmarks().items(task.set().id());
        var made = task.survey(items);
        if (made.questions().isEmpty()) {
            throw new ProblemException(
                    Problem.error("benchmark.nothing-to-ask", task.set().name()));
        }
        for (var part = 1; part <= ItemQuestions.MOST_PARTS; part++) {
            var id = ItemQuestions.later(made.id(), part);
            var there = study.survey(id);
            if (there.isEmpty()) {
                var survey = part == 1 ? made : named(made, id);
                study.addSurvey(survey, JobContext.unwatched());
                return survey;
            }
            if (there.get().questions().size() == made.questions().size()) {
                return there.get();
            }
        }
        throw new ProblemException(
                Problem.error("benchmark.items-added", task.set().name(), ItemQuestions.MOST_PARTS));
    }

    private static Survey named(Survey made, String id) {
        return new Survey(
                id,
                made.name() + " (" + made.questions().size() + ")",
                made.variables(),
                made.questions(),
                made.source(),
                made.provenance(),
                made.invented());
    }

    /**
     * What can be asked of a set, the usual first: its items, in the authors' words where they are known, the sentences of
     * pairs, and judgements of texts, once and once more.
     */
    public List<BenchmarkTask> tasks(BenchmarkSet set) {
        var tasks = new ArrayList<BenchmarkTask>();
        tasks.add(BenchmarkTask.items(set));
        study.benchmarks().formats().of(set.kind()).forEach(f -> tasks.add(BenchmarkTask.items(set, f)));
        if (set.form() == Form.PAIRS) {
            tasks.add(BenchmarkTask.sentences(set));
        }
        if (set.form() == Form.JUDGED) {
            for (var texts : JudgeQuestions.of(study.benchmarks(), set)) {
                tasks.add(BenchmarkTask.judge(texts, 1));
                tasks.add(BenchmarkTask.judge(texts, 2));
            }
        }
        return List.copyOf(tasks);
    }

    /** The benchmark whose items a survey is; nothing where it is a survey of people. */
    public Optional<BenchmarkSet> of(String survey) {
        return ItemQuestions.set(survey, study.benchmarks().sets());
    }

    /** Takes what was answered to the items of a set as its results, in place of what was taken before. */
    public StudyBenchmarks.Added keep(BenchmarkSet set, StudyRuns.WireReader reader, JobContext context)
            throws ProblemException {
        return set.form() == Form.JUDGED
                ? study.benchmarks()
                        .addAsked(set, ASKED + set.name(), JudgedBenchmark.texts(study, set, reader), context)
                : study.benchmarks().addAsked(set, study, context);
    }

    /** The same of what judges said. */
    public StudyBenchmarks.Added keepJudged(BenchmarkSet set, JobContext context) throws ProblemException {
        return study.benchmarks()
                .addAsked(set, ASKED + set.name() + " (judged)", JudgedBenchmark.judgements(study, set), context);
    }

    /** Takes what was answered in a survey of items, whatever it is; nothing happens where it is one of people. */
    public Optional<StudyBenchmarks.Added> keep(String survey, StudyRuns.WireReader reader, JobContext context)
            throws ProblemException {
        var set = of(survey);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ItemQuestions.judges(survey) ? keepJudged(set.get(), context) : keep(set.get(), reader, context));
    }
}
