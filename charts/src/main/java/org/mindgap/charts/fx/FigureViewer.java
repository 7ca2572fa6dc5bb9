package org.mindgap.charts.fx;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mindgap.charts.render.FigureImage;
import org.mindgap.charts.render.ScreenRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Shows a figure as wide as it is itself; its height follows from the content, so a scroll pane around it should fit
 * the width only. Drawing is done by the worker, at most one request behind (latest wins), at the window's output
 * scale; the JavaFX thread only takes the finished image.
 *
 * <pre>
 * var viewer = new FigureViewer(worker, fxThread);
 * viewer.setOnCell(cell -&gt; showQuestions(cell.row(), cell.column()));
 * viewer.show(heatmap.spec());
 * ...
 * viewer.dispose();
 * </pre>
 *
 * <p>In a heatmap a click or the arrow keys (Home, End, Page Up and Page Down too) choose a cell, which is framed
 * without drawing the figure again; Enter, Space or a double click open it. Each cell tells a screen reader its
 * sentence. May be made on any thread; everything else is for the JavaFX thread.
 */
public final class FigureViewer extends Region {
    private final Executor worker;
    private final Executor fxThread;
    private final ScreenRenderer renderer = new ScreenRenderer();
    private final FigureCanvas canvas = new FigureCanvas();
    private final CellLayer cells = new CellLayer();

    private final ChangeListener<Object> scaleChanged = (value, before, now) -> requestLayout();
    private final ChangeListener<@Nullable Window> windowChanged = (value, before, now) -> watchScale(before, now);
    private final ChangeListener<@Nullable Scene> sceneChanged = (value, before, now) -> watchWindow(before, now);

    private Consumer<List<Problem>> onProblems = problems -> {};
    private Runnable onDrawn = () -> {};
    private @Nullable FigureSpec spec;
    private double larger = 1;
    private @Nullable Request requested;
    private @Nullable FigureImage shown;
    /** What the image that is shown was drawn from. */
    private @Nullable FigureSpec drawn;
    /** The keyboard was sent here before anything could take it, as in a scroll pane that has not been laid out. */
    private boolean awaited;
    /** What had the keyboard then. */
    private WeakReference<@Nullable Node> owner = new WeakReference<>(null);
    /** What the program framed last. */
    private @Nullable CellRef framed;

    private volatile @Nullable Request latest;

    /** What to draw, as wide as that, at that scale, that much larger. */
    private record Request(FigureSpec spec, double width, double scale, double larger) {
        boolean same(@Nullable Request other) {
            return other != null
                    && spec.equals(other.spec)
                    && width == other.width
                    && scale == other.scale
                    && larger == other.larger;
        }
    }

