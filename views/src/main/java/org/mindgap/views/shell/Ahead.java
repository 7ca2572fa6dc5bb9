package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.job.JobContext;
import org.mindgap.views.start.StartModel;

/**
 * What the start needs and can be read and computed while JavaFX is busy with itself, on a thread beside it: what the
 * last start left, and then, where the start screen will be shown, the values of the example's heatmap.
 */
final class Ahead implements StartModel.ExampleFigure, AutoCloseable {
    private final StartModel.ExampleFigure example;
    private final FutureTask<Memory> memory;
    private final FutureTask<HeatmapFigure> values;

    /**
     * Begins.
     *
     * @param preferences the user's folder
     * @param named whether a study was named, which is shown instead of the start screen
     * @param example computes the heatmap
     */
    Ahead(Path preferences, boolean named, StartModel.ExampleFigure example) {
        this.example = example;
        memory = new FutureTask<>(() -> new Memory(preferences));
        values = new FutureTask<>(() -> example.values(context()));
        var thread = new Thread(() -> work(named), "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(boolean named) {
        memory.run();
        if (!named && !memory().session().hasStudy()) {
            values.run();
        }
    }

    /** What the last start left; waits for it. */
    Memory memory() {
        try {
            return memory.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the preferences were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The values: what was begun, or computed now where nothing was. */
    @Override
    public HeatmapFigure values(JobContext context) throws Exception {
        values.run(); // does nothing where it runs already or is done
        try {
            return values.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public HeatmapFigure whole(JobContext context) throws Exception {
        return example.whole(context);
    }

    /** Whoever closes the window wants none of it any more. */
    @Override
    public void close() {
        values.cancel(false);
    }

    private JobContext context() {
        return new JobContext() {
            @Override
            public void progress(long done, long total) {
                // the bar begins with the window
            }

            @Override
            public void checkCancelled() {
                if (values.isCancelled()) {
                    throw new CancellationException();
                }
            }
        };
    }
}
