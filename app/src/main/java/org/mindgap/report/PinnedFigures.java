package org.mindgap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.PeopleNames;
import org.mindgap.figure.Ranking;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinChange;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.problem.Problem;
import org.mindgap.replication.PublishedHeatmaps;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Computes pins from a study as it is now, and says what was changed since they were pinned. */
public final class PinnedFigures {
    private final ReportSource source;
    private @Nullable PinnedFigures keepingFailed;

    public PinnedFigures(ReportSource source) {
        this.source = source;
    }

    /** Those of pins that were made while answers that failed the checks showed their numbers. */
    private PinnedFigures keepingFailed() {
        var known = keepingFailed;
        if (known == null) {
            known = new PinnedFigures(source.keepingFailed());
            keepingFailed = known;
        }
        return known;
    }

    /** What the survey of a request is like now; nothing where it is gone. */
    public Optional<StudyMark> mark(PinRequest request) {
        return source.surveys()
                .find(request.survey())
                .map(s -> StudyMark.of(ReportSource.program(), s, source.imports()));
    }

    /** Computes one. A pin whose survey, model or question is gone says so. */
    public PinnedFigure of(Pin pin, JobContext context) {
        return pin.request().keepFailed() ? keepingFailed().computed(pin, context) : computed(pin, context);
    }

    private PinnedFigure computed(Pin pin, JobContext context) {
        var survey = source.surveys().find(pin.request().survey());
        if (survey.isEmpty()) {
            return new PinnedFigure(
                    pin,
                    List.of(new PinChange(PinChange.What.SURVEY_GONE, 1)),
                    Optional.empty(),
                    List.of(Problem.warning("pin.survey-gone")));
        }
        var now = StudyMark.of(ReportSource.program(), survey.get(), source.imports());
        var changes = PinChange.between(pin.mark(), now);
        var gone = gone(pin.request(), survey.get());
        if (gone.isPresent()) {
            return new PinnedFigure(pin, changes, Optional.empty(), List.of(gone.get()));
        }
        var notes = new ArrayList<Problem>();
        var content = pin.request().compared().isPresent()
                ? new PinnedComparisons(source, survey.get(), pin.request()).content(notes, context)
                : pin.request().benchmark().isPresent()
                        ? new PinnedBenchmarks(source, survey.get(), pin.request()).content(notes, context)
                        : Optional.of(content(pin.request(), survey.get(), notes, context));
        return new PinnedFigure(pin, changes, content, notes);
    }

    /** The same request of the same study, computed before: only the pin's own words and its mark are looked at. */
    public PinnedFigure again(Pin pin, PinnedFigure known) {
        var changes = mark(pin.request())
                .map(now -> PinChange.between(pin.mark(), now))
                .orElse(known.changes());
        return new PinnedFigure(pin, changes, known.computed(), known.problems());
    }

    private Optional<Problem> gone(PinRequest request, Survey survey) {
        var named = new ArrayList<>(PinnedComparisons.models(request));
        request.cell().ifPresent(c -> named.add(c.model()));
        for (var model : named) {
            if (source.answers().models().stream().noneMatch(m -> m.id().equals(model))) {
                return Optional.of(Problem.warning("pin.model-gone", model));
            }
        }
        var question = request.question();
        if (question.isPresent() && survey.question(question.get()).isEmpty()) {
            return Optional.of(Problem.warning("pin.question-gone", question.get()));
        }
        var variables = new ArrayList<>(request.heatmap().rows());
        variables.remove(GapQuery.TOPIC); // divides questions
        variables.addAll(request.query().where().codes().keySet());
        variables.addAll(request.query().codes().keySet());
        return variables.stream()
                .filter(v -> survey.variable(v).filter(u -> u.role().divides()).isEmpty())
                .findFirst()
                .map(v -> Problem.warning("pin.variable-gone", v));
    }

    private PinnedFigure.Content content(PinRequest request, Survey survey, List<Problem> notes, JobContext context) {
        var builder = source.figures(survey);
        return switch (request.kind()) {
            case HEATMAP, HEATMAP_TABLE -> heatmap(request, survey, builder, notes, context);
            case RANKS_AS_PUBLISHED, RANKS_CORRECTED -> ranks(request, survey, builder, notes, context);
            case OVERLAY -> overlay(request, survey, builder);
            case QUESTIONS -> questions(request, survey, context);
            case DIFFERENCES_MAP, DIFFERENCES_POINTS, DIFFERENCES_SIDE_BY_SIDE, DIFFERENCES_QUESTION ->
                new PinnedDifferences(source, survey, request).content(notes, context);
            case BENCHMARK, JOINED, COMPARISON, SUBGROUPS, CONSISTENCY, REGRESSION, FURTHER, SHEET ->
                throw new IllegalArgumentException(request.kind() + " is computed elsewhere");
        };
    }

    private PinnedFigure.Content heatmap(
            PinRequest request, Survey survey, FigureBuilder builder, List<Problem> notes, JobContext context) {
        var figure = builder.heatmap(request.heatmap(), context);
        notes.addAll(figure.notes());
        return heatmap(
                figure, new FigureData(survey).heatmap(figure, source.answers().models()), survey);
    }