    /**
     * A viewer without a figure.
     *
     * @param worker draws: runs what it is given on a thread that is not JavaFX's
     * @param fxThread runs what it is given on the JavaFX thread, later
     */
    public FigureViewer(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
        getStyleClass().add("figure-viewer");
        setAccessibleRole(AccessibleRole.PARENT);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, cells);
        sceneProperty().addListener(sceneChanged);
    }

    /** Shows a figure as soon as it is drawn; until then the one before stands. The chosen cell is let go. */
    public void show(FigureSpec figure) {
        spec = figure;
        framed = null;
        cells.select(null);
        requestLayout();
    }

    /** How much larger a figure is drawn, for a projector; as usual where it would not fit its place then. */
    public void enlarge(double factor) {
        larger = factor;
        requestLayout();
    }

    /** Shows nothing. */
    public void clear() {
        spec = null;
        drawn = null;
        framed = null;
        requested = null;
        latest = null;
        take(null);
    }

    /**
     * Called when the user chooses a cell by click or arrow keys, not by {@link #select}. While the figure before still
     * stands there, the cell is the one of the new figure with the same row and column; where it has none, nobody is told.
     */
    public void setOnCell(Consumer<CellRef> action) {
        cells.setOnChosen(cell -> pointed(cell, action));
    }

    /** Called when the user opens a cell by Enter, Space or a double click; told of the new figure, as a choice is. */
    public void setOnCellOpened(Consumer<CellRef> action) {
        cells.setOnOpened(cell -> pointed(cell, action));
    }

    private void pointed(CellRef cell, Consumer<CellRef> action) {
        var now = StandIn.cell(drawn, cell, spec);
        if (now.isEmpty()) {
            cells.select(framed);
        } else {
            if (!now.get().equals(cell)) {
                cells.select(now.get());
            }
            framed = now.get();
            action.accept(now.get());
        }
    }

    /** Called with the cell under the pointer, and with nothing when the pointer leaves it. */
    public void setOnHover(Consumer<Optional<CellRef>> action) {
        cells.setOnHover(action);
    }

    /** Called after each drawing with what could not be shown as it should, or why nothing could be drawn. */
    public void setOnProblems(Consumer<List<Problem>> action) {
        onProblems = action;
    }

    /** Called each time a finished figure came to be shown. */
    public void setOnDrawn(Runnable action) {
        onDrawn = action;
    }

    /** Frames a cell, now or when the figure is drawn; a cell that the figure does not have is no cell. */
    public void select(int row, int column) {
        framed = new CellRef(row, column);
        cells.select(framed);
    }

    /** Puts the keyboard on the chosen cell, else on the first; on that of the next figure while none is drawn. */
    @Override
    public void requestFocus() {
        awaited = true;
        owner = new WeakReference<>(getScene() == null ? null : getScene().getFocusOwner());
        arrive();
    }

    /** Takes the keyboard that was sent here, unless somebody took it elsewhere meanwhile. */
    private void arrive() {
        var scene = getScene();
        if (!awaited || scene == null) {
            return;
        }
        var now = scene.getFocusOwner();
        var then = owner.get();
        if (then != null && now != null && !now.equals(then) && then.getScene() == scene && shown(then)) {
            awaited = false;
            return;
        }
        if (!cells.focusStop()) {
            super.requestFocus();
        }
        awaited = !holds(scene.getFocusOwner());
    }

    private boolean holds(@Nullable Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shown(Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Marks cells that have a note with a small corner, and adds the note to their sentence; draws nothing again. */
    public void showNotes(Map<CellRef, String> notes) {
        cells.showNotes(notes);
    }

    /** Frames no cell. */
    public void clearSelection() {
        framed = null;
        cells.select(null);
    }

    /** The framed cell. */
    public Optional<CellRef> selected() {
        return cells.selected();
    }

    /** The image that is shown, with its entities. */
    public Optional<FigureImage> figure() {
        return Optional.ofNullable(shown);
    }

    /** Lets go of everything that outlives the viewer: window, chart, callbacks, requests. */
    public void dispose() {
        awaited = false;
        sceneProperty().removeListener(sceneChanged);
        watchWindow(getScene(), null);
        clear();
        setOnCell(cell -> {});
        setOnCellOpened(cell -> {});
        setOnHover(cell -> {});
        setOnProblems(problems -> {});
        setOnDrawn(() -> {});
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(0, 0);
        cells.resizeRelocate(0, 0, getWidth(), getHeight());
        arrive();
        var figure = spec;
        if (figure == null || getWidth() < 1) {
            return;
        }
        var request = new Request(figure, Math.floor(getWidth()), outputScale(), larger);
        if (!request.same(requested)) {
            requested = request;
            latest = request;
            worker.execute(() -> draw(request));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        var figure = shown;
        return figure != null && figure.width() > getWidth() ? figure.width() : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown == null ? 0 : shown.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown == null ? 0 : shown.height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** On the worker. */
    @SuppressWarnings("ReferenceEquality") // this very request, not one like it
    private void draw(Request request) {
        if (latest != request) {
            return;
        }
        try {
            var image = renderer.render(request.spec(), request.width(), request.scale(), request.larger());
            fxThread.execute(() -> accept(request, image, image.problems()));
        } catch (ProblemException e) {
            fxThread.execute(() -> accept(request, null, e.problems()));
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void accept(Request request, @Nullable FigureImage image, List<Problem> problems) {
        if (latest == request) {
            canvas.setAccessibleText(request.spec().altText());
            drawn = request.spec();
            take(image);
            onProblems.accept(problems);
            onDrawn.run();
        }
    }

    private void take(@Nullable FigureImage image) {
        shown = image;
        canvas.show(image);
        cells.show(image == null ? List.of() : image.entities());
        var scene = getScene();
        if (scene != null && this.equals(scene.getFocusOwner())) {
            cells.focusStop();
        }
        arrive();
        requestLayout();
    }

    private double outputScale() {
        var scene = getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void watchWindow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.windowProperty().removeListener(windowChanged);
            watchScale(before.getWindow(), null);
        }
        if (now != null) {
            now.windowProperty().addListener(windowChanged);
            watchScale(null, now.getWindow());
        }
    }

    private void watchScale(@Nullable Window before, @Nullable Window now) {
        if (before != null) {
            before.outputScaleXProperty().removeListener(scaleChanged);
        }
        if (now != null) {
            now.outputScaleXProperty().addListener(scaleChanged);
            requestLayout();
        }
    }
}
