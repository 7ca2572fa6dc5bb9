package org.mindgap.charts.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
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
    public List<Problem> write(FigureSpec figure, FigureFormat format, FigureStyle style, OutputStream out)
            throws IOException, ProblemException {
        var points = style.fontPt();
        if (points != 0 && points < Sizes.SMALLEST_TYPE) {
            throw new ProblemException(
                    Problem.error("figure.type-too-small", number(points), number(Sizes.SMALLEST_TYPE)));
        }
        var drawing = new PaperLayout(style).layOut(figure);
        var words = new Said(figure.title(), style.altText(figure), figure.watermark());
        switch (format) {
            case SVG -> new SvgFile(words, drawing, svgText).write(out);
            case PDF -> new PdfFile(words, drawing).write(out);
            case PNG -> new PngFile(words, drawing, style.size().dpi()).write(out);
        }
        return drawing.problems();
    }

    /**
     * What a file says beside its picture.
     *
     * @param altText the figure in sentences
     * @param watermark INVENTED ..., or empty
     */
    record Said(String title, String altText, String watermark) {}

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf(Math.round(points)) : String.valueOf(points);
    }
}
