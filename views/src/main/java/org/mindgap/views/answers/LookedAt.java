package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.asking.HeldEndpoint;
import org.mindgap.views.kit.Tasks;

/**
 * The endpoint whose questions a dialog shows: held as long as the dialog is open, and let go of off the window's thread.
 * Whoever asks there next waits until it is, so that no model is loaded twice. On the window's thread.
 */
final class LookedAt {
    private final HeldEndpoint held;
    private final Tasks tasks;
    private final String name;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean ending;
    private boolean ended;

    /** @param name of the job that lets go of it */
    LookedAt(HeldEndpoint held, Tasks tasks, String name) {
        this.held = held;
        this.tasks = tasks;
        this.name = name;
    }

    HeldEndpoint held() {
        return held;
    }

    /** Lets go of it, once. */
    void end() {
        if (!ending) {
            ending = true;
            tasks.run(
                    name,
                    context -> {
                        held.close();
                        return true;
                    },
                    done -> over(),
                    why -> over(),
                    this::over);
        }
    }

    /** Lets go of it and goes on when that is done. */
    void endThen(Runnable next) {
        if (ended) {
            next.run();
            return;
        }
        waiting.add(next);
        end();
    }

    private void over() {
        ended = true;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }
}
