package org.mindgap.asking;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.coding.CodedText;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.FreeText;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanWriter;
import org.mindgap.inference.Engine;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Retrying;
import org.mindgap.run.RunResult;
import org.mindgap.run.Runner;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.NewRun;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Coding of the free answers of a run by a model, which it holds open. Each answer is a call with a key like any other:
 * the same answer to the same question is coded once, and other words code again without asking for other answers. Close
 * it.
 */
public final class CodingRun implements AutoCloseable {
    private final CodingPlan plan;
    private final StoredRun source;
    private final Survey survey;
    private final Engine engine;
    private final StudyRuns.WireReader reader;

    private CodingRun(CodingPlan plan, StoredRun source, Survey survey, Engine engine, StudyRuns.WireReader reader) {
        this.plan = plan;
        this.source = source;
        this.survey = survey;
        this.engine = engine;
        this.reader = reader;
    }

    /**
     * Opens the coder; asks nothing.
     *
     * @param survey edits applied
     * @throws ProblemException if the run is not there or has no free answers, or the words are for what is not there
     */
    public static CodingRun open(CodingPlan plan, StudyRuns runs, Survey survey, Engines engines, Keys keys)
            throws ProblemException, InterruptedException {
        var source = runs.find(plan.run())
                .orElseThrow(() -> new ProblemException(Problem.error("run.code-none", plan.run())));
        if (!runs.free(plan.run())) {
            throw new ProblemException(Problem.error("run.code-not-free", plan.run()));
        }
        check(plan, survey);
        var engine = engines.open(plan.coder().endpoint(), keys, JobContext.unwatched());
        return new CodingRun(plan, source, survey, engine, PlanRun.reader(engines));
    }

    /** What is said of questions and codes must be of those that are there. */
    public static void check(CodingPlan plan, Survey survey) throws ProblemException {
        for (var said : plan.coder().stances().entrySet()) {
            var question = survey.question(said.getKey())
                    .orElseThrow(() ->
                            new ProblemException(Problem.error("formats.plan-question", said.getKey(), survey.name())));
            var codes = CodingScheme.of(question).codes();
            for (var code : said.getValue().keySet()) {
                if (!codes.contains(code)) {
                    throw new ProblemException(
                            Problem.error("run.code-stance", code, question.shownName(), String.join(", ", codes)));
                }
            }
        }
    }

    public CodingPlan plan() {
        return plan;
    }

    /** What the run of coding is called in any study. */
    public String id() {
        return StudyRuns.id(run(), engine.identity());
    }

    private NewRun run() {
        return new NewRun(
                plan.name(), source.survey(), plan.coder().endpoint(), PlanWriter.whole(plan), PlanWriter.what(plan));
    }

    /** The exact request of a call, without a key. */
    public String body(Call call) throws ProblemException {
        return engine.body(call);
    }

    /** Every call: one for each answer that is there and has words, read while they are taken. */
    public Iterator<PlannedCall> calls(StudyRuns runs) throws ProblemException {
        var texts = runs.texts(plan.run(), "", reader);
        return new Iterator<>() {
            private @Nullable PlannedCall ready;

            @Override
            public boolean hasNext() {
                while (ready == null && texts.hasNext()) {
                    ready = call(texts.next()).orElse(null);
                }
                return ready != null;
            }

            @Override
            public PlannedCall next() {
                var next = hasNext() ? ready : null;
                if (next == null) {
                    throw new NoSuchElementException();
                }
                ready = null;
                return next;
            }
        };
    }

    private Optional<PlannedCall> call(CodedText text) {
        FreeText free = text.free();
        return free.settled().isPresent()
                ? Optional.empty()
                : survey.question(free.question())
                        .map(question -> new PlannedCall(
                                free.number(),
                                plan.coder().endpoint().id(),
                                new PlannedCall.Subject(survey.id(), free.question(), free.target()),
                                free.condition(),
                                Mode.OPEN,
                                0,
                                plan.coder().scheme(question).call(free.text(), language(free.condition(), question))));
    }

    /** In which an answer is to be expected: that of the prompt. */
    private static String language(Condition asked, Question question) {
        return asked.language().isEmpty() ? question.asked().language() : asked.language();
    }

    /** What a coder would be asked of an answer that is still to come. */
    static PlannedCall call(PlannedCall asked, CodingPlan plan, Survey survey, String answer) {
        var question = survey.question(asked.subject().question()).orElseThrow();
        return new PlannedCall(
                asked.number(),
                plan.coder().endpoint().id(),
                asked.subject(),
                asked.condition(),
                Mode.OPEN,
                0,
                plan.coder().scheme(question).call(answer, language(asked.condition(), question)));
    }

    /** Counts what has to be read; sends nothing. */
    public CodingForecast forecast(StudyRuns runs) throws ProblemException {
        return CodingForecast.of(calls(runs), plan.price());
    }

    /** Codes; comes back when it is over. What was coded in the same words before is not coded again. */
    public RunResult ask(StudyRuns runs, Runner.Watch watch) throws ProblemException, InterruptedException {
        try (var open = runs.begin(run(), engine.identity())) {
            var endpoint = plan.coder().endpoint().id();
            var runner =
                    new Runner(engine, endpoint, open.replies(), plan.limits(), plan.price(), Retrying.STANDARD, watch);
            var result = runner.run(calls(runs));
            open.end(result.ending());
            return result;
        }
    }

    /** Makes answers of the codes that are there, in place of those that were made of them before. */
    public MadeAnswers answers(StudyRuns runs, JobContext context) throws ProblemException {
        return runs.coded(plan.run(), id(), plan.coder().scheme(), reader, context);
    }

    @Override
    public void close() {
        engine.close();
    }
}
