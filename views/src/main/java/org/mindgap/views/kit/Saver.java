package org.mindgap.views.kit;

import java.util.Optional;
import java.util.function.Supplier;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.multiverse.CurveFigure;

/** Saves a figure: asks how and where, writes figure, data and caption, says where they are. */
public interface Saver {

    /**
     * Saves a heatmap, or the questions of a cell, whichever is chosen in the dialog. A heatmap that is not settled is
     * computed to its end first: no file shows values whose sampling nobody looked at.
     *
     * @param request what the heatmap was asked with
     * @param cell whose questions are offered too, where one is framed
     */
    void save(HeatmapRequest request, HeatmapFigure figure, Optional<FigureScreen.Cell> cell);

    /**
     * Saves a heatmap as it stands, with numbers of its own beside it, or the questions of a cell.
     *
     * @param name proposed for its file, without ending
     */
    void save(String name, HeatmapFigure figure, DataTable data, Optional<FigureScreen.Cell> cell);

    /** Saves an overlay, or the same question asked in every way; one that is not settled is computed to its end first. */
    void save(OverlayFigure figure);

    /** Saves the curve of a cell under every choice; it is made by the job that draws it. */
    void save(Supplier<CurveFigure> curve);

    /**
     * Saves any other figure.
     *
     * @param kind what it is, in words
     * @param name proposed for its file, without ending
     * @param data its numbers, made by the job that draws it
     */
    void save(String kind, String name, FigureSpec figure, Supplier<DataTable> data);
}
