package org.mindgap.views.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.job.Job;
import org.mindgap.job.Jobs;
import org.mindgap.job.LatestWins;
import org.mindgap.job.RunningJob;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;

/**
 * Runs jobs off the window's thread and brings their end back to it. Progress is polled ten times a second; a job never
 * talks to the window itself. Problems go to whoever asked, anything unexpected to the log and a dialog.
 */
public final class Tasks implements AutoCloseable {
    private static final long POLL_MILLIS = 100;
    /** Jobs that end before this are not worth a bar that comes and goes. */
    private static final long SHOW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Jobs jobs;
    private final Executor window;
    private final Unexpected unexpected;
    private final Ahead ahead = new Ahead();
    private final ScheduledExecutorService clock;
    private final ReadOnlyObjectWrapper<JobState> state = new ReadOnlyObjectWrapper<>(JobState.IDLE);
    private final ReadOnlyObjectWrapper<List<Shown>> running = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<RunningJob<?>> writing = ConcurrentHashMap.newKeySet();
    private final ReadOnlyObjectWrapper<List<String>> written = new ReadOnlyObjectWrapper<>(List.of());
    /** Of the thread that polls only. */
    private final Map<RunningJob<?>, TimeLeft> timesLeft = new HashMap<>();

    private int failedWrites;
    private List<Shown> posted = List.of();

    /** A job that runs long enough to be shown. */
    public record Shown(RunningJob<?> job, JobState state) {}

