package org.mindgap.views.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;

/** A place on the screen where a figure is drawn; the drawing is the one that files get. */
public interface FigureScreen {

    /** A cell of a heatmap, counted from 0. */
    record Cell(int row, int column) {}

    Region node();

    /** Draws a figure off the window's thread and shows it when it is ready; the one before stays until then. */
    void show(FigureSpec figure);

    /** Frames a cell, as a click does, without telling anybody. */
    void choose(Cell cell);

    /** Who is told when a cell is clicked or reached with the arrow keys. */
    void onChosen(Consumer<Cell> listener);

    /** Who is told when the chosen cell is opened: a second click, or Enter. */
    void onOpened(Consumer<Cell> listener);

    /** Who is told after each drawing what could not be shown as it should, or why nothing could be drawn. */
    void onProblems(Consumer<List<Problem>> listener);

    /** Marks cells that have a note, and says it where the pointer rests; the drawing stays as it is. */
    default void showNotes(Map<Cell, String> notes) {}

    /** Frees what the figure holds. */
    void dispose();
}
