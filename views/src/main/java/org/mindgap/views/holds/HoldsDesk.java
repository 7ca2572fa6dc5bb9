package org.mindgap.views.holds;

import java.nio.file.Path;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.PeopleNames;
import org.mindgap.multiverse.Multiverse;
import org.mindgap.pin.PinRequest;
import org.mindgap.report.TableFile;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.CellDoors;
import org.mindgap.views.kit.study.Workbench;

/** Opens "does it hold?" on a cell. */
public final class HoldsDesk implements CellDoors {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Saver saver;

    /**
     * @param saver saves the curve
     */
    public HoldsDesk(Workbench workbench, Tasks tasks, Texts texts, Dialogs dialogs, FileDialogs files, Saver saver) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.saver = saver;
    }

    @Override
    public void holds(HeatmapRequest request, PinRequest.Cell cell) {
        var now = workbench.current();
        var survey = now.flatMap(o -> o.facts().survey());
        if (now.isEmpty() || survey.isEmpty()) {
            return;
        }
        var study = now.get().study();
        var column = new ColumnKey(cell.model(), cell.askedAs());
        var dialog = new HoldsDialog(texts);
        var job = texts.get("job.holds");
        var running = tasks.run(
                job,
                context -> new HoldsFacts(
                        new Multiverse(survey.get(), study.answers()).of(request, context), cell.people(), column),
                dialog::show,
                dialog::failed);
        var models = now.get().facts().models();
        var out = new HoldsDialog.Out(
                this::save, (facts, verdicts) -> saver.save(() -> facts.figure(verdicts, survey.get(), models)));
        dialog.open(dialogs, tasks, job, about(survey.get(), cell), out, running::cancel);
    }

    private String about(Survey survey, PinRequest.Cell cell) {
        var model = workbench.current().stream()
                .flatMap(o -> o.facts().models().stream())
                .filter(m -> m.id().equals(cell.model()))
                .map(m -> m.name())
                .findFirst()
                .orElse(cell.model());
        return texts.get(
                "holds.about", new PeopleNames(survey, texts.locale()).name(cell.people()), model, askedAs(cell));
    }

    private String askedAs(PinRequest.Cell cell) {
        return switch (cell.askedAs()) {
            case NO_ONE -> texts.get("askedAs.none");
            case COUNTRY -> texts.get("askedAs.country");
            case GROUP -> texts.get("askedAs.group");
        };
    }

    private void save(DataTable table) {
        files.save(texts.get("holds.save"), "choices.csv", List.of(new FileDialogs.Kind("CSV", List.of("*.csv"))))
                .ifPresent(path -> write(table, path));
    }

    private void write(DataTable table, Path path) {
        tasks.write(
                texts.get("job.holds-save"),
                context -> {
                    TableFile.write(table, path);
                    return path;
                },
                done -> {},
                problems -> dialogs.say(texts.get("holds.failed"), texts.get("holds.failed.words"), problems),
                () -> {});
    }
}