    private PinnedFigure.Content ranks(
            PinRequest request, Survey survey, FigureBuilder builder, List<Problem> notes, JobContext context) {
        var which = PublishedMetric.of(request.query().metrics().get(0).id())
                .orElse(PublishedMetric.REPRESENTATIVENESS); // a metric that no study got wrong has no ranks to pin
        var both = PublishedHeatmaps.of(
                which,
                request.heatmap(),
                survey,
                builder::heatmap,
                source.answers().models(),
                context);
        var figure = both.side(request.kind() == PinRequest.Kind.RANKS_AS_PUBLISHED);
        notes.addAll(figure.notes());
        return heatmap(figure, both.data(), survey);
    }

    private PinnedFigure.Content heatmap(HeatmapFigure figure, DataTable data, Survey survey) {
        return new PinnedFigure.Content(
                survey,
                Optional.of(figure.spec()),
                data,
                figure.spec().title(),
                figure.query(),
                asking(figure.columns()),
                bases(figure),
                cells(survey, figure));
    }

    private static List<PinnedFigure.Content.Cell> cells(Survey survey, HeatmapFigure figure) {
        var query = figure.query();
        var questions = survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .map(Question::id)
                .toList();
        var cells = new ArrayList<PinnedFigure.Content.Cell>();
        for (var i = 0; i < figure.rows().size(); i++) {
            for (var j = 0; j < figure.columns().size(); j++) {
                var cell = figure.cells().get(i).get(j);
                cells.add(new PinnedFigure.Content.Cell(
                        figure.rows().get(i), figure.columns().get(j), questions, cell.value(), cell.state()));
            }
        }
        return cells;
    }

    private static PinnedFigure.Content.Cell cell(PinRequest.Cell of, QuestionComparison one) {
        return new PinnedFigure.Content.Cell(
                of.people(),
                new ColumnKey(of.model(), of.askedAs()),
                List.of(one.people().question().id()),
                one.value(),
                one.state());
    }

    private PinnedFigure.Content overlay(PinRequest request, Survey survey, FigureBuilder builder) {
        var cell = request.cell().orElseThrow();
        var figure = builder.overlayFigure(
                cell.model(), cell.askedAs(), cell.people(), request.question().orElseThrow(), request.query());
        var comparison = figure.comparison();
        return new PinnedFigure.Content(
                survey,
                Optional.of(figure.spec()),
                new FigureData(survey).overlay(figure),
                figure.spec().title(),
                request.query(),
                asking(List.of(new ColumnKey(cell.model(), cell.askedAs()))),
                List.of(base(comparison)),
                List.of(cell(cell, comparison)));
    }

    private PinnedFigure.Content questions(PinRequest request, Survey survey, JobContext context) {
        var cell = request.cell().orElseThrow();
        var query = request.query();
        var gaps = source.gaps().of(survey);
        var ranked = new ArrayList<QuestionComparison>();
        for (var question : survey.questions()) {
            context.checkCancelled();
            var wanted = query.questions().isEmpty() || query.questions().contains(question.id());
            if (wanted && (query.topics().isEmpty() || query.topics().contains(question.topic()))) {
                var one = gaps.compare(
                        cell.model(),
                        cell.askedAs(),
                        cell.people(),
                        question.id(),
                        query.metrics().get(0),
                        query);
                if (one.people().answered()) {
                    ranked.add(one);
                }
            }
        }
        ranked.sort(Ranking.largestSureGapFirst());
        var model = source.answers().models().stream()
                .filter(m -> m.id().equals(cell.model()))
                .map(m -> m.name())
                .collect(Collectors.joining());
        return new PinnedFigure.Content(
                survey,
                Optional.empty(),
                SurveyFindings.table(ranked),
                new ReportWords()
                        .text(
                                "pin.questions.title",
                                new PeopleNames(survey, java.util.Locale.ENGLISH).name(cell.people()),
                                model),
                query,
                asking(List.of(new ColumnKey(cell.model(), cell.askedAs()))),
                ranked.stream().map(PinnedFigures::base).min(Comparator.naturalOrder()).stream()
                        .toList(),
                ranked.stream().map(r -> cell(cell, r)).toList());
    }

    private List<ColumnKey> asking(List<ColumnKey> columns) {
        var yardsticks = source.answers().models().stream()
                .filter(m -> m.kind().yardstick())
                .map(m -> m.id())
                .collect(Collectors.toSet());
        return columns.stream().filter(c -> !yardsticks.contains(c.model())).toList();
    }

    private static int base(QuestionComparison one) {
        return one.state() == CellState.HIDDEN ? -1 : one.people().base();
    }

    private static List<Integer> bases(HeatmapFigure figure) {
        return figure.cells().stream()
                .map(row -> {
                    var valued = row.stream().filter(c -> c.state().hasValue()).toList();
                    var hidden = row.stream().anyMatch(c -> c.state() == CellState.HIDDEN);
                    return valued.isEmpty() && hidden
                            ? Integer.valueOf(-1)
                            : Integer.valueOf(valued.stream()
                                    .mapToInt(GapRow::base)
                                    .filter(b -> b > 0)
                                    .min()
                                    .orElse(0));
                })
                .toList();
    }
}
