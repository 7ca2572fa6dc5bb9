package org.mindgap.views.gaps;

import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.OverlayFigure;

/** Saves a figure: asks how and where, writes figure, data and caption, says where they are. */
public interface Saver {
    void save(HeatmapFigure figure);

    void save(OverlayFigure figure);
}
