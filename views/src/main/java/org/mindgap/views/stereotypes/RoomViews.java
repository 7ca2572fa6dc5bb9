package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.look.Looks;
import org.mindgap.look.RoomView;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Saved views of the room: read when a study is opened, written when they change. */
public final class RoomViews {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<RoomView>> views = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    public RoomViews(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (now == null || before == null || before.study() != now.study()) {
                views.set(List.of());
                read();
            }
        });
        read();
    }

    public ReadOnlyObjectProperty<List<RoomView>> views() {
        return views.getReadOnlyProperty();
    }

    /** Why something could not be kept. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    void save(RoomView view) {
        change(looks -> looks.save(view));
    }

    void remove(RoomView view) {
        change(looks -> looks.remove(view));
    }

    private void change(Consumer<Looks> how) {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.write(
                    texts.get("job.keep"),
                    context -> {
                        var looks = new Looks(study.kept());
                        how.accept(looks);
                        return looks.roomViews();
                    },
                    found -> show(study, found),
                    problems::set,
                    () -> {});
        });
    }

    private void read() {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.run(
                    texts.get("job.keep"),
                    context -> new Looks(study.kept()).roomViews(),
                    found -> show(study, found),
                    problems::set);
        });
    }

    private void show(OpenStudy of, List<RoomView> found) {
        problems.set(List.of());
        if (workbench.current().filter(o -> o.study() == of).isPresent()) {
            views.set(found);
        }
    }
}
