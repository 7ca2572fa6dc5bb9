package org.mindgap.charts.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Writes figures with Java2D: one layout, one drawing code, three formats. Immutable. */
public final class JavaFigureRenderer implements FigureRenderer {
    private final SvgText svgText;

    /** How text stands in SVG files. */
    public enum SvgText {
        /** As text, so that it can be searched and edited; the reader's fonts draw it, as wide as ours. */
        TEXT,
        /** As outlines, so that it looks the same everywhere. */
        OUTLINES
    }

    /** With text as text in SVG; for {@link java.util.ServiceLoader}. */
    public JavaFigureRenderer() {
        this(SvgText.TEXT);
    }

    /** With a choice for SVG. */
    public JavaFigureRenderer(SvgText svgText) {
        this.svgText = svgText;
    }

    @Override
    public List<Problem> write(FigureSpec figure, FigureFormat format, FigureSize size, OutputStream out)
            throws IOException, ProblemException {
        var drawing = new FigureLayout(Sizes.paper(size)).layOut(figure);
        switch (format) {
            case SVG -> new SvgFile(figure, drawing, svgText).write(out);
            case PDF -> new PdfFile(figure, drawing).write(out);
            case PNG -> new PngFile(figure, drawing, size.dpi()).write(out);
        }
        return drawing.problems();
    }
}
