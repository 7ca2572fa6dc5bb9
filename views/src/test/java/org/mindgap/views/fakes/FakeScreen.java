package org.mindgap.views.fakes;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.FigureScreen;

/** A place for figures that draws nothing and remembers what it was given. */
public final class FakeScreen implements FigureScreen {
    private final Region node = new Region();
    private @Nullable FigureSpec shown;
    private @Nullable Cell framed;
    private Consumer<Cell> chosen = c -> {};
    private Consumer<Cell> opened = c -> {};
    private Consumer<List<Problem>> problems = p -> {};

    public FakeScreen() {
        node.setFocusTraversable(true);
    }

    public @Nullable FigureSpec shown() {
        return shown;
    }

    public @Nullable Cell framed() {
        return framed;
    }

    /** As a click does. */
    public void click(int row, int column) {
        framed = new Cell(row, column);
        chosen.accept(framed);
    }

    /** As Enter does. */
    public void open(int row, int column) {
        opened.accept(new Cell(row, column));
    }

    /** As a drawing does that could not show everything. */
    public void drawn(Problem problem) {
        problems.accept(List.of(problem));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(FigureSpec figure) {
        shown = figure;
    }

    @Override
    public void choose(Cell cell) {
        framed = cell;
    }

    @Override
    public void onChosen(Consumer<Cell> listener) {
        chosen = listener;
    }

    @Override
    public void onOpened(Consumer<Cell> listener) {
        opened = listener;
    }

    @Override
    public void onProblems(Consumer<List<Problem>> listener) {
        problems = listener;
        listener.accept(List.of());
    }

    @Override
    public void dispose() {
        shown = null;
    }
}
