package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Question;

/** One column, one row of people, one question: what an overlay draws. Over several countries all is averaged by their weights. */
final class Comparison {
    private final Column column;
    private final PeopleRow row;
    private final Question question;
    private final Scorer scorer;
    private final People people;
    private final People.Sizes sizes;

    Comparison(Column column, PeopleRow row, Question question, Scorer scorer) {
        this.column = column;
        this.row = row;
        this.question = question;
        this.scorer = scorer;
        this.people = new People(List.of(question), List.of(row), scorer, JobContext.unwatched());
        this.sizes = people.sizes(row, List.of(question));
    }

    /** The value before anything is known of its sampling. */
    Scored scored(Metric metric) {
        return new TableCell(column, row, List.of(question), people, sizes)
                .rows(List.of(metric), java.util.Map.of(), scorer, new Notes())
                .get(0);
    }

    /**
     * Everything behind a value.
     *
     * @param gap the value with its interval
     */
    QuestionComparison with(GapRow gap) {
        var shown = sizes.shown().keySet();
        var cells = shown.isEmpty() ? row.cells() : List.copyOf(shown);
        var estimates = cells.stream().map(c -> people.estimate(c, question)).toList();
        var models = cells.stream().map(c -> model(c, gap)).toList();
        var weights = cells.stream().mapToDouble(row::weight).toArray();
        return new QuestionComparison(
                estimate(estimates, weights),
                model(models, weights),
                gap.metric(),
                gap.value(),
                gap.state(),
                gap.reason(),
                gap.interval());
    }

    private PooledAnswer model(Group cell, GapRow gap) {
        var pooled = scorer.applies(column, cell, row.group())
                ? scorer.pairs(column, cell, row.group()).model(scorer.place(question), question)
                : Pooled.without(
                        column, question.id(), gap.reading(), CellState.DOES_NOT_APPLY, TableCell.doesNotApply(column));
        return pooled.answer();
    }

    private Estimate estimate(List<Estimate> parts, double[] weights) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var first = parts.get(0);
        return new Estimate(
                question,
                row.group(),
                mean(parts.stream().map(Estimate::counted).toList(), weights),
                mean(parts.stream().map(Estimate::apart).toList(), weights),
                parts.stream().mapToInt(Estimate::base).sum(),
                PeopleRow.effective(
                        weights,
                        parts.stream().mapToDouble(Estimate::effectiveBase).toArray()),
                Double.NaN,
                parts.stream().mapToInt(Estimate::people).sum(),
                scorer.everyone()
                        .replicates(1, 0)
                        .degreesOfFreedom(parts.stream().map(Estimate::group).toList()),
                first.error());
    }

    /** Weighted means; countries are sampled independently, so their variances add up. */
    private static List<OptionShare> mean(List<List<OptionShare>> parts, double[] weights) {
        var all = Arrays.stream(weights).sum();
        var means = new ArrayList<OptionShare>();
        for (var i = 0; i < parts.get(0).size(); i++) {
            var share = 0.0;
            var variance = 0.0;
            var count = 0;
            for (var p = 0; p < parts.size(); p++) {
                var part = parts.get(p).get(i);
                share += part.share() * weights[p] / all;
                var error = part.standardError() * weights[p] / all;
                variance += error * error;
                count += part.count();
            }
            means.add(new OptionShare(parts.get(0).get(i).option(), Math.max(-1, count), share, Math.sqrt(variance)));
        }
        return means;
    }

    private static PooledAnswer model(List<PooledAnswer> parts, double[] weights) {
        var theirs = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).state() == CellState.VALUE)
                .mapToDouble(i -> weights[i])
                .toArray();
        var scored = parts.stream().filter(p -> p.state() == CellState.VALUE).toList();
        var first = scored.isEmpty() ? parts.get(0) : scored.get(0);
        if (scored.size() < 2 || scored.stream().allMatch(first::equals)) {
            return first;
        }
        var answers = new ArrayList<Long>();
        scored.forEach(p -> answers.addAll(p.answers()));
        return new PooledAnswer(
                first.model(),
                first.question(),
                first.askedAs(),
                first.reading(),
                means(scored.stream().map(PooledAnswer::shares).toList(), theirs),
                means(scored.stream().map(PooledAnswer::apart).toList(), theirs),
                scored.stream().mapToInt(PooledAnswer::draws).sum(),
                first.orders(),
                first.wordings(),
                scored.stream().mapToDouble(PooledAnswer::coverage).average().orElse(Double.NaN),
                parts.stream().mapToDouble(PooledAnswer::declined).average().orElse(0),
                answers.stream().distinct().toList(),
                CellState.VALUE,
                "");
    }

    private static List<PooledAnswer.ModelShare> means(List<List<PooledAnswer.ModelShare>> parts, double[] weights) {
        var all = Arrays.stream(weights).sum();
        return IntStream.range(0, parts.get(0).size())
                .mapToObj(i -> new PooledAnswer.ModelShare(
                        parts.get(0).get(i).code(),
                        IntStream.range(0, parts.size())
                                .mapToDouble(p -> parts.get(p).get(i).share() * weights[p] / all)
                                .sum(),
                        parts.stream().mapToDouble(p -> p.get(i).lowest()).min().orElse(Double.NaN),
                        parts.stream()
                                .mapToDouble(p -> p.get(i).highest())
                                .max()
                                .orElse(Double.NaN)))
                .toList();
    }
}
