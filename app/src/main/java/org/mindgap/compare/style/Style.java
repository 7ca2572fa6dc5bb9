package org.mindgap.compare.style;

import java.util.Locale;
import java.util.Optional;
import org.mindgap.compare.people.AnswerScores;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * A way of answering whatever is asked (Baumgartner and Steenkamp 2001, Journal of Marketing Research 38:143). What each
 * counts is a property of the options alone; options without a place in the order are left out.
 */
public enum Style {
    /** Share of agreeing less share of disagreeing options, of questions of which {@link Agreement} knows both. */
    ACQUIESCENCE {
        @Override
        Optional<double[]> scores(Question question, OptionPolicy policy, Agreement agreement) {
            return agreement.sides(question, policy);
        }
    },
    /** Share of the first and the last option, of questions of four options or more in an order. */
    EXTREME {
        @Override
        Optional<double[]> scores(Question question, OptionPolicy policy, Agreement agreement) {
            var k = placed(question, policy);
            return k < FEWEST ? Optional.empty() : Optional.of(marked(question, policy, 0, k - 1));
        }
    },
    /** Share of the middle option, of questions of an odd number of options in an order. */
    MIDPOINT {
        @Override
        Optional<double[]> scores(Question question, OptionPolicy policy, Agreement agreement) {
            var k = placed(question, policy);
            return k < 3 || k % 2 == 0 ? Optional.empty() : Optional.of(marked(question, policy, k / 2, k / 2));
        }
    };

    private static final int FEWEST = 4;

    /** The word in files: acquiescence, extreme, midpoint. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the options of an ordered question count for this style; nothing where the question cannot show it. */
    public Optional<AnswerScores> of(Question question, OptionPolicy policy, Agreement agreement) {
        return question.measure().ordered()
                ? scores(question, policy, agreement).map(s -> new AnswerScores(question, s))
                : Optional.empty();
    }

    abstract Optional<double[]> scores(Question question, OptionPolicy policy, Agreement agreement);

    private static int placed(Question question, OptionPolicy policy) {
        return (int) question.options().stream().filter(policy::places).count();
    }

    /** 1 for two places in the order, 0 for the others. */
    private static double[] marked(Question question, OptionPolicy policy, int one, int other) {
        var counted = question.options().stream().filter(policy::counts).toList();
        var scores = new double[counted.size()];
        var place = 0;
        for (var i = 0; i < scores.length; i++) {
            if (policy.places(counted.get(i))) {
                scores[i] = place == one || place == other ? 1 : 0;
                place++;
            } else {
                scores[i] = Double.NaN;
            }
        }
        return scores;
    }
}
