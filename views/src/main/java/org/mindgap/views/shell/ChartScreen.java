package org.mindgap.views.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.Region;
import org.mindgap.charts.fx.CellRef;
import org.mindgap.charts.fx.FigureViewer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Look;

/** A place for figures drawn by the charts module. */
final class ChartScreen implements FigureScreen {
    private final FigureViewer viewer;
    /** Held here, since the look holds it weakly only. */
    private final ChangeListener<Look.State> changed;

    /**
     * @param look whose larger type is a larger figure, too
     */
    ChartScreen(Executor worker, Executor window, double width, Look look) {
        viewer = new FigureViewer(worker, window);
        if (width > 0) {
            viewer.setMinWidth(width);
            viewer.setPrefWidth(width);
        }
        changed = (o, before, now) -> viewer.enlarge(look.larger());
        viewer.enlarge(look.larger());
        look.state().addListener(new WeakChangeListener<>(changed)); // the window's look outlives every figure
    }

    @Override
    public Region node() {
        return viewer;
    }

    @Override
    public void show(FigureSpec figure) {
        viewer.show(figure);
    }

    @Override
    public void choose(Cell cell) {
        viewer.select(cell.row(), cell.column());
    }

    @Override
    public void onChosen(Consumer<Cell> listener) {
        viewer.setOnCell(cell -> listener.accept(new Cell(cell.row(), cell.column())));
    }

    @Override
    public void onOpened(Consumer<Cell> listener) {
        viewer.setOnCellOpened(cell -> listener.accept(new Cell(cell.row(), cell.column())));
    }

    @Override
    public void onProblems(Consumer<List<Problem>> listener) {
        viewer.setOnProblems(listener);
    }

    @Override
    public void showNotes(Map<Cell, String> notes) {
        var marks = new HashMap<CellRef, String>();
        notes.forEach((cell, text) -> marks.put(new CellRef(cell.row(), cell.column()), text));
        viewer.showNotes(marks);
    }

    @Override
    public void dispose() {
        viewer.dispose();
    }
}
