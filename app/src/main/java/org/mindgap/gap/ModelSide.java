package org.mindgap.gap;

import java.util.Arrays;
import java.util.List;
import org.mindgap.survey.Estimate;

/**
 * What a model answered to one question as some people, and what of it would come out otherwise another time. Told apart by
 * identity: who asks for the same twice gets the same object. Immutable.
 */
public final class ModelSide {
    private final Pooled pooled;

    ModelSide(Pooled pooled) {
        this.pooled = pooled;
    }

    /** The same people: a model that says what they say, sample for sample. */
    static ModelSide mirror(Column column, Estimate people) {
        var shares = people.counted().stream()
                .map(s -> new PooledAnswer.ModelShare(s.option().code(), s.share(), s.share(), s.share()))
                .toList();
        return new ModelSide(Pooled.yardstick(
                column, people.question().id(), shares, List.of(), null, new Chance.Reference(people.group())));
    }

    Pooled pooled() {
        return pooled;
    }

    public PooledAnswer answer() {
        return pooled.answer();
    }

    /** Whether there is a distribution; else {@link #state()} says why not. */
    public boolean known() {
        return state() == CellState.VALUE;
    }

    /** VALUE where the answer is a distribution over the counted options. */
    public CellState state() {
        var state = pooled.answer().state();
        return state == CellState.VALUE && pooled.single() ? CellState.SINGLE_ANSWER : state;
    }

    /** Code of the problem that explains the state, or empty. */
    public String reason() {
        return state() == CellState.SINGLE_ANSWER && pooled.answer().reason().isEmpty()
                ? "gap.single-answer"
                : pooled.answer().reason();
    }

    /** Over the counted options, in their order. */
    public double[] shares() {
        return pooled.shares();
    }

    /**
     * Draws on the counted options; of answers corrected for their coder's errors as many as would vary as much; 0 where
     * there are none.
     */
    public int draws() {
        if (pooled.chance() instanceof Chance.Coded coded) {
            return coded.effective(pooled.shares());
        }
        return pooled.chance() instanceof Chance.Draws draws ? draws.number() : 0;
    }

    /** Whether it is made of respondents of the same survey, so that it varies with them. */
    public boolean ofPeople() {
        return pooled.chance() instanceof Chance.Reference || pooled.chance() instanceof Chance.MostCommon;
    }

    /** Whether it varies by itself: draws, or several wordings. */
    public boolean varies() {
        return pooled.chance().ofModel();
    }

    @Override
    public String toString() {
        return answer().model() + " " + answer().question() + " " + Arrays.toString(shares());
    }
}
