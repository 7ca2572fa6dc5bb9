package org.mindgap.views.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.report.FigureFiles;
import org.mindgap.table.TableFormat;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** What the dialog shows: settings as they are typed, what is wrong with them, and the figure as it would be saved. */
final class ExportModel {
    /** The preview is drawn about as wide as it is shown on a large screen. */
    private static final double PREVIEW_PX = 1400;

    private static final double MM_PER_INCH = 25.4;
    /** Share of the work that is computing; the rest is drawing, which does not say how far it is. */
    private static final double COMPUTING = 0.9;

    private final FigureRenderer renderer;
    private final Tasks tasks;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final ExportNumbers numbers;
    private final ExportChecks checks;
    private final ObjectProperty<Picture> picture;
    private final StringProperty width = new SimpleStringProperty("");
    private final ObjectProperty<LengthUnit> unit = new SimpleObjectProperty<>(LengthUnit.MM);
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty dpi = new SimpleStringProperty("");
    private final ObjectProperty<FigureFormat> format = new SimpleObjectProperty<>(FigureFormat.PDF);
    private final ObjectProperty<FigurePalette> palette = new SimpleObjectProperty<>(FigurePalette.STANDARD);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty title = new SimpleBooleanProperty(true);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final StringProperty altText = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable TableFormat> table = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<ExportField, String>> refusals = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<WayOut>> wayOut = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private double heightMm;
    private boolean filling;
    private Picture.@Nullable Content content;
    private @Nullable Picture contentOf;

    /**
     * The figure at the chosen settings.
     *
     * @param content what was drawn
     * @param image the drawing
     * @param style that it was drawn in
     * @param problems what it could not show as it should
     */
    record Preview(Picture.Content content, Image image, FigureStyle style, List<Problem> problems) {}

    /** How a saving went: written files, or files that are there already and would be replaced. */
    record Saved(List<Path> written, List<Path> existing, List<Problem> problems) {}

    ExportModel(FigureRenderer renderer, Picture first, Tasks tasks, Texts texts) {
        this.renderer = renderer;
        this.tasks = tasks;
        this.texts = texts;
        this.slot = tasks.slot();
        this.numbers = new ExportNumbers(texts.locale());
        this.checks = new ExportChecks(numbers, texts);
        this.picture = new SimpleObjectProperty<>(first);
        name.set(first.name());
        fill(ExportSettings.usual(first.usual()));
        List.of(width, type, dpi, altText, name).forEach(p -> p.addListener(o -> changed()));
        List.of(unit, format, palette, folder).forEach(p -> p.addListener(o -> changed()));
        List.of(dark, title, legend).forEach(p -> p.addListener(o -> changed()));
        width.addListener(o -> {
            if (!filling) {
                heightMm = 0; // a width of one's own is no slide
            }
        });
        picture.addListener((o, before, now) -> {
            if (name.get().equals(before.name())) {
                name.set(now.name());
            }
            changed();
        });
    }

    ObjectProperty<Picture> picture() {
        return picture;
    }

    StringProperty width() {
        return width;
    }

    ObjectProperty<LengthUnit> unit() {
        return unit;
    }

    StringProperty type() {
        return type;
    }

    StringProperty dpi() {
        return dpi;
    }

    ObjectProperty<FigureFormat> format() {
        return format;
    }

    ObjectProperty<FigurePalette> palette() {
        return palette;
    }

    BooleanProperty dark() {
        return dark;
    }

    BooleanProperty title() {
        return title;
    }

    BooleanProperty legend() {
        return legend;
    }

