package org.mindgap.views.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** What the start screen shows: the example's heatmap and the studies opened last. */
public final class StartModel {
    private final Tasks tasks;
    private final Texts texts;
    private final RecentStudies recents;
    private final ExampleFigure example;
    private final ObservableList<RecentStudies.Recent> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable HeatmapFigure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyBooleanWrapper building = new ReadOnlyBooleanWrapper();
    private boolean goneOn;

    /** Builds the example's heatmap. Slow. */
    public interface ExampleFigure {
        /** Its values, where what sampling alone would do is not known yet. */
        HeatmapFigure values(JobContext context) throws Exception;

        /** The same with everything. */
        HeatmapFigure whole(JobContext context) throws Exception;
    }

    public StartModel(Tasks tasks, Texts texts, RecentStudies recents, ExampleFigure example) {
        this.tasks = tasks;
        this.texts = texts;
        this.recents = recents;
        this.example = example;
    }

    /** Reads what is shown, the example once; called when the screen comes up. */
    public void load() {
        tasks.run(texts.get("job.recent"), context -> recents.list(), recent::setAll, p -> recent.clear());
        if (!building.get()) {
            building.set(true);
            tasks.run(texts.get("job.example"), example::values, figure::set, this::failed);
        }
    }

    /** The values stand there; what takes longer begins only now, so that they need not wait for it. */
    public void drawn() {
        if (figure.get() != null && !goneOn) {
            goneOn = true;
            tasks.run(texts.get("job.example"), example::whole, figure::set, this::failed);
        }
    }

    private void failed(List<Problem> why) {
        building.set(false);
        problems.set(why);
    }

    /** Remembers that a study was opened. */
    public void opened(Path study) {
        tasks.run(
                texts.get("job.recent"),
                context -> {
                    recents.opened(study);
                    return recents.list();
                },
                recent::setAll,
                p -> {}); // a preferences folder that cannot be written costs the list, not the study
    }

    public ObservableList<RecentStudies.Recent> recent() {
        return recent;
    }

    /** Whether the example's heatmap was begun; it is not while a study is opened instead. */
    public ReadOnlyBooleanProperty building() {
        return building.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable HeatmapFigure> figure() {
        return figure.getReadOnlyProperty();
    }

    /** Why there is no example, if there is none. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }
}
