package org.mindgap.elicit.coding;

import java.util.Optional;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.survey.Group;

/**
 * A free answer of a run.
 *
 * @param number place of its call in the run's plan
 * @param question id of the question
 * @param settled what it is without a coder: failed, blocked, declined in a field of its own, empty; nothing where a
 *     coder has to read it
 * @param text what the model said; empty where it is settled
 */
public record FreeText(
        long number, String question, Condition condition, Group target, Optional<AnswerStatus> settled, String text) {

    /** The free answer that a reply holds. */
    public static FreeText of(long number, String question, Condition condition, Group target, ModelReply reply) {
        var settled = settled(reply);
        return new FreeText(number, question, condition, target, settled, settled.isPresent() ? "" : reply.text());
    }

    private static Optional<AnswerStatus> settled(ModelReply reply) {
        if (reply.outcome() != Outcome.RECEIVED) {
            return Optional.of(reply.outcome() == Outcome.BLOCKED ? AnswerStatus.BLOCKED : AnswerStatus.FAILED);
        }
        if (reply.origin().finish().equals(ModelReply.REFUSAL)) {
            return Optional.of(AnswerStatus.DECLINED);
        }
        return reply.text().isBlank() ? Optional.of(AnswerStatus.NOT_CODED) : Optional.empty();
    }
}
