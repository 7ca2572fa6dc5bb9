package org.mindgap.compare.people;

import org.mindgap.survey.Question;

/**
 * What each counted option of a question stands for.
 *
 * @param question the question
 * @param of one number per counted option, in their order; NaN for options that are left out
 */
@SuppressWarnings("ArrayRecordComponent") // nobody writes to it, and it is never compared
public record AnswerScores(Question question, double[] of) {
    /** Mean of the numbers under some shares of the options, over those that count; NaN where these have no share. */
    public double mean(double[] shares) {
        var sum = 0.0;
        var all = 0.0;
        for (var i = 0; i < of.length; i++) {
            // a share of 0 adds nothing, whatever the option stands for
            if (!Double.isNaN(of[i]) && shares[i] != 0) {
                sum += shares[i] * of[i];
                all += shares[i];
            }
        }
        return all > 0 ? sum / all : Double.NaN;
    }

    /** Variance of the number of one answer under some shares, over the options that count. */
    public double variance(double[] shares) {
        var mean = mean(shares);
        var sum = 0.0;
        var all = 0.0;
        for (var i = 0; i < of.length; i++) {
            if (!Double.isNaN(of[i]) && shares[i] != 0) {
                sum += shares[i] * (of[i] - mean) * (of[i] - mean);
                all += shares[i];
            }
        }
        return sum / all;
    }
}