    StringProperty altText() {
        return altText;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<@Nullable Path> folder() {
        return folder;
    }

    /** A format beside CSV that the numbers are written in too, or nothing. */
    ObjectProperty<@Nullable TableFormat> table() {
        return table;
    }

    /** The last figure that could be drawn; it stays while the next is drawn or refused. */
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What is wrong, by the field that causes it. */
    ReadOnlyObjectProperty<Map<ExportField, String>> refusals() {
        return refusals.getReadOnlyProperty();
    }

    /** What would make a refused figure one that can be drawn, in one click. */
    ReadOnlyObjectProperty<Optional<WayOut>> wayOut() {
        return wayOut.getReadOnlyProperty();
    }

    /** Whether files are being written. */
    ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** Takes the way out: only what it names is changed. */
    void take(WayOut way) {
        filling = true;
        if (way.widthMm() > 0) {
            heightMm = 0;
            width.set(numbers.write(unit.get().fromMm(way.widthMm()), unit.get().decimals()));
        }
        if (way.points() > 0) {
            type.set(numbers.write(way.points(), 2));
        }
        filling = false;
        changed();
    }

    /** Puts settings into the fields. */
    void fill(ExportSettings settings) {
        filling = true;
        heightMm = settings.heightMm();
        unit.set(settings.unit());
        width.set(numbers.write(
                settings.unit().fromMm(settings.widthMm()), settings.unit().decimals()));
        type.set(settings.fontPt() == 0 ? "" : numbers.write(settings.fontPt(), 2));
        dpi.set(numbers.write(settings.dpi(), 0));
        format.set(settings.format());
        palette.set(settings.palette());
        dark.set(settings.dark());
        title.set(settings.title());
        legend.set(settings.legend());
        filling = false;
        changed();
    }

    /** Shows the width in another unit without changing it. */
    void convertTo(LengthUnit next) {
        var before = unit.get();
        var mm = numbers.read(width.get()).map(before::toMm);
        filling = true;
        unit.set(next);
        mm.ifPresent(m -> width.set(numbers.write(next.fromMm(m), next.decimals())));
        filling = false;
        changed();
    }

    /** The settings that stand in the fields, where all of them are numbers that make sense. */
    Optional<ExportSettings> settings() {
        var mm = numbers.read(width.get()).map(unit.get()::toMm);
        var points = type.get().isBlank() ? Optional.of(0.0) : numbers.read(type.get());
        var dots = format.get() == FigureFormat.PNG
                ? numbers.read(dpi.get())
                : numbers.read(dpi.get()).filter(ExportChecks::resolution).or(() -> Optional.of(usualDpi()));
        if (mm.isEmpty() || points.isEmpty() || dots.isEmpty() || !ExportChecks.resolution(dots.get())) {
            return Optional.empty();
        }
        return Optional.of(new ExportSettings(
                        format.get(),
                        unit.get(),
                        mm.get(),
                        heightMm,
                        points.get(),
                        dots.get().intValue(),
                        palette.get(),
                        dark.get(),
                        title.get(),
                        legend.get()))
                .filter(ExportSettings::sound);
    }

    /** The files that would be written. */
    List<Path> files() {
        return ExportFiles.of(folder.get(), name.get(), format.get(), table.get());
    }

    /** Whether it can be saved now. */
    boolean ready() {
        return !saving.get()
                && refusals.get().isEmpty()
                && preview.get() != null
                && settings().isPresent();
    }

    /**
     * Writes figure, data and caption.
     *
     * @param replace whether files that are there are replaced; else they are named and nothing is written
     */
    void save(boolean replace, Consumer<Saved> then, Consumer<List<Problem>> otherwise, Runnable stopped) {
        var settings = settings();
        if (settings.isEmpty()) {
            return;
        }
        var what = picture.get();
        var known = what.equals(contentOf) ? content : null;
        var files = files();
        var style = settings.get().style(altText.get());
        var more = Optional.ofNullable(table.get());
        saving.set(true);
        tasks.write(
                texts.get("job.save"),
                context -> {
                    var there = files.stream().filter(Files::exists).toList();
                    if (!replace && !there.isEmpty()) {
                        return new Saved(List.of(), there, List.of());
                    }
                    var shown = known == null ? what.content().run(context.part(0, COMPUTING)) : known;
                    var written = new FigureFiles(new StoppableRenderer(renderer, context))
                            .write(shown.spec(), shown.data(), List.of(), style, more, files.get(0));
                    return new Saved(written.files(), List.of(), written.problems());
                },
                saved -> {
                    saving.set(false);
                    then.accept(saved);
                },
                problems -> {
                    saving.set(false);
                    otherwise.accept(problems);
                },
                () -> {
                    saving.set(false);
                    stopped.run();
                });
    }

    /** Stops drawing. */
    void close() {
        slot.cancel();
    }

    private void changed() {
        if (filling) {
            return;
        }
        var wrong = checks.wrong(this);
        wayOut.set(Optional.of(WayOut.smallestType(texts)).filter(w -> wrong.containsKey(ExportField.TYPE)));
        refusals.set(wrong);
        var settings = settings();
        if (settings.isPresent()) {
            draw(picture.get(), settings.get().style(altText.get()), wrong);
        } else {
            slot.cancel();
        }
    }

    private void draw(Picture what, FigureStyle style, Map<ExportField, String> wrong) {
        var known = what.equals(contentOf) ? content : null;
        slot.run(
                texts.get("job.preview"),
                context -> {
                    var found = known == null ? what.content().run(context.part(0, COMPUTING)) : known;
                    var png = new ByteArrayOutputStream();
                    var dots = (int) Math.max(
                            ExportSettings.LEAST_DPI,
                            Math.min(
                                    300, PREVIEW_PX * MM_PER_INCH / style.size().widthMm()));
                    var problems = new StoppableRenderer(renderer, context)
                            .write(
                                    found.spec(),
                                    FigureFormat.PNG,
                                    style.with(style.size().at(dots)),
                                    png);
                    var image = new Image(new ByteArrayInputStream(png.toByteArray()));
                    return new Preview(found, image, style, problems);
                },
                drawn -> {
                    content = drawn.content();
                    contentOf = what;
                    preview.set(drawn);
                },
                problems -> refuse(problems, wrong),
                () -> {
                    wayOut.set(Optional.of(WayOut.again(texts)));
                    refusals.set(Map.of(ExportField.FIGURE, texts.get("export.stopped")));
                });
    }

    private void refuse(List<Problem> problems, Map<ExportField, String> wrong) {
        wayOut.set(problems.stream()
                .flatMap(p -> WayOut.of(p, heightMm, texts).stream())
                .findFirst());
        refusals.set(checks.refused(problems, wrong));
    }

    private double usualDpi() {
        FigureSize size = picture.get().usual();
        return size.dpi();
    }
}
