package org.mindgap.views.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Draws, and ends the job where somebody has stopped it meanwhile: what was stopped while it was drawn is not shown or written. */
record StoppableRenderer(FigureRenderer renderer, JobContext context) implements FigureRenderer {

    @Override
    public List<Problem> write(FigureSpec figure, FigureFormat format, FigureStyle style, OutputStream out)
            throws IOException, ProblemException {
        context.checkCancelled();
        var problems = renderer.write(figure, format, style, out);
        context.checkCancelled();
        return problems;
    }
}
