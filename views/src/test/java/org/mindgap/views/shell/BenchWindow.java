package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.mindgap.charts.render.ScreenRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.ProblemException;

/** What benches of the window share: a thread that stands for the window's, values as they come, figures drawn at 1x. */
abstract class BenchWindow {
    static final double WIDTH = 1000;
    static final long SECONDS = 600;

    final List<String> report = new ArrayList<>();
    final ExecutorService window = Executors.newSingleThreadExecutor();
    final ScreenRenderer renderer = new ScreenRenderer();

    void since(String what, String limit, long from, long busy) {
        say("%-44s %6.0f ms (limit: %s), processor %6.0f ms", what, since(from), limit, (worked() - busy) / 1e6);
    }

    /** What is in use after everything that nobody holds has gone. */
    void heap(String what) {
        System.gc();
        var runtime = Runtime.getRuntime();
        say("%-44s %6d MB (limit 1,024)", what, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    void draw(FigureSpec spec) throws ProblemException {
        if (renderer.render(spec, WIDTH, 1).image().getWidth() < WIDTH) {
            throw new IllegalStateException("not the picture that was to be drawn");
        }
    }

    /** Values of a property as they come. */
    final class Seen<T> {
        private final ReadOnlyObjectProperty<@Nullable T> property;
        private final List<T> values = new ArrayList<>();

        Seen(ReadOnlyObjectProperty<@Nullable T> property) throws Exception {
            this.property = property;
            onWindow(() -> {
                ChangeListener<@Nullable T> listener = (o, before, now) -> take(now);
                property.addListener(listener);
                return true;
            });
        }

        private synchronized void take(@Nullable T now) {
            if (now != null) {
                values.add(now);
                notifyAll();
            }
        }

        synchronized void forget() {
            values.clear();
        }

        synchronized T await(java.util.function.Predicate<T> which) throws InterruptedException {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < until) {
                for (var value : values) {
                    if (which.test(value)) {
                        return value;
                    }
                }
                wait(1000);
            }
            throw new IllegalStateException("nothing came of " + property);
        }
    }

    <T> T onWindow(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, window).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Processor time of this process, all threads, which a busy machine does not lengthen; in nanoseconds. */
    static long worked() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static void fail(Object what) {
        throw new IllegalStateException(String.valueOf(what));
    }

    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    static double quantile(double[] times, double at) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(at * sorted.length) - 1];
    }

    void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.add(line);
    }
}
