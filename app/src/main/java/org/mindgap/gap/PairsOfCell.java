package org.mindgap.gap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * One column against one cell of people: what the model answered to each question and what metrics made of it, kept from
 * the first time it was asked for, so that another filter pools and scores nothing again. Safe for many threads; two that
 * come at the same time get the same objects.
 */
final class PairsOfCell {
    private final Scorer scorer;
    private final Group cell;
    private final Function<Question, Pooled> answered;
    private final AtomicReferenceArray<Estimate> people;
    private final AtomicReferenceArray<Pooled> models;
    private final Map<String, AtomicReferenceArray<Scorer.Score>> scores = new ConcurrentHashMap<>();

    /**
     * Nothing yet.
     *
     * @param cell one country's part of a row, or the row
     * @param row the row's people
     */
    PairsOfCell(Scorer scorer, Column column, Group cell, Group row) {
        this.scorer = scorer;
        this.cell = cell;
        this.answered = scorer.model(column, cell, row);
        this.people = scorer.people(cell);
        this.models = new AtomicReferenceArray<>(scorer.questions());
    }

    /**
     * What the people answered.
     *
     * @param at place of the question, as everywhere below
     */
    Estimate people(int at, Question question) {
        var known = people.get(at);
        return known == null ? scorer.people(question, cell) : known;
    }

    /** What the model answered; the column applies to the people. */
    Pooled model(int at, Question question) {
        var known = models.get(at);
        if (known == null) {
            known = first(models, at, answered.apply(question));
        }
        return known;
    }

    /** The metric on the question, of which somebody of the cell answered. */
    Scorer.Score score(Metric metric, int at, Question question) {
        var of = scores.computeIfAbsent(metric.id(), m -> new AtomicReferenceArray<>(scorer.questions()));
        var known = of.get(at);
        if (known == null) {
            known = first(of, at, scorer.score(metric, people(at, question), model(at, question)));
        }
        return known;
    }

    private static <T> T first(AtomicReferenceArray<T> array, int at, T made) {
        var before = array.compareAndExchange(at, null, made);
        return before == null ? made : before;
    }
}
