package org.mindgap.views.export;

import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.job.Job;

/**
 * A figure that can be saved.
 *
 * @param kind its kind in words: "Heatmap"
 * @param name proposed for its file, without ending
 * @param usual the size it is proposed in
 * @param content finds what is drawn and the numbers behind it; slow
 */
record Picture(String kind, String name, FigureSize usual, Job<Content> content) {

    /** What is drawn, and the numbers behind it. */
    record Content(FigureSpec spec, DataTable data) {}
}
