package org.mindgap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Stands in for the charts, which are not beside the command line here: writes what it was asked to draw. */
final class DrawnAsText extends Composition implements FigureRenderer {
    static final double TOO_NARROW = 30;

    @Override
    Optional<FigureRenderer> renderer() {
        return Optional.of(this);
    }

    @Override
    public List<Problem> write(FigureSpec figure, FigureFormat format, FigureStyle style, OutputStream out)
            throws IOException, ProblemException {
        var size = style.size();
        if (size.widthMm() < TOO_NARROW) {
            throw new ProblemException(Problem.error("figure.too-narrow", size.widthMm()));
        }
        out.write((format + " " + size.widthMm() + " mm " + size.dpi() + " dpi" + (style.dark() ? " dark" : "") + "\n"
                        + figure.title() + "\n" + figure.watermark())
                .getBytes(UTF_8));
        return List.of();
    }
}
