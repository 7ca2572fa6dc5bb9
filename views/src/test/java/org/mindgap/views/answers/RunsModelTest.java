package org.mindgap.views.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.Awake;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Identity;
import org.mindgap.store.NewRun;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import org.mindgap.store.StudyRuns;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Runs that cannot begin, and replays that are taken out of the study to begin anew. No window, and nothing is asked. */
class RunsModelTest {
    private static final String PLAN =
            "{\"schema\":\"plan/1\",\"name\":\"Try\",\"mode\":\"label\",\"endpoints\":[{\"id\":"
                    + "\"demo\",\"kind\":\"openai\",\"address\":\"http://localhost:9/v1\",\"model\":\"demo\"}]}";

    @TempDir
    Path folder;

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final List<String> told = new ArrayList<>();
    private StudyFile file;
    private Optional<StudyRuns> runs = Optional.empty();
    private RunsModel model;

    @BeforeEach
    void open() throws ProblemException {
        file = StudyFile.create(folder.resolve("study.mindgap"));
        file.addSurvey(FakeStudy.survey(), JobContext.unwatched());
        runs = Optional.of(file.runs());
        model = new RunsModel(workbench, tasks, texts, nobodyAnswers(), told::add);
    }

    @AfterEach
    void close() {
        tasks.close();
        file.close();
        assertThat(unexpected).isEmpty();
    }

    /** A run that was stopped before its first reply. */
    private StoredRun begun(String kind) throws ProblemException {
        var endpoint = new Endpoint("demo", "demo", kind, "http://localhost:9/v1", "demo", "", Map.of());
        var wanted = new NewRun("Try", FakeStudy.survey().id(), endpoint, PLAN, "{}");
        try (var open = file.runs().begin(wanted, new Identity("demo", "", ""))) {
            open.end(Ending.STOPPED);
        }
        workbench.open(c -> FakeStudy.withoutAnswers(), () -> {}, p -> {});
        window.until(() -> model.runs().get().size() == 1);
        return model.runs().get().get(0);
    }

    private void until(String code) {
        window.until(
                () -> model.problems().get().stream().anyMatch(p -> p.code().equals(code)));
        assertThat(model.going().get()).isEmpty();
        assertThat(model.ended().get()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_run_that_cannot_begin_says_why_and_the_next_one_may() throws ProblemException {
        var run = begun("openai");
        model.goOn(run, false);
        until("run.test-no-door");
        assertThat(model.runs().get()).containsExactly(run);

        model.start(wanted(run));
        assertThat(model.problems().get()).as("of the run before").isEmpty();
        until("run.test-no-door");
    }

    private Wanted wanted(StoredRun run) throws ProblemException {
        return new Wanted(
                workbench.current().orElseThrow().study(),
                PlanReader.read(run.plan(), run.name()),
                run.endpoint(),
                FakeStudy.survey(),
                Wanted.How.USUAL,
                Optional.empty());
    }

    @Test
    void a_replay_is_taken_out_and_where_it_cannot_begin_anew_that_is_said() throws ProblemException {
        var run = begun("recorded");
        model.fromStart(run);
        until("run.test-no-door");
        window.until(() -> model.runs().get().isEmpty());
        assertThat(file.runs().find(run.id())).isEmpty();
    }

    @Test
    void what_a_model_replied_is_never_taken_out() throws ProblemException {
        var run = begun("openai");
        model.fromStart(run);
        until("store.run-kept");
        assertThat(file.runs().find(run.id())).isPresent();
        assertThat(model.runs().get()).containsExactly(run);
    }

    @Test
    void without_a_file_nothing_is_taken_out() throws ProblemException {
        var run = begun("recorded");
        runs = Optional.empty();
        model.fromStart(run);
        until("views.ask-no-file");
        assertThat(file.runs().find(run.id())).isPresent();
    }

    /** Runs of the file; nobody can be asked. Of what these tests have no need, nothing is answered. */
    private Asking nobodyAnswers() {
        return (Asking) Proxy.newProxyInstance(
                Asking.class.getClassLoader(),
                new Class<?>[] {Asking.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "runs" -> runs;
                    case "outcomes" -> Map.of();
                    case "awake" -> Awake.none();
                    case "open", "dry", "code" -> throw new ProblemException(Problem.error("run.test-no-door"));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
