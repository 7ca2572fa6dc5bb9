package org.mindgap.views.compare;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.replication.PresetSheet;
import org.mindgap.replication.PresetViews;
import org.mindgap.replication.StudyPreset;
import org.mindgap.replication.StudyPresets;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/** Published studies as presets: what each would set in the open study, set, and taken out again. On the window's thread. */
public final class PresetModel {
    private static final String NO_STUDY = "STUDY.mindgap";

    private final Workbench workbench;
    private final Shelf shelf;
    private final Tasks tasks;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<SavedView>> put = new ReadOnlyObjectWrapper<>(List.of());
    /** On their way out. */
    private Set<String> leaving = Set.of();

    private List<StudyPreset> all = List.of();

    /** Where views of the open study are kept. */
    public interface Shelf {
        /** Names that are taken. */
        Set<String> names();

        void put(List<SavedView> views, Runnable then);

        void take(List<SavedView> views, Runnable then);
    }

    public PresetModel(Workbench workbench, Shelf shelf, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.shelf = shelf;
        this.tasks = tasks;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (now == null || before == null || before.study() != now.study()) {
                put.set(List.of()); // they are in another study
            }
        });
    }

    /** Reads the presets, once. */
    void read(Consumer<List<StudyPreset>> then) {
        if (!all.isEmpty()) {
            then.accept(all);
            return;
        }
        tasks.run(
                texts.get("job.compare.presets"),
                context -> new StudyPresets().all(),
                found -> {
                    all = found;
                    then.accept(found);
                },
                problems -> {});
    }

    /** A preset's views as they would stand in the open study; nothing while no survey is open. */
    Optional<List<PresetViews.Planned>> views(StudyPreset preset) {
        return workbench
                .current()
                .flatMap(o -> Optional.of(o.facts()))
                .flatMap(StudyFacts::survey)
                .map(s -> PresetViews.of(preset, s));
    }

    /** Whether there is a study with a survey, whose report a sheet can stand in. */
    boolean pinnable() {
        return workbench.current().flatMap(o -> o.facts().survey()).isPresent();
    }

    /** Whether the study has a view of that name. */
    boolean there(String view) {
        return shelf.names().contains(view) && !leaving.contains(view);
    }

    /** Those of a preset's views that the study could have and has not. */
    List<SavedView> missing(StudyPreset preset) {
        return views(preset).orElse(List.of()).stream()
                .flatMap(p -> p.view().stream())
                .filter(v -> !there(v.name()))
                .toList();
    }

    /** Puts a preset's views into the study; those that are there stay as they are. */
    void apply(StudyPreset preset, Runnable then) {
        var views = missing(preset);
        if (!views.isEmpty()) {
            shelf.put(views, () -> {
                put.set(views);
                then.run();
            });
        }
    }

    /** What was put last and can be taken out again. */
    ReadOnlyObjectProperty<List<SavedView>> put() {
        return put.getReadOnlyProperty();
    }

    boolean undoable() {
        return !put.get().isEmpty();
    }

    /** Takes out what was put last, and nothing else. */
    void undo(Runnable then) {
        if (undoable()) {
            var views = put.get();
            put.set(List.of());
            leaving = views.stream().map(SavedView::name).collect(Collectors.toSet());
            shelf.take(views, () -> {
                leaving = Set.of();
                then.run();
            });
        }
    }

    /** The command of a table or figure, of the open study. */
    String command(StudyPreset.Figure figure) {
        return figure.of(
                workbench.current().map(o -> o.study().path().toString()).orElse(NO_STUDY));
    }

    /** Writes a preset's sheet. */
    void save(StudyPreset preset, Path file, Runnable then, Consumer<List<Problem>> otherwise) {
        var study =
                workbench.current().map(o -> FileFacts.name(o.study().path())).orElse(NO_STUDY);
        tasks.write(
                texts.get("job.compare.sheet"),
                context -> Files.writeString(file, PresetSheet.of(preset, study), StandardCharsets.UTF_8),
                done -> then.run(),
                otherwise,
                () -> {});
    }
}
