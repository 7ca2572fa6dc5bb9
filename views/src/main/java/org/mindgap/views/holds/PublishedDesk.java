package org.mindgap.views.holds;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.replication.PublishedHeatmaps;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.report.FigureFiles;
import org.mindgap.report.TableFile;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Opens "as published / corrected" on a heatmap, and saves what it shows. */
public final class PublishedDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final FigureScreens figures;
    private final Optional<FigureRenderer> renderer;

    public PublishedDesk(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            Dialogs dialogs,
            FileDialogs files,
            FigureScreens figures,
            Optional<FigureRenderer> renderer) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.figures = figures;
        this.renderer = renderer;
    }

    /** Opens it on the metric, or where no study got that one wrong, on the first that one did. */
    void open(HeatmapRequest request, Metric metric) {
        var dialog = new PublishedDialog(texts, figures.create(0));
        dialog.onMetric(which -> compute(request, which, dialog));
        dialog.onSave(this::save, this::saveTable);
        dialog.open(dialogs, tasks, PublishedMetric.of(metric.id()).orElse(PublishedMetric.REPRESENTATIVENESS));
    }

    private void compute(HeatmapRequest request, PublishedMetric which, PublishedDialog dialog) {
        var now = workbench.current();
        var survey = now.flatMap(o -> o.facts().survey());
        if (survey.isEmpty()) {
            return;
        }
        var study = now.orElseThrow().study();
        var running = tasks.run(
                texts.get("job.published"),
                context -> PublishedHeatmaps.of(
                        which,
                        request,
                        survey.get(),
                        new FigureBuilder(study.gaps(survey.get()), study.answers(), texts.locale()),
                        study.answers().models(),
                        context),
                dialog::show,
                dialog::failed);
        dialog.running(running::cancel);
    }

    private void save(HeatmapSpec spec, PublishedHeatmaps shown) {
        if (renderer.isEmpty()) {
            dialogs.say(texts.get("published.title"), texts.get("report.noRenderer"));
            return;
        }
        var kinds = List.of(
                new FileDialogs.Kind("PDF", List.of("*.pdf")),
                new FileDialogs.Kind("SVG", List.of("*.svg")),
                new FileDialogs.Kind("PNG", List.of("*.png")));
        var draws = renderer.get();
        files.save(texts.get("published.save"), "as-published.pdf", kinds)
                .map(PublishedDesk::drawn)
                .ifPresent(path -> tasks.write(
                        texts.get("job.save"),
                        context -> new FigureFiles(draws).write(spec, shown.data(), FigureSize.TWO_COLUMNS, path),
                        written -> done(path, written.problems()),
                        this::failed,
                        () -> {}));
    }

    private static Path drawn(Path path) {
        var name = path.toString().toLowerCase(Locale.ROOT);
        var known = name.endsWith(".pdf") || name.endsWith(".svg") || name.endsWith(".png");
        return known ? path : path.resolveSibling(path.getFileName() + ".pdf");
    }

    private void saveTable(PublishedHeatmaps shown) {
        files.save(texts.get("holds.save"), "as-published.csv", List.of(new FileDialogs.Kind("CSV", List.of("*.csv"))))
                .ifPresent(path -> tasks.write(
                        texts.get("job.holds-save"),
                        context -> {
                            TableFile.write(shown.data(), path);
                            return path;
                        },
                        written -> done(path, List.of()),
                        this::failed,
                        () -> {}));
    }

    private void done(Path path, List<Problem> problems) {
        dialogs.say(
                texts.get("export.done"),
                texts.get(
                        "export.done.words",
                        String.valueOf(path.getFileName()),
                        String.valueOf(path.toAbsolutePath().getParent())),
                problems);
    }

    private void failed(List<Problem> problems) {
        dialogs.say(texts.get("export.failed"), texts.get("holds.failed.words"), problems);
    }
}
