package org.mindgap.views.gaps;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.report.FigureFiles;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Saves a figure: asks how, asks where, writes figure, data and caption, and says where they are. */
public final class SaveDesk implements Saver {
    private final Optional<FigureRenderer> renderer;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;

    /**
     * @param renderer who draws into files, where the charts are beside the application
     */
    public SaveDesk(
            Optional<FigureRenderer> renderer,
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            FileDialogs files,
            Dialogs dialogs) {
        this.renderer = renderer;
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.files = files;
        this.dialogs = dialogs;
    }

    @Override
    public void save(HeatmapFigure figure) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> ask(
                                figure.spec(),
                                () -> new FigureData(survey)
                                        .heatmap(figure, now.facts().models()),
                                "heatmap",
                                FigureSize.TWO_COLUMNS)));
    }

    @Override
    public void save(OverlayFigure figure) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> ask(
                                figure.spec(),
                                () -> new FigureData(survey).overlay(figure),
                                figure.comparison().people().question().id(),
                                FigureSize.ONE_COLUMN)));
    }

    private void ask(FigureSpec figure, Supplier<DataTable> data, String name, FigureSize usual) {
        if (renderer.isEmpty()) {
            dialogs.say(texts.get("save.title"), texts.get("save.noRenderer"));
            return;
        }
        new SaveDialog(texts, usual)
                .open(
                        dialogs,
                        choice -> files.save(
                                        texts.get("save.where"),
                                        safe(name) + "."
                                                + choice.format().name().toLowerCase(Locale.ROOT),
                                        List.of(kind(choice.format())))
                                .map(p -> named(p, choice.format()))
                                .ifPresent(path -> write(renderer.get(), figure, data, choice.size(), path)));
    }

    private void write(FigureRenderer draws, FigureSpec figure, Supplier<DataTable> data, FigureSize size, Path path) {
        tasks.run(
                texts.get("job.save"),
                context -> new FigureFiles(draws).write(figure, data.get(), size, path),
                written -> dialogs.say(
                        texts.get("save.done"),
                        texts.get(
                                "save.done.words",
                                written.files().stream()
                                        .map(f -> String.valueOf(f.getFileName()))
                                        .collect(Collectors.joining(", ")),
                                String.valueOf(path.toAbsolutePath().getParent())),
                        written.problems()),
                problems -> dialogs.say(texts.get("save.failed"), texts.get("save.failed.words"), problems));
    }

    private FileDialogs.Kind kind(FigureFormat format) {
        return new FileDialogs.Kind(format.name(), List.of("*." + format.name().toLowerCase(Locale.ROOT)));
    }

    /** The path with the format's ending, which rules what is drawn. */
    static Path named(Path path, FigureFormat format) {
        return FigureFormat.of(path).filter(f -> f == format).isPresent()
                ? path
                : path.resolveSibling(path.getFileName() + "." + format.name().toLowerCase(Locale.ROOT));
    }

    /** A question's id as a file name: letters, digits, dash and underscore. */
    static String safe(String name) {
        var safe = name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return safe.isEmpty() ? "figure" : safe;
    }
}
