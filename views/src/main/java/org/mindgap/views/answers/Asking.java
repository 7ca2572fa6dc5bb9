package org.mindgap.views.answers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.asking.Awake;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.asking.CodingRun;
import org.mindgap.asking.HandDesk;
import org.mindgap.asking.HeldEndpoint;
import org.mindgap.asking.PlanRun;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Price;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.OpenStudy;

/** Asks models for the window. Slow: called from jobs only. */
public interface Asking {

    /** Models of servers on this computer. */
    List<Endpoint> onThisComputer();

    /** Tests a connection; finds out the kind of server where it is empty. */
    ProbeVerdict test(Endpoint endpoint, JobContext context) throws ProblemException, InterruptedException;

    /** What is to be known before a file is tested, such as the memory that a model takes; loads nothing. */
    List<Problem> before(Endpoint endpoint) throws ProblemException;

    /** Opens a plan at an endpoint, which may be told of it and say what it holds; asks no question. */
    PlanRun open(PlanFile plan, Endpoint endpoint, Survey survey) throws ProblemException, InterruptedException;

    /**
     * An endpoint to look at what would be asked there: nothing is sent to a server before somebody starts. A recording that
     * is served on this computer alone says what it holds. Opened when a plan is looked at; close it.
     */
    HeldEndpoint hold(Endpoint endpoint);

    /** A plan without a key, for files of a batch: nothing is sent at all. */
    PlanRun unsent(PlanFile plan, Endpoint endpoint, Survey survey) throws ProblemException, InterruptedException;

    /** Makes answers of what a run kept, without opening its endpoint, and in place of those made before. */
    MadeAnswers answers(StudyRuns runs, String run, ReadingRules rules, JobContext context) throws ProblemException;

    /** Opens the coding of a run's free answers; codes nothing. */
    CodingRun code(CodingPlan plan, OpenStudy study, Survey survey) throws ProblemException, InterruptedException;

    /** The desk at which people check a run of coding. */
    HandDesk desk(StoredRun coding, OpenStudy study) throws ProblemException;

    /** The runs of a study; none where it is no file. */
    Optional<StudyRuns> runs(OpenStudy study);

    /** How many calls of a run came to what; reads all its replies. */
    Map<Outcome, Long> outcomes(OpenStudy study, StoredRun run, JobContext context) throws ProblemException;

    /** What of a benchmark can be asked: its items as usual first. */
    List<BenchmarkTask> tasks(OpenStudy study, BenchmarkSet set);

    /** The items of a task as a survey of the study. */
    Survey prepare(OpenStudy study, BenchmarkTask task) throws ProblemException;

    /** Takes what was answered in a survey of items as results of their benchmark. */
    void keep(OpenStudy study, String survey, JobContext context) throws ProblemException;

    /** Puts a key under a name into the system's keychain, in place of one that stands there; may ask for a password. */
    void keepKey(String name, String key) throws ProblemException;

    /** Takes the key under a name out of the keychain; whether there was one. */
    boolean forgetKey(String name) throws ProblemException;

    /** What a model costs, as it was written when it was asked before. */
    Optional<Price> price(String model) throws IOException;

    /** Keeps what a model costs for the next time, in any study, in place of an earlier price. */
    void price(Price price) throws IOException;

    /** Keeps the computer awake until it is closed. */
    Awake awake();
}
