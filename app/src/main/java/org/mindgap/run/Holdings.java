package org.mindgap.run;

import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.problem.Problem;

/**
 * What an asker holds that gives back only what was recorded. Looking at it asks no model anything and uses up no draw.
 * Safe for many threads.
 */
public interface Holdings {

    /** What there is. */
    Kept kept();

    /**
     * What is lacking of the replies to requests.
     *
     * @param bodies as they would be sent
     * @return for each in order: nothing where its reply is held, else which question, people or order is not
     */
    List<Optional<Problem>> lacking(List<String> bodies);

    /**
     * What was recorded of a model.
     *
     * @param answers how many
     * @param chances whether probabilities are among them
     * @param orders in which options stood, as a plan says it
     * @param orderUntold answers of which nobody said in which order options stood: they are played in the questionnaire's
     * @param draws most draws of one question, 0 where there are none
     * @param invented whether it is made up
     */
    record Kept(long answers, boolean chances, Orders orders, long orderUntold, int draws, boolean invented) {}
}
