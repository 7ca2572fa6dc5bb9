package org.mindgap.views.gaps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Saved views and notes of the open study: read when it is opened, written when they change. */
public final class KeptLooks {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Change> changed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /** What is kept. */
    public record Kept(List<SavedView> views, List<CellNote> notes) {
        static final Kept NOTHING = new Kept(List.of(), List.of());

        public Kept {
            views = List.copyOf(views);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What was done to a note.
     *
     * @param before as it was; without text where there was none
     * @param after as it is; without text where it was deleted
     */
    public record Change(CellNote before, CellNote after) {}

    public KeptLooks(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (now == null || before == null || before.study() != now.study()) {
                kept.set(Kept.NOTHING);
                changed.set(null);
                read();
            }
        });
    }

    public ReadOnlyObjectProperty<Kept> kept() {
        return kept.getReadOnlyProperty();
    }

    /** Why something could not be kept. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    public void save(SavedView view) {
        change(looks -> looks.save(view), () -> {});
    }

    /**
     * Saves several views at once.
     *
     * @param then is told when they are kept
     */
    public void save(List<SavedView> views, Runnable then) {
        change(looks -> views.forEach(looks::save), then);
    }

    /**
     * Removes several views at once.
     *
     * @param then is told when they are gone
     */
    public void remove(List<SavedView> views, Runnable then) {
        change(looks -> views.forEach(looks::remove), then);
    }

    public void remove(SavedView view) {
        change(looks -> looks.remove(view), () -> {});
    }

    /** Keeps what was written on a cell; nothing written takes the note away. It can be undone until the next change. */
    public void note(CellNote cell, String text) {
        var before = at(cell);
        var after = with(cell, text.strip());
        if (!before.text().equals(after.text())) {
            change(looks -> looks.put(after), () -> changed.set(new Change(before, after)));
        }
    }

    /** The note that was written, changed or deleted last, as it was before; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Change> changed() {
        return changed.getReadOnlyProperty();
    }

    /** Makes the note that was changed last what it was before. */
    public void undo() {
        var last = changed.get();
        if (last != null) {
            changed.set(null);
            change(looks -> looks.put(last.before()), () -> {});
        }
    }

    /** A cell with what stands on it, which may be nothing; no cell where no survey is open. */
    public Optional<CellNote> at(HeatmapFigure figure, FigureScreen.Cell place) {
        var column = figure.columns().get(place.column());
        return workbench
                .current()
                .flatMap(o -> o.facts().survey())
                .map(survey -> at(new CellNote(
                        survey.id(), figure.rows().get(place.row()), column.model(), column.askedAs(), "")));
    }

    private CellNote at(CellNote cell) {
        return kept.get().notes().stream().filter(cell::sameCell).findFirst().orElse(with(cell, ""));
    }

    private static CellNote with(CellNote cell, String text) {
        return new CellNote(cell.survey(), cell.people(), cell.model(), cell.askedAs(), text);
    }

    /** Names that are taken. */
    public Set<String> names() {
        return kept.get().views().stream().map(SavedView::name).collect(java.util.stream.Collectors.toSet());
    }

    /**
     * @param then is told when it is kept, after what is kept has changed
     */
    private void change(Consumer<Looks> change, Runnable then) {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.write(
                    texts.get("job.keep"),
                    context -> {
                        var looks = new Looks(study.kept());
                        change.accept(looks);
                        return read(looks);
                    },
                    found -> {
                        show(study, found);
                        then.run();
                    },
                    problems::set,
                    () -> {});
        });
    }

    private void read() {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.run(
                    texts.get("job.keep"),
                    context -> read(new Looks(study.kept())),
                    found -> show(study, found),
                    problems::set);
        });
    }

    private static Kept read(Looks looks) {
        return new Kept(looks.views(), looks.notes());
    }

    private void show(OpenStudy of, Kept found) {
        problems.set(List.of());
        if (workbench.current().filter(o -> o.study() == of).isPresent()) {
            kept.set(found);
        }
    }
}
