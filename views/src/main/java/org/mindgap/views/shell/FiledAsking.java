package org.mindgap.views.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mindgap.asking.Awake;
import org.mindgap.asking.BenchmarkRuns;
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
import org.mindgap.inference.Engines;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.probe.KindOfServer;
import org.mindgap.inference.probe.LocalServers;
import org.mindgap.inference.probe.Probe;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Price;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.store.MadeAnswers;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;
import org.mindgap.survey.Survey;
import org.mindgap.views.answers.Asking;
import org.mindgap.views.kit.study.OpenStudy;

/** Asks models and keeps what they say in studies that are files. */
final class FiledAsking implements Asking {
    private final Supplier<Engines> finder;
    private final KeyPlaces keys;
    private final Computer computer;
    private final PriceTable prices;
    private Optional<Engines> found = Optional.empty();

    /** @param finder finds the engines, once, when the first is needed: the window starts without them */
    FiledAsking(Supplier<Engines> finder, KeyPlaces keys, Computer computer, PriceTable prices) {
        this.prices = prices;
        this.finder = finder;
        this.keys = keys;
        this.computer = computer;
    }

    private synchronized Engines engines() {
        if (found.isEmpty()) {
            found = Optional.of(finder.get());
        }
        return found.get();
    }

    @Override
    public List<Endpoint> onThisComputer() {
        return new LocalServers(engines(), LocalServers.USUAL).find();
    }

    @Override
    public ProbeVerdict test(Endpoint endpoint, JobContext context) throws ProblemException, InterruptedException {
        var asked = new KindOfServer(engines(), keys).found(endpoint);
        return new Probe(engines().of(asked.kind()), keys, context).test(asked);
    }

    @Override
    public List<Problem> before(Endpoint endpoint) throws ProblemException {
        var asked = new KindOfServer(engines(), keys).found(endpoint);
        return engines().of(asked.kind()).before(asked);
    }

    @Override
    public PlanRun open(PlanFile plan, Endpoint endpoint, Survey survey) throws ProblemException, InterruptedException {
        return PlanRun.open(plan, endpoint, survey, engines(), keys);
    }

    @Override
    public HeldEndpoint hold(Endpoint endpoint) {
        return new HeldEndpoint(endpoint, engines(), keys);
    }

    @Override
    public PlanRun unsent(PlanFile plan, Endpoint endpoint, Survey survey)
            throws ProblemException, InterruptedException {
        return PlanRun.dry(plan, endpoint, survey, engines(), place -> Optional.of("none"), JobContext.unwatched());
    }

    @Override
    public MadeAnswers answers(StudyRuns runs, String run, ReadingRules rules, JobContext context)
            throws ProblemException {
        return PlanRun.answers(runs, run, rules, engines(), context);
    }

    @Override
    public CodingRun code(CodingPlan plan, OpenStudy study, Survey survey)
            throws ProblemException, InterruptedException {
        return CodingRun.open(plan, kept(study), survey, engines(), keys);
    }

    @Override
    public HandDesk desk(StoredRun coding, OpenStudy study) throws ProblemException {
        var survey = study.survey(coding.survey())
                .orElseThrow(() -> new ProblemException(Problem.error("views.ask-survey", coding.survey())));
        return new HandDesk(coding, kept(study), study.kept(), survey, PlanRun.reader(engines()));
    }

    @Override
    public Map<Outcome, Long> outcomes(OpenStudy study, StoredRun run, JobContext context) throws ProblemException {
        return kept(study).outcomes(run.id(), PlanRun.reader(engines()), context);
    }

    private StudyRuns kept(OpenStudy study) throws ProblemException {
        return runs(study).orElseThrow(() -> new ProblemException(Problem.error("views.ask-no-file")));
    }

    @Override
    public List<BenchmarkTask> tasks(OpenStudy study, BenchmarkSet set) {
        return study instanceof FiledStudy filed ? new BenchmarkRuns(filed.file()).tasks(set) : List.of();
    }

    @Override
    public Survey prepare(OpenStudy study, BenchmarkTask task) throws ProblemException {
        return new BenchmarkRuns(file(study)).prepare(task);
    }

    @Override
    public void keep(OpenStudy study, String survey, JobContext context) throws ProblemException {
        new BenchmarkRuns(file(study)).keep(survey, PlanRun.reader(engines()), context);
    }

    private static StudyFile file(OpenStudy study) throws ProblemException {
        if (study instanceof FiledStudy filed && !filed.example()) {
            return filed.file();
        }
        throw new ProblemException(Problem.error("views.ask-no-file"));
    }

    /** The example is made anew at will, and its file may not be written. */
    @Override
    public Optional<StudyRuns> runs(OpenStudy study) {
        return study instanceof FiledStudy filed && !filed.example()
                ? Optional.of(filed.file().runs())
                : Optional.empty();
    }

    @Override
    public void keepKey(String name, String key) throws ProblemException {
        keys.put(name, key);
    }

    @Override
    public boolean forgetKey(String name) throws ProblemException {
        return keys.remove(name);
    }

    @Override
    public Awake awake() {
        return computer.awake();
    }

    @Override
    public Optional<Price> price(String model) throws IOException {
        return prices.of(model);
    }

    @Override
    public void price(Price price) throws IOException {
        prices.keep(price);
    }
}
