package org.mindgap.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.survey.Question;

/** A question's options by their places on the questionnaire, from 0; shares of an answer become an array by place. */
final class SheetQuestion {
    static final double ROUNDING = AnswerPool.ROUNDING;

    private final Question question;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> substantive;

    SheetQuestion(Question question) {
        this.question = question;
        for (var option : question.options()) {
            places.put(option.code(), places.size());
        }
        this.substantive = IntStream.range(0, question.options().size())
                .filter(i -> question.options().get(i).substantive())
                .boxed()
                .toList();
    }

    String id() {
        return question.id();
    }

    /** Number of options, don't know and refused among them. */
    int size() {
        return places.size();
    }

    /** Places of the substantive options, in the order of the questionnaire. */
    List<Integer> substantive() {
        return substantive;
    }

    /** Share by place, NaN where the answer has none. */
    double[] shares(Answer answer) {
        var shares = new double[places.size()];
        Arrays.fill(shares, Double.NaN);
        answer.shares().forEach((code, share) -> {
            var place = places.get(code);
            if (place != null) {
                shares[place] = share;
            }
        });
        return shares;
    }

    /** Whether every substantive option, and whatever else is given, has the same share above 0. */
    boolean uniform(double[] shares) {
        var first = Double.NaN;
        var number = 0;
        for (var share : shares) {
            if (Double.isNaN(share)) {
                continue;
            }
            if (number > 0 && Math.abs(share - first) >= ROUNDING) {
                return false;
            }
            first = number == 0 ? share : first;
            number++;
        }
        return number > 1 && first > 0 && !lacksOption(shares);
    }

    /** Whether a substantive option has no known share. */
    boolean lacksOption(double[] shares) {
        return substantive.stream().anyMatch(i -> Double.isNaN(shares[i]));
    }

    /** Whether one option has everything and all others nothing. */
    static boolean oneHot(double[] shares) {
        var ones = 0;
        for (var share : shares) {
            if (Math.abs(share - 1) < ROUNDING) {
                ones++;
            } else if (share > ROUNDING) {
                return false;
            }
        }
        return ones == 1;
    }

    /** The place of the option with the largest share; -1 where two share it. */
    static int chosen(double[] shares) {
        var best = -1;
        var tied = false;
        for (var i = 0; i < shares.length; i++) {
            if (Double.isNaN(shares[i])) {
                continue;
            }
            if (best < 0 || shares[i] > shares[best] + ROUNDING) {
                best = i;
                tied = false;
            } else if (shares[i] > shares[best] - ROUNDING) {
                tied = true;
            }
        }
        return tied ? -1 : best;
    }
}
