package org.mindgap.gap;

import java.util.List;
import java.util.function.Predicate;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.stats.MatrixMethod;
import org.mindgap.survey.Option;

/** Free answers to one question, as shares without the errors of their coder. */
final class CorrectedShares {
    private final CoderErrors coder;
    private final List<Option> counted;
    private final List<Option> apart;
    private final Predicate<Option> offered;
    private final Some all;

    CorrectedShares(
            CoderErrors coder,
            List<Option> counted,
            List<Option> apart,
            Predicate<Option> offered,
            List<SameAnswers> answers) {
        this.coder = coder;
        this.counted = counted;
        this.apart = apart;
        this.offered = offered;
        this.all = of(answers);
    }

    /**
     * Some of the answers.
     *
     * @param number answers that were coded
     * @param coded their shares by category
     * @param truth the same, corrected
     */
    @SuppressWarnings("ArrayRecordComponent") // lives within one pooling
    record Some(double number, double[] coded, double[] truth) {}

    Some all() {
        return all;
    }

    Some of(List<SameAnswers> answers) {
        var counts = new double[coder.categories().size()];
        var number = 0.0;
        for (var same : answers) {
            var answer = same.first();
            if (answer.status() == AnswerStatus.OK) {
                for (var share : answer.shares().entrySet()) {
                    number += add(counts, coder.place(share.getKey()), share.getValue() * size(same));
                }
            } else if (answer.status() == AnswerStatus.NOT_CODED) {
                number += add(counts, coder.none(), size(same));
            } else if (answer.status() == AnswerStatus.DECLINED) {
                number += add(counts, coder.declined(), size(same));
            }
        }
        for (var i = 0; i < counts.length; i++) {
            counts[i] = number > 0 ? counts[i] / number : Double.NaN;
        }
        return new Some(number, counts, number > 0 ? coder.corrected(counts) : counts);
    }

    private static double add(double[] counts, int place, double size) {
        if (place < 0) {
            return 0;
        }
        counts[place] += size;
        return size;
    }

    private static double size(SameAnswers same) {
        return (double) same.times() * Math.max(1, same.first().draws());
    }

    /** Share that the model declined, or that was blocked, of all answers. */
    double declined(List<SameAnswers> answers) {
        var number = 0.0;
        var not = all.number() > 0 ? all.number() * all.truth()[coder.declined()] : 0;
        for (var same : answers) {
            number += size(same);
            not += same.first().status() == AnswerStatus.BLOCKED ? size(same) : 0;
        }
        return not / number;
    }

    /** Share of the answers that were not declined in which there is an option. */
    double coverage() {
        var given = 1 - all.truth()[coder.declined()];
        return given > 0 ? 1 - all.truth()[coder.none()] / given : Double.NaN;
    }

    /** The corrected shares as numbers of answers. */
    PooledShares pooled(Answer first, Some some) {
        var onCounted = new double[counted.size()];
        for (var i = 0; i < onCounted.length; i++) {
            var place = coder.place(counted.get(i).code());
            onCounted[i] = place < 0 ? 0 : some.number() * some.truth()[place];
        }
        var onApart = new double[apart.size()];
        for (var i = 0; i < onApart.length; i++) {
            var place = coder.place(apart.get(i).code());
            onApart[i] = place >= 0 ? some.number() * some.truth()[place] : offered.test(apart.get(i)) ? 0 : Double.NaN;
        }
        return new PooledShares(first, 1, onCounted, onApart);
    }

    /**
     * What would come out otherwise.
     *
     * @param shares over the counted options
     * @param onCounted how many answers they are of
     * @param sample what one and the same sample coded by hand stands for
     */
    Chance.Coded chance(double[] shares, double onCounted, long key, long sample) {
        var total = onCounted / all.number();
        var places = counted.stream().mapToInt(o -> coder.place(o.code())).toArray();
        var of = coder.covariance(all.truth(), all.coded(), all.number());
        // q = p/t with t the sum of the p that count: dq(i) = (dp(i) − q(i) dt)/t
        var slopes = new double[places.length][of.length];
        for (var i = 0; i < places.length; i++) {
            for (var place : places) {
                if (place >= 0) {
                    slopes[i][place] = -shares[i] / total;
                }
            }
            if (places[i] >= 0) {
                slopes[i][places[i]] += 1 / total;
            }
        }
        return new Chance.Coded(
                (int) Math.round(all.number()),
                key,
                sample,
                coder,
                places,
                all.coded(),
                all.truth(),
                MatrixMethod.around(slopes, of));
    }
}
