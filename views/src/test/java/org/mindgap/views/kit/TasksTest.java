package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.fakes.TestThread;

class TasksTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Object> results = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void a_problem_goes_to_whoever_asked() {
        tasks.run(
                "fail",
                context -> {
                    throw new ProblemException(Problem.error("views.io", "x"));
                },
                results::add,
                problems::addAll);
        window.until(() -> !problems.isEmpty());
        assertThat(problems).extracting(Problem::code).containsExactly("views.io");
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_missing_file_is_a_problem_with_its_name() {
        tasks.run(
                "fail",
                context -> {
                    throw new NoSuchFileException("/somewhere/wave7.csv");
                },
                results::add,
                problems::addAll);
        window.until(() -> !problems.isEmpty());
        assertThat(problems.get(0).code()).isEqualTo("views.file");
        assertThat(problems.get(0).place().file()).isEqualTo("wave7.csv");
    }

    @Test
    void the_unexpected_goes_once_to_the_log_and_the_asker_gets_its_code() {
        var cause = new IllegalStateException("never");
        tasks.run(
                "fail",
                context -> {
                    throw cause;
                },
                results::add,
                problems::addAll);
        window.until(() -> !problems.isEmpty());
        assertThat(unexpected).containsExactly(cause);
        assertThat(problems.get(0).arguments())
                .containsExactly(ErrorCode.of(cause).toString());
    }

    @Test
    void a_stopped_job_tells_that_it_was_stopped_and_nothing_else() {
        var begun = new CountDownLatch(1);
        tasks.run(
                "endless",
                context -> {
                    begun.countDown();
                    while (true) {
                        try {
                            context.checkCancelled();
                        } catch (RuntimeException e) {
                            throw new IllegalStateException("a library wrapped it", e);
                        }
                        Thread.onSpinWait();
                    }
                },
                results::add,
                problems::addAll,
                () -> results.add("stopped"));
        window.until(() -> begun.getCount() == 0);
        tasks.stopAll();
        window.until(() -> !results.isEmpty());
        assertThat(results).containsExactly("stopped");
        assertThat(problems).isEmpty();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_long_job_is_shown_with_its_progress_and_then_no_more() {
        var free = new CountDownLatch(1);
        tasks.run(
                "long",
                context -> {
                    context.progress(1, 4);
                    return free.await(30, TimeUnit.SECONDS);
                },
                results::add,
                problems::addAll);
        window.until(() -> tasks.state().get().equals(new JobState("long", 1, 4)));
        assertThat(tasks.state().get().fraction()).isEqualTo(0.25);
        free.countDown();
        window.until(() -> !tasks.state().get().running());
        assertThat(results).containsExactly(true);
    }

    @Test
    void a_slot_shows_only_the_latest() {
        var slot = tasks.slot();
        var free = new CountDownLatch(1);
        slot.run("old", context -> free.await(30, TimeUnit.SECONDS), results::add, problems::addAll);
        slot.run("new", context -> "new", results::add, problems::addAll);
        free.countDown();
        window.until(() -> !results.isEmpty() && !slot.busy());
        tasks.run("last", context -> "last", results::add, problems::addAll);
        window.until(() -> results.contains("last"));
        assertThat(results).containsExactly("new", "last");
    }

    @Test
    void a_code_depends_on_where_it_happened_and_not_on_the_message() {
        assertThat(ErrorCode.of(thrown("a")).toString())
                .isEqualTo(ErrorCode.of(thrown("b")).toString())
                .matches("MG-[0-9A-Z]{7}")
                .isNotEqualTo(ErrorCode.of(new java.io.IOException("a")).toString());
    }

    private static Throwable thrown(String message) {
        return new IllegalStateException(message);
    }
}