    /**
     * @param window the thread that all consumers and properties are called on
     */
    public Tasks(Jobs jobs, Executor window, Unexpected unexpected) {
        this.jobs = jobs;
        this.window = window;
        this.unexpected = unexpected;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The oldest running job, for the status bar. */
    public ReadOnlyObjectProperty<JobState> state() {
        return state.getReadOnlyProperty();
    }

    /** All jobs that are shown, oldest first. */
    public ReadOnlyObjectProperty<List<Shown>> running() {
        return running.getReadOnlyProperty();
    }

    /** What the jobs do that write now: to end the program would stop them half-way. */
    public List<String> writing() {
        return jobs.running().stream()
                .filter(writing::contains)
                .map(RunningJob::name)
                .toList();
    }

    /** The same as it changes, on the window's thread; a job has told its end before it is gone from here. */
    public ReadOnlyObjectProperty<List<String>> written() {
        return written.getReadOnlyProperty();
    }

    /** How many jobs that write have failed so far; of the window's thread. */
    public int failedWrites() {
        return failedWrites;
    }

    /** What is done before anybody asks for it. */
    public Ahead ahead() {
        return ahead;
    }

    /** Asks every running job to stop. */
    public void stopAll() {
        jobs.running().forEach(RunningJob::cancel);
    }

    /**
     * Runs a job.
     *
     * @param then gets the result on the window's thread, unless the job was stopped
     * @param otherwise gets the problems on the window's thread
     */
    public <T> RunningJob<T> run(String name, Job<T> job, Consumer<T> then, Consumer<List<Problem>> otherwise) {
        return start(name, job, then, otherwise, () -> {}, ended -> {});
    }

    /** As {@link #run}, and tells when the job was stopped. */
    public <T> RunningJob<T> run(
            String name, Job<T> job, Consumer<T> then, Consumer<List<Problem>> otherwise, Runnable stopped) {
        return start(name, job, then, otherwise, stopped, ended -> {});
    }

    /**
     * As {@link #run}, for a job whose stop would lose something: one that writes a file or the study, or asks a model. The
     * program does not end while it runs without having asked.
     */
    public <T> RunningJob<T> write(
            String name, Job<T> job, Consumer<T> then, Consumer<List<Problem>> otherwise, Runnable stopped) {
        var started = start(
                name,
                job,
                then,
                problems -> {
                    failedWrites++;
                    otherwise.accept(problems);
                },
                stopped,
                ended -> {
                    writing.remove(ended);
                    written.set(writing());
                });
        writing.add(started);
        window.execute(() -> written.set(writing()));
        return started;
    }

    /** A place for jobs that chase a changing question: a newer one stops the older, and a late result is dropped. */
    public Slot slot() {
        return new Slot();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        ahead.close();
        jobs.close();
    }

    /** Runs one job at a time; the latest wins. */
    public final class Slot {
        private final LatestWins latest = new LatestWins(jobs, window);

        public <T> void run(String name, Job<T> job, Consumer<T> then, Consumer<List<Problem>> otherwise) {
            run(name, job, then, otherwise, () -> {});
        }

        /** As the other, and tells when the user stopped the job; a newer job does not count as that. */
        public <T> void run(
                String name, Job<T> job, Consumer<T> then, Consumer<List<Problem>> otherwise, Runnable stopped) {
            ahead.giveWay();
            latest.start(
                    name,
                    job,
                    result -> guarded(() -> then.accept(result)),
                    failure -> failed(failure, otherwise, stopped),
                    () -> guarded(stopped));
        }

        /** Stops what runs; its result will not be shown. */
        public void cancel() {
            latest.cancel();
        }

        public boolean busy() {
            return latest.busy();
        }
    }

    /**
     * @param ended is told on the window's thread, after all others were
     */
    private <T> RunningJob<T> start(
            String name,
            Job<T> job,
            Consumer<T> then,
            Consumer<List<Problem>> otherwise,
            Runnable stopped,
            Consumer<RunningJob<T>> ended) {
        ahead.giveWay();
        var running = jobs.start(name, job);
        var unused = running.result()
                .whenComplete((result, failure) -> window.execute(() -> {
                    if (failure == null) {
                        guarded(() -> then.accept(result));
                    } else {
                        failed(
                                running.isCancelled() ? new CancellationException() : cause(failure),
                                otherwise,
                                stopped);
                    }
                    ended.accept(running);
                }));
        return running;
    }

    private void failed(Throwable cause, Consumer<List<Problem>> otherwise, Runnable stopped) {
        if (cause instanceof CancellationException) {
            guarded(stopped);
        } else if (cause instanceof ProblemException problem) {
            guarded(() -> otherwise.accept(problem.problems()));
        } else if (cause instanceof UncheckedProblemException late) {
            guarded(() -> otherwise.accept(late.getCause().problems()));
        } else if (cause instanceof java.nio.file.FileSystemException file) {
            guarded(() -> otherwise.accept(
                    List.of(Problem.error("views.file", fileReason(file)).at(Place.file(fileName(file))))));
        } else if (cause instanceof java.io.IOException io) {
            guarded(() -> otherwise.accept(List.of(Problem.error("views.io", String.valueOf(io.getMessage())))));
        } else {
            unexpected.report(cause);
            guarded(() -> otherwise.accept(List.of(
                    Problem.error("views.unexpected", ErrorCode.of(cause).toString()))));
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // a listener's fault must not stop the next job's end
            unexpected.report(e);
        }
    }

    private static String fileReason(java.nio.file.FileSystemException e) {
        var reason = e.getReason();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static String fileName(java.nio.file.FileSystemException e) {
        var file = e.getFile();
        if (file == null) {
            return "";
        }
        var name = java.nio.file.Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void poll() {
        var now = System.nanoTime();
        var all = jobs.running();
        ahead.look(all.isEmpty());
        timesLeft.keySet().retainAll(all);
        var next = all.stream()
                .filter(j -> now - j.startedNanos() > SHOW_AFTER_NANOS)
                .map(j -> new Shown(j, state(j, (now - j.startedNanos()) / 1e9)))
                .toList();
        if (!next.equals(posted)) {
            posted = next;
            window.execute(() -> {
                running.set(next);
                state.set(next.isEmpty() ? JobState.IDLE : next.get(0).state());
            });
        }
    }

    private JobState state(RunningJob<?> job, double seconds) {
        var progress = job.progress();
        var left = timesLeft.computeIfAbsent(job, j -> new TimeLeft()).at(seconds, job.workDone());
        return new JobState(job.name(), progress.done(), progress.total(), left);
    }
}
