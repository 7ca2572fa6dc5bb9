package org.mindgap.views.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.figure.FigureSpec;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.JobContext;
import org.mindgap.look.Looks;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.report.ChangeWords;
import org.mindgap.report.Methods;
import org.mindgap.report.NotedCells;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.ReportSource;
import org.mindgap.report.ReviewerQuestions;
import org.mindgap.store.KeptStereotypes;
import org.mindgap.views.kit.study.OpenStudy;

/** Computes what the room shows. Slow: called from jobs. Keeps what was computed until the study changes. */
final class ReportReader {
    private final Map<PinRequest, PinnedFigure> computed = new ConcurrentHashMap<>();
    private final OpenStudy study;

    ReportReader(OpenStudy study) {
        this.study = study;
    }

    /**
     * What the room shows.
     *
     * @param methods paragraphs
     * @param problems of pins that cannot be read
     */
    record Content(List<PinRow> rows, List<String> methods, List<Problem> problems) {
        static final Content NOTHING = new Content(List.of(), List.of(), List.of());

        Content {
            rows = List.copyOf(rows);
            methods = List.copyOf(methods);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the study: for jobs only. Pins go by what was asked for when they were made, not by what the window shows now of
     * answers that failed the checks.
     */
    static ReportSource source(OpenStudy study) {
        return new ReportSource(
                String.valueOf(study.path().getFileName()),
                study::survey,
                study.answers(),
                survey -> study.keepsFailed() ? GapCalculator.of(survey, study.answers()) : study.gaps(survey),
                study.log(),
                study.imports(),
                study::imports,
                new Looks(study.kept()).notes(),
                new KeptStereotypes(study.kept())::of,
                ReportSource.Benchmarks.of(study.benchmarks(), study.kept()));
    }

    Content read(JobContext context) {
        var board = new PinBoard(study.kept()).content();
        var source = source(study);
        var figures = new PinnedFigures(source);
        var rows = new ArrayList<PinRow>();
        for (var pin : board.pins()) {
            context.checkCancelled();
            context.progress(rows.size(), board.pins().size());
            var known = computed.get(pin.request());
            var figure = known == null ? figures.of(pin, context) : figures.again(pin, known);
            computed.put(pin.request(), figure);
            rows.add(row(figure, source));
        }
        return new Content(rows, methods(rows, source), board.problems());
    }

    private PinRow row(PinnedFigure figure, ReportSource source) {
        var reviewer = new ReviewerQuestions(study.answers());
        var replies = figure.computed().map(reviewer::of).orElse(List.of());
        return new PinRow(
                figure,
                figure.computed().map(PinnedFigure.Content::title).orElse(""),
                new ChangeWords().sentence(figure.changes()),
                figure.computed()
                        .flatMap(PinnedFigure.Content::figure)
                        .map(FigureSpec::caption)
                        .map(c -> c.plain())
                        .orElse(""),
                replies,
                replies.stream().map(r -> reviewer.word(r.answer())).toList(),
                figure.computed().map(new NotedCells(source)::of).orElse(List.of()));
    }

    private List<String> methods(List<PinRow> rows, ReportSource source) {
        var methods = new Methods(source);
        var bySurvey = new LinkedHashMap<String, List<PinnedFigure.Content>>();
        rows.stream()
                .filter(r -> r.figure().pin().request().ofPeople())
                .flatMap(r -> r.figure().computed().stream())
                .forEach(c -> bySurvey.computeIfAbsent(c.survey().id(), s -> new ArrayList<>())
                        .add(c));
        var paragraphs = new ArrayList<String>();
        bySurvey.values().forEach(of -> paragraphs.addAll(methods.of(of.get(0).survey(), of)));
        if (!paragraphs.isEmpty()) {
            paragraphs.add(methods.program());
        }
        return paragraphs;
    }
}
