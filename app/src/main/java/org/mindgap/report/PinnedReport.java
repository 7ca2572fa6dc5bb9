package org.mindgap.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.document.Document;
import org.mindgap.document.DocumentWriter;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Variable;

/** The report of what is pinned, as HTML and as PDF. Slow. */
public final class PinnedReport {
    private final ReportSource source;
    private final PinnedFigures figures;

    public PinnedReport(ReportSource source) {
        this.source = source;
        this.figures = new PinnedFigures(source);
    }

    /** What was written. */
    public record Written(Path file, List<Problem> problems) {
        public Written {
            problems = List.copyOf(problems);
        }
    }

    /** The document of these pins, each computed from the study as it is now. */
    public Document document(List<Pin> pins, JobContext context) {
        var computed = new ArrayList<PinnedFigure>();
        for (var pin : pins) {
            context.checkCancelled();
            context.progress(computed.size(), pins.size());
            computed.add(figures.of(pin, context));
        }
        return new PinDocument(source).of(computed);
    }

    /** Where nothing is pinned: the usual heatmap of every survey. */
    public List<Pin> usual(List<SurveySummary> surveys) {
        var pins = new ArrayList<Pin>();
        for (var summary : surveys) {
            source.surveys().find(summary.id()).ifPresent(survey -> {
                var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()).with(Uncertainty.USUAL);
                var rows = source.figures(survey).usualRows(query).stream()
                        .map(Variable::name)
                        .toList();
                if (!rows.isEmpty()) {
                    var request = PinRequest.heatmap(survey.id(), new HeatmapRequest(query, rows, true));
                    var mark = StudyMark.of(ReportSource.program(), survey, source.imports());
                    pins.add(new Pin(survey.id(), "", request, mark, pins.size(), "", ""));
                }
            });
        }
        return pins;
    }

    /** One page that holds everything; the folder is made where it is missing. */
    public Written html(Document document, FigureRenderer renderer, Path file) throws IOException {
        var page = new DocumentHtml(renderer).page(document);
        folder(file);
        new SafeFile(file).write(page.html());
        return new Written(file, page.problems());
    }

    /** Pages of A4. */
    public Written pdf(Document document, DocumentWriter writer, Path file) throws IOException, ProblemException {
        var out = new ByteArrayOutputStream();
        var problems = writer.write(document, out);
        folder(file);
        new SafeFile(file).write(out.toByteArray());
        return new Written(file, problems);
    }

    private static void folder(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
