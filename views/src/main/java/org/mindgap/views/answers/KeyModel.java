package org.mindgap.views.answers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Puts a key into the system's keychain, or takes it away. Holds no key. On the window's thread. */
final class KeyModel {
    private final Asking asking;
    private final Tasks tasks;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Problem>> said = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);

    KeyModel(Asking asking, Tasks tasks, Texts texts) {
        this.asking = asking;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** What became of it last. */
    ReadOnlyObjectProperty<List<Problem>> said() {
        return said.getReadOnlyProperty();
    }

    /** Whether the keychain is at work: it may ask its user for a password. */
    ReadOnlyObjectProperty<Boolean> busy() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Keeps a key under a name, in place of one that stands there.
     *
     * @param then gets the name when it is kept
     */
    void keep(String name, String key, Consumer<String> then) {
        var named = name.strip();
        run(
                context -> {
                    asking.keepKey(named, key);
                    return Optional.<Problem>empty();
                },
                () -> then.accept(named));
    }

    /** Takes the key under a name away; says whether there was one. */
    void forget(String name) {
        var named = name.strip();
        run(
                context -> Optional.of(
                        asking.forgetKey(named)
                                ? Problem.note("cli.key-removed", named)
                                : Problem.warning("cli.key-absent", named)),
                () -> {});
    }

    private void run(org.mindgap.job.Job<Optional<Problem>> job, Runnable then) {
        said.set(List.of());
        busy.set(true);
        tasks.run(
                texts.get("key.working"),
                job,
                found -> {
                    busy.set(false);
                    said.set(found.stream().toList());
                    then.run();
                },
                why -> {
                    busy.set(false);
                    said.set(why);
                },
                () -> busy.set(false));
    }
}
