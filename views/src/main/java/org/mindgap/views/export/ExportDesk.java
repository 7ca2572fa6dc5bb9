package org.mindgap.views.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.RankedRequest;
import org.mindgap.job.Job;
import org.mindgap.job.JobContext;
import org.mindgap.multiverse.CurveFigure;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Figures;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Opens the dialog for a figure of the open study, with the settings that were used last. */
public final class ExportDesk implements Saver {
    private final Optional<FigureRenderer> renderer;
    private final Workbench workbench;
    private final Tools tools;

    /**
     * What the dialog works with.
     *
     * @param memory settings, presets, folder
     * @param home where figures of the example go that have no folder of their own
     */
    public record Tools(Tasks tasks, Texts texts, FileDialogs files, Dialogs dialogs, ExportMemory memory, Path home) {}

    /**
     * @param renderer who draws into files, where the charts are beside the application
     */
    public ExportDesk(Optional<FigureRenderer> renderer, Workbench workbench, Tools tools) {
        this.renderer = renderer;
        this.workbench = workbench;
        this.tools = tools;
    }

    @Override
    public void save(HeatmapRequest request, HeatmapFigure figure, Optional<FigureScreen.Cell> cell) {
        workbench
                .current()
                .ifPresent(now -> now.facts().survey().ifPresent(survey -> {
                    var models = now.facts().models();
                    heatmap("heatmap", figure, cell, survey, now.study(), context -> {
                        var whole = settled(request, figure, now.study().figures(survey), context);
                        return new Picture.Content(whole.spec(), new FigureData(survey).heatmap(whole, models));
                    });
                }));
    }

    @Override
    public void save(String name, HeatmapFigure figure, DataTable data, Optional<FigureScreen.Cell> cell) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> heatmap(
                                name,
                                figure,
                                cell,
                                survey,
                                now.study(),
                                context -> new Picture.Content(figure.spec(), data))));
    }

    /** The heatmap, and the questions of the cell that is framed. */
    private void heatmap(
            String name,
            HeatmapFigure figure,
            Optional<FigureScreen.Cell> cell,
            Survey survey,
            OpenStudy study,
            Job<Picture.Content> content) {
        var pictures = new ArrayList<Picture>();
        pictures.add(new Picture(tools.texts().get("export.kind.heatmap"), name, FigureSize.TWO_COLUMNS, content));
        cell.filter(c -> c.row() < figure.rows().size()
                        && c.column() < figure.columns().size())
                .map(c -> ranked(figure, c, survey, study))
                .ifPresent(pictures::add);
        open(pictures, beside(study));
    }

    @Override
    public void save(OverlayFigure figure) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> open(
                                List.of(overlay(figure, survey, now.study()), multiples(figure, survey, now.study())),
                                beside(now.study()))));
    }

    @Override
    public void save(Supplier<CurveFigure> curve) {
        workbench
                .current()
                .ifPresent(now -> open(
                        List.of(new Picture(
                                tools.texts().get("holds.title"), "does-it-hold", FigureSize.TWO_COLUMNS, context -> {
                                    var made = curve.get();
                                    return new Picture.Content(made.spec(), made.data());
                                })),
                        beside(now.study())));
    }

    @Override
    public void save(String kind, String name, FigureSpec figure, Supplier<DataTable> data) {
        workbench
                .current()
                .ifPresent(now -> open(
                        List.of(new Picture(
                                kind,
                                name,
                                FigureSize.TWO_COLUMNS,
                                context -> new Picture.Content(figure, data.get()))),
                        beside(now.study())));
    }

    /** The heatmap with what sampling alone would do, computed where the one on the screen does not know it yet. */
    static HeatmapFigure settled(HeatmapRequest request, HeatmapFigure figure, Figures figures, JobContext context) {
        return figure.settled() ? figure : figures.heatmap(request, context);
    }

    /** The questions of a cell. */
    private Picture ranked(HeatmapFigure figure, FigureScreen.Cell cell, Survey survey, OpenStudy study) {
        var column = figure.columns().get(cell.column());
        var request = new RankedRequest(
                column.model(), column.askedAs(), figure.rows().get(cell.row()), figure.query(), RankedRequest.USUAL);
        return new Picture(tools.texts().get("export.kind.ranked"), "questions", FigureSize.TWO_COLUMNS, context -> {
            var ranked = study.figures(survey).ranked(request, context);
            return new Picture.Content(ranked.spec(), new FigureData(survey).ranked(ranked));
        });
    }

    /** The question asked in every way. */
    private Picture multiples(OverlayFigure figure, Survey survey, OpenStudy study) {
        var question = figure.comparison().people().question().id();
        return new Picture(
                tools.texts().get("export.kind.multiples"),
                ExportFiles.safe(question) + "-asked-as",
                FigureSize.TWO_COLUMNS,
                context -> {
                    var multiples = study.figures(survey)
                            .multiples(figure.model().id(), figure.group(), question, figure.query());
                    return new Picture.Content(multiples.spec(), new FigureData(survey).multiples(multiples));
                });
    }

    /** The overlay with what sampling does to its gap, computed where the one on the screen does not know it yet. */
    static OverlayFigure settled(OverlayFigure figure, Figures figures) {
        return figure.settled()
                ? figure
                : figures.overlay(
                        figure.model().id(),
                        figure.askedAs(),
                        figure.group(),
                        figure.comparison().people().question().id(),
                        figure.query());
    }

    private Picture overlay(OverlayFigure figure, Survey survey, OpenStudy study) {
        return new Picture(
                tools.texts().get("export.kind.overlay"),
                ExportFiles.safe(figure.comparison().people().question().id()),
                FigureSize.ONE_COLUMN,
                context -> {
                    var whole = settled(figure, study.figures(survey));
                    return new Picture.Content(whole.spec(), new FigureData(survey).overlay(whole));
                });
    }

    private void open(List<Picture> pictures, Path usual) {
        var texts = tools.texts();
        if (renderer.isEmpty()) {
            tools.dialogs().say(texts.get("export.title"), texts.get("export.noRenderer"));
            return;
        }
        tools.tasks()
                .run(
                        texts.get("job.save"),
                        context -> tools.memory().read(),
                        known -> show(pictures, usual, known),
                        problems -> show(pictures, usual, ExportMemory.Content.NOTHING));
    }

    private void show(List<Picture> pictures, Path usual, ExportMemory.Content known) {
        var model = new ExportModel(renderer.orElseThrow(), pictures.get(0), tools.tasks(), tools.texts());
        model.folder().set(folder(usual, known));
        known.lastSettings().ifPresent(model::fill);
        new ExportDialog(model, pictures, known.named(), tools).open();
    }

    /** Where the last figure went, else beside the study. */
    private static Path folder(Path usual, ExportMemory.Content known) {
        var last = known.folder();
        if (last != null && !last.isBlank()) {
            try {
                return Path.of(last);
            } catch (java.nio.file.InvalidPathException e) {
                return usual; // written on another system
            }
        }
        return usual;
    }

    private Path beside(OpenStudy study) {
        var parent = study.path().toAbsolutePath().getParent();
        return parent == null || study.example() ? tools.home() : parent;
    }
}
