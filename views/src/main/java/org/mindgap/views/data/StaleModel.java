package org.mindgap.views.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.edit.Step;
import org.mindgap.look.Looks;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinChange;
import org.mindgap.pin.StudyMark;
import org.mindgap.report.ReportSource;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/**
 * What of the open study no longer fits its data: pins of what was otherwise then, and notes that are older than the last
 * change. Gaps are not among it: they are computed again whenever the data changes.
 */
public final class StaleModel {
    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

    /**
     * What was found.
     *
     * @param pins figures and tables of the report whose data changed since
     * @param changes of the data since, each kind once with the largest number that a pin has of it
     * @param notes on cells that were last written before the last change that counts
     */
    record Found(int pins, List<PinChange> changes, int notes) {
        static final Found NOTHING = new Found(0, List.of(), 0);

        Found {
            changes = List.copyOf(changes);
        }

        boolean stale() {
            return pins > 0 || notes > 0;
        }
    }

    public StaleModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.slot = tasks.slot();
        workbench.opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                found.set(Found.NOTHING);
            }
            look();
        });
        look();
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** Looks again: something was pinned, renewed or written. */
    public void look() {
        var now = workbench.current();
        if (now.isEmpty()) {
            slot.cancel();
            found.set(Found.NOTHING);
            return;
        }
        var study = now.get().study();
        // a study that cannot be read says so where it is edited
        slot.run(texts.get("job.stale"), context -> read(study), found::set, problems -> {});
    }

    private static Found read(OpenStudy study) {
        var imports = study.imports();
        var largest = new EnumMap<PinChange.What, PinChange>(PinChange.What.class);
        var pins = 0;
        for (var pin : new PinBoard(study.kept()).content().pins()) {
            var changes = study.survey(pin.request().survey())
                    .map(s -> PinChange.between(pin.mark(), StudyMark.of(ReportSource.program(), s, imports)))
                    .orElseGet(() -> List.of(new PinChange(PinChange.What.SURVEY_GONE, 1)));
            pins += changes.isEmpty() ? 0 : 1;
            changes.forEach(c -> largest.merge(c.what(), c, (a, b) -> a.count() < b.count() ? b : a));
        }
        return new Found(pins, new ArrayList<>(largest.values()), notes(study));
    }

    private static int notes(OpenStudy study) {
        var looks = new Looks(study.kept());
        var steps = study.edits().history();
        return study.surveys().stream()
                .mapToInt(s -> steps.stream()
                        .filter(t -> t.survey().equals(s.id()) && t.state() == Step.State.DONE)
                        .map(t -> Instant.parse(t.time()))
                        .max(Comparator.naturalOrder())
                        .map(last -> looks.notesBefore(s.id(), last).size())
                        .orElse(0))
                .sum();
    }
}
