package org.mindgap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.DifferenceData;
import org.mindgap.figure.DifferenceFigures;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceQuestionFigure;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationCalculator;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationState;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.Scale;
import org.mindgap.stereotype.StereotypeDirection;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Computes pinned figures of group differences. */
final class PinnedDifferences {
    private final ReportSource source;
    private final Survey survey;
    private final PinRequest request;

    PinnedDifferences(ReportSource source, Survey survey, PinRequest request) {
        this.source = source;
        this.survey = survey;
        this.request = request;
    }

    PinnedFigure.Content content(List<Problem> notes, JobContext context) {
        var table = table(notes, context);
        notes.addAll(table.notes());
        var figures = new DifferenceFigures(source.answers(), Locale.ENGLISH);
        var data = new DifferenceData(survey, source.answers().models());
        if (request.kind() == PinRequest.Kind.DIFFERENCES_MAP) {
            var figure = figures.map(table);
            return content(figure.spec(), data.map(figure), table.rows());
        }
        var cell = request.cell().orElseThrow();
        if (request.kind() == PinRequest.Kind.DIFFERENCES_QUESTION) {
            var asked = asked(table, cell, request.question().orElseThrow());
            var drawn = asked.flatMap(a -> figures.question(source.figures(survey)::overlayFigure, table, a));
            if (drawn.isPresent()) {
                var question = drawn.get();
                return content(
                        question.spec(),
                        data.question(question),
                        List.of(question.asked().row()));
            }
        }
        if (request.kind() == PinRequest.Kind.DIFFERENCES_SIDE_BY_SIDE) {
            var several = figures.sideBySide(figures.map(table), cell.model(), cell.askedAs());
            if (several.isPresent()) {
                return content(
                        several.get().spec(),
                        data.scatter(several.get()),
                        several.get().rows());
            }
        }
        var rows = table.rows().stream()
                .filter(r -> r.group().equals(cell.people()) && r.model().equals(cell.model()))
                .filter(r -> r.askedAs() == cell.askedAs())
                .toList();
        if (rows.isEmpty()) {
            // these people are in no row any more: what there is instead is shown
            notes.add(Problem.warning("pin.model-gone", cell.model()));
            var figure = figures.map(table);
            return content(figure.spec(), data.map(figure), table.rows());
        }
        var figure = figures.scatter(table, rows);
        return content(figure.spec(), data.scatter(figure), rows);
    }

    /** The question in the country that was looked at; nothing where it is in no row any more. */
    private static Optional<DifferenceQuestionFigure.Asked> asked(
            AmplificationTable table, PinRequest.Cell cell, String question) {
        return table.rows().stream()
                .filter(r -> r.model().equals(cell.model()))
                .flatMap(r -> r.items().stream()
                        .filter(i -> i.question().equals(question) && i.group().equals(cell.people()))
                        .map(i -> new DifferenceQuestionFigure.Asked(r, i, cell.askedAs(), "")))
                .findFirst();
    }

    AmplificationTable table(List<Problem> notes, JobContext context) {
        var contrast = request.contrast().orElseThrow();
        var dimensions = new ArrayList<>(request.heatmap().rows());
        dimensions.add(GapQuery.MODEL);
        var query = AmplificationQuery.of(dimensions)
                .with(asked().metrics(List.of()).by(dimensions))
                .with(Against.of(contrast.against()))
                .with(contrast.ordinal() ? Scale.ORDINAL : Scale.NOMINAL);
        return AmplificationCalculator.of(source.gaps().of(survey), declared(notes))
                .table(query, context);
    }

    /** Of one question it is enough to know that question: what sampling does to it its figure says itself. */
    private GapQuery asked() {
        return request.kind() == PinRequest.Kind.DIFFERENCES_QUESTION
                ? request.query()
                        .models(Set.of(request.cell().orElseThrow().model()))
                        .questions(Set.of(request.question().orElseThrow()))
                        .uncertainty(Optional.empty())
                : request.query();
    }

    private List<StereotypeDirection> declared(List<Problem> notes) {
        try {
            return source.stereotypes().of(survey.id());
        } catch (ProblemException e) {
            notes.addAll(e.problems()); // the rest of the figure knows nothing of them
            return List.of();
        }
    }

    /** Its numbers are no gaps: cells are left out, so that nobody reads them as such. */
    private PinnedFigure.Content content(FigureSpec figure, DataTable data, List<AmplificationRow> rows) {
        return new PinnedFigure.Content(
                survey,
                Optional.of(figure),
                data,
                figure.title(),
                request.query().metrics(List.of()),
                rows.stream()
                        .map(r -> new ColumnKey(r.model(), r.askedAs()))
                        .distinct()
                        .toList(),
                rows.stream().map(PinnedDifferences::base).distinct().toList(),
                List.of(),
                shown(figure, rows));
    }

    /** Points and bars show shares; of a map they follow where it has as many numbers of a group as the group has shares. */
    private static List<PinnedFigure.Content.Shown> shown(FigureSpec figure, List<AmplificationRow> rows) {
        return figure instanceof DifferenceMapSpec ? shownByNumbers(rows) : shown(rows);
    }

    static List<PinnedFigure.Content.Shown> shownByNumbers(List<AmplificationRow> rows) {
        Map<Group, List<AmplificationRow>> byPeople =
                rows.stream().collect(Collectors.groupingBy(AmplificationRow::group));
        return byPeople.values().stream()
                .filter(PinnedDifferences::solvable)
                .flatMap(of -> shown(of).stream())
                .toList();
    }

    /** Two numbers of each model, the ratio as measured and corrected, against the shares that are free. */
    private static boolean solvable(List<AmplificationRow> rows) {
        var free = rows.stream()
                .mapToInt(r ->
                        r.items().stream().mapToInt(i -> i.options().size() - 1).sum())
                .max()
                .orElse(0);
        return 2 * rows.size() >= free;
    }

    /** Both sides; the rest of a country and the group together are everyone of it, who is the reference then. */
    private static List<PinnedFigure.Content.Shown> shown(List<AmplificationRow> rows) {
        return rows.stream()
                .flatMap(r -> r.items().stream())
                .flatMap(i ->
                        Stream.of(i.group(), i.reference()).map(g -> new PinnedFigure.Content.Shown(g, i.question())))
                .distinct()
                .toList();
    }

    static int base(AmplificationRow row) {
        return row.state() == AmplificationState.HIDDEN ? -1 : row.people().base();
    }
}
