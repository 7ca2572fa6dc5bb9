package org.mindgap.gap;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;

/** Counts answers of which something is wrong one by one. */
final class AnswerCounts {
    /** Sums further from 1 than this are more than six decimals of 18 options explain. */
    private static final double OFF = 1e-5;
    /** Stated percentages are everything where readers took them for everything. */
    private static final double WHOLE = 0.001 + 1e-9;

    private final Map<AnswerStatus, Integer> byStatus = new EnumMap<>(AnswerStatus.class);
    private final Set<String> vectorQuestions = new HashSet<>();
    private int answers;
    private int littleFound;
    private int lackingOption;
    private int offSum;
    private double lowestSum = Double.POSITIVE_INFINITY;
    private double highestSum = Double.NEGATIVE_INFINITY;
    private double furthest;
    private int vectors;
    private int oneHot;
    private int uneven;
    private int orderUnknown;

    void add(SameAnswers same) {
        var answer = same.first();
        var times = same.times();
        answers += times;
        byStatus.merge(answer.status(), times, Integer::sum);
        if (answer.status() == AnswerStatus.OK) {
            littleFound += answer.coverage() < AnswerPool.LOWEST_COVERAGE - AnswerPool.ROUNDING ? times : 0;
            orderUnknown += answer.condition().reading() == Reading.PROBABILITIES
                            && answer.condition().order().isEmpty()
                    ? times
                    : 0;
        }
    }

    /** Answers that could be read, and their shares by place. */
    void add(SameAnswers same, SheetQuestion question, double[] shares) {
        var times = same.times();
        // a draw names what was drawn: that it names no other option is no gap in it
        if (same.first().condition().reading() != Reading.DRAWS) {
            vectors += times;
            lackingOption += question.lacksOption(shares) ? times : 0;
            vectorQuestions.add(question.id());
            oneHot += SheetQuestion.oneHot(shares) ? times : 0;
            uneven += question.uniform(shares) ? 0 : times;
        }
        sum(same.first(), times);
    }

    /** What was found on the options is what the shares should add up to; never more than everything. */
    private void sum(Answer answer, int times) {
        var sum = 0.0;
        for (var share : answer.shares().values()) {
            sum += share;
        }
        var whole = Double.isNaN(answer.coverage())
                || (answer.condition().reading() == Reading.STATED && Math.abs(answer.coverage() - 1) <= WHOLE);
        var off = Math.max(Math.abs(sum - (whole ? 1 : answer.coverage())), sum - 1);
        if (off > OFF) {
            offSum += times;
            lowestSum = Math.min(lowestSum, sum);
            highestSum = Math.max(highestSum, sum);
            furthest = Math.max(furthest, off);
        }
    }

    /** All answers, whatever their status. */
    int answers() {
        return answers;
    }

    int with(AnswerStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Answers of which less than 90 % was found on the options. */
    int littleFound() {
        return littleFound;
    }

    /** Answers that are no draws and have no share for a substantive option. */
    int lackingOption() {
        return lackingOption;
    }

    /** Answers whose shares add up to something else than what was found on the options. */
    int offSum() {
        return offSum;
    }

    double lowestSum() {
        return lowestSum;
    }

    double highestSum() {
        return highestSum;
    }

    /** By how much such a sum is off at most. */
    double furthest() {
        return furthest;
    }

    /** Whether rounding, as far as readers let it pass, explains every such sum. */
    boolean offByRounding() {
        return furthest <= WHOLE;
    }

    /** Probabilities without a known order of options. */
    int orderUnknown() {
        return orderUnknown;
    }

    /** Questions with probabilities or stated percentages that give everything to one option; 0 if any is spread. */
    int oneHotQuestions() {
        return vectors > 0 && oneHot == vectors ? vectorQuestions.size() : 0;
    }

    /** Whether every single answer that is not a count of draws gives each option the same share. */
    boolean even() {
        return uneven == 0;
    }
}
