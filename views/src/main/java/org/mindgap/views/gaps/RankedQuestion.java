package org.mindgap.views.gaps;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.figure.Ranking;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Question;

/**
 * A question of a cell.
 *
 * @param question the question
 * @param comparison people and model on it
 * @param guess the metric for random guess, NaN where there is none
 */
public record RankedQuestion(Question question, QuestionComparison comparison, double guess) {

    /** Largest sure gap first; questions without a value last, in questionnaire order. */
    public static final Comparator<RankedQuestion> BY_SURE_GAP =
            Comparator.comparing(RankedQuestion::comparison, Ranking.largestSureGapFirst());

    /** The same by values alone, while intervals are being computed. */
    static final Comparator<RankedQuestion> BY_GAP =
            Comparator.comparing(RankedQuestion::comparison, Ranking.largestGapFirst());

    /** Whether its interval is not known yet. */
    boolean pending() {
        return comparison.interval().pending();
    }

    /** The same where nobody computes its interval any more. */
    RankedQuestion stopped() {
        return new RankedQuestion(question, comparison.stopped(), guess);
    }

    /**
     * The option that the model says more often by the widest margin.
     *
     * @param label of the option
     * @param points the model's share minus the people's, in percentage points
     */
    public record Says(String label, double points) {}

    public Optional<Says> says() {
        var people = comparison.people().counted();
        var model = comparison.model().shares();
        if (people.size() != model.size()) {
            return Optional.empty();
        }
        return IntStream.range(0, people.size())
                .mapToObj(i -> new Says(
                        people.get(i).option().label(),
                        100 * (model.get(i).share() - people.get(i).share())))
                .filter(s -> s.points() > 0)
                .max(Comparator.comparingDouble(Says::points));
    }

    public String label() {
        return question.label().isEmpty() ? question.text() : question.label();
    }
}
