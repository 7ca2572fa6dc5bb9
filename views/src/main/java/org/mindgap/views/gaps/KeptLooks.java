package org.mindgap.views.gaps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Saved views and notes of the open study: read when it is opened, written when they change. */
public final class KeptLooks {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /** What is kept. */
    public record Kept(List<SavedView> views, List<CellNote> notes) {
        static final Kept NOTHING = new Kept(List.of(), List.of());

        public Kept {
            views = List.copyOf(views);
            notes = List.copyOf(notes);
        }
    }

    public KeptLooks(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (now == null || before == null || before.study() != now.study()) {
                kept.set(Kept.NOTHING);
                change(looks -> {});
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
        change(looks -> looks.save(view));
    }

    public void remove(SavedView view) {
        change(looks -> looks.remove(view));
    }

    /** Keeps what was written on a cell; nothing written takes the note away. */
    public void note(HeatmapFigure figure, FigureScreen.Cell place, String text) {
        workbench
                .current()
                .flatMap(o -> o.facts().survey())
                .map(survey -> note(survey.id(), figure, place, text.strip()))
                .ifPresent(note -> change(looks -> looks.put(note)));
    }

    /** What stands on a cell. */
    public Optional<String> note(HeatmapFigure figure, FigureScreen.Cell place) {
        var cell = workbench
                .current()
                .flatMap(o -> o.facts().survey())
                .map(survey -> note(survey.id(), figure, place, ""));
        return cell.flatMap(c -> kept.get().notes().stream()
                .filter(n -> n.on(c.survey(), c.people(), c.model(), c.askedAs()))
                .map(CellNote::text)
                .findFirst());
    }

    /** Names that are taken. */
    public Set<String> names() {
        return kept.get().views().stream().map(SavedView::name).collect(java.util.stream.Collectors.toSet());
    }

    private static CellNote note(String survey, HeatmapFigure figure, FigureScreen.Cell place, String text) {
        var column = figure.columns().get(place.column());
        return new CellNote(survey, figure.rows().get(place.row()), column.model(), column.askedAs(), text);
    }

    private void change(Consumer<Looks> change) {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.run(
                    texts.get("job.keep"),
                    context -> {
                        var looks = new Looks(study.kept());
                        change.accept(looks);
                        return new Kept(looks.views(), looks.notes());
                    },
                    found -> {
                        problems.set(List.of());
                        if (workbench.current().filter(o -> o.study() == study).isPresent()) {
                            kept.set(found);
                        }
                    },
                    problems::set);
        });
    }
}
