package org.mindgap.views.compare;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.job.Job;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Tasks;

/**
 * The newest result of a computation whose question changes: what is there stays until something newer is ready. On the
 * window's thread.
 *
 * @param <R> the result
 */
final class Computed<R> {
    private final Tasks.Slot slot;
    private final ReadOnlyObjectWrapper<@Nullable R> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();

    Computed(Tasks tasks) {
        slot = tasks.slot();
    }

    /** Null where there is none yet. */
    ReadOnlyObjectProperty<@Nullable R> result() {
        return result.getReadOnlyProperty();
    }

    /** Why there is none. */
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the user stopped it before there was a result. */
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    void run(String name, Job<R> job) {
        stopped.set(false);
        problems.set(List.of());
        busy.set(true);
        slot.run(
                name,
                job,
                found -> {
                    busy.set(false);
                    result.set(found);
                },
                found -> {
                    busy.set(false);
                    result.set(null);
                    problems.set(found);
                },
                () -> {
                    busy.set(false);
                    stopped.set(result.get() == null);
                });
    }

    /** Shows nothing, and says why where there are words for it. */
    void clear(List<Problem> why) {
        slot.cancel();
        busy.set(false);
        stopped.set(false);
        result.set(null);
        problems.set(why);
    }
}
