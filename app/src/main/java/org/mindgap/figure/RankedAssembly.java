package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.Alarm;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Compares a group and a model on each question, ranks, and puts the figure together. */
final class RankedAssembly {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};
    private static final double MOST_NUMBERS = 9;

    private final Survey survey;
    private final GapCalculator gaps;
    private final AnswerSource answers;
    private final Words words;

    RankedAssembly(Survey survey, GapCalculator gaps, AnswerSource answers, Words words) {
        this.survey = survey;
        this.gaps = gaps;
        this.answers = answers;
        this.words = words;
    }

    /**
     * A question with what is known of it.
     *
     * @param guess the metric for random guess, NaN where there is none
     */
    record Ranked(QuestionComparison comparison, double guess) {}

    RankedFigure build(RankedRequest request, JobContext context) {
        var query = request.query();
        var metric = query.metrics().get(0);
        var models = new ModelWords(answers, survey.id(), words);
        var model = models.model(request.model());
        var people = request.group().and(query.where());
        var guess = answers.models().stream()
                .filter(m -> m.kind() == Model.Kind.UNIFORM)
                .map(Model::id)
                .findFirst();
        var plain = query.withoutIntervals();
        var all = new ArrayList<Ranked>();
        var questions = survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
        var done = 0;
        for (var question : questions) {
            context.checkCancelled();
            context.progress(done++, questions.size());
            var one = gaps.compare(request.model(), request.askedAs(), people, question.id(), metric, query);
            if (one.state() != CellState.NOT_ASKED && one.state() != CellState.MODEL_NOT_ASKED) {
                var at = guess.map(id -> gaps.compare(id, AskedAs.NO_ONE, people, question.id(), metric, plain)
                                .value())
                        .orElse(Double.NaN);
                all.add(new Ranked(one, at));
            }
        }
        all.sort(Comparator.comparing(Ranked::comparison, Ranking.largestSureGapFirst()));
        return figure(request, model, people, all, models);
    }

    private RankedFigure figure(RankedRequest request, Model model, Group people, List<Ranked> all, ModelWords models) {
        var text = new RankedWords(survey, request, new RankedWords.Who(model, people), answers, words);
        var shown = all.subList(0, Math.min(request.most(), all.size()));
        var scale = new MetricScale(request.query().metrics().get(0));
        var rows = shown.stream().map(r -> row(r, scale, text)).toList();
        var spec = new RankedSpec(
                text.title(),
                text.subtitle(rows.size(), all.size()),
                text.caption(
                        all.stream().map(Ranked::comparison).toList(),
                        AlarmWords.said(
                                gaps.alarms(request.model(), request.askedAs()).stream()
                                        .map(Alarm::problem)
                                        .toList(),
                                words)),
                text.watermark(),
                text.altText(rows, all.size()),
                text.heads(shown),
                text.legend(rows),
                models.index(model),
                axis(rows, scale.onScale(scale.same())),
                rows);
        return new RankedFigure(
                spec,
                all.stream().map(Ranked::comparison).toList(),
                all.stream().map(Ranked::guess).toList(),
                model,
                request.askedAs(),
                people);
    }

    private RankedSpec.Row row(Ranked ranked, MetricScale scale, RankedWords text) {
        var one = ranked.comparison();
        var interval = one.interval();
        var has = one.state().hasValue();
        var known = has && interval.known();
        var lower = known ? scale.onScale(interval.lower()) : Double.NaN;
        var upper = known ? scale.onScale(interval.upper()) : Double.NaN;
        // where the interval is of the corrected value, the dot is that value's: it must not lie beside its interval
        var value = has ? one.value() : Double.NaN;
        if (known && (value < interval.lower() || value > interval.upper())) {
            value = interval.corrected();
        }
        return new RankedSpec.Row(
                label(one.people().question()),
                "",
                text.base(one),
                scale.onScale(value),
                Math.min(lower, upper),
                Math.max(lower, upper),
                has ? scale.onScale(interval.ceiling()) : Double.NaN,
                one.state() == CellState.HIDDEN ? Double.NaN : scale.onScale(ranked.guess()),
                text.note(one),
                text.says(one),
                text.points(one),
                text.sentence(one));
    }

    private static String label(Question question) {
        return question.label().isEmpty() ? question.text() : question.label();
    }

    /** From where nothing differs to beyond the largest mark, with round numbers. */
    private static RankedSpec.Axis axis(List<RankedSpec.Row> rows, double same) {
        var marks = rows.stream()
                .flatMapToDouble(r -> java.util.stream.DoubleStream.of(r.value(), r.lower(), r.upper(), r.guess()))
                .filter(Double::isFinite)
                .summaryStatistics();
        var low = Math.min(same, marks.getCount() == 0 ? same : marks.getMin());
        var high = Math.max(same, marks.getCount() == 0 ? same : marks.getMax());
        high = Math.max(high, low + 10);
        var step = STEPS[STEPS.length - 1];
        for (var candidate : STEPS) {
            if ((high - low) / candidate <= MOST_NUMBERS) {
                step = candidate;
                break;
            }
        }
        return new RankedSpec.Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, same);
    }
}
