package org.mindgap.store;

import java.util.Map;
import org.mindgap.elicit.AnswerStatus;

/**
 * What came of reading the replies of a run.
 *
 * @param model id of the model whose answers they are
 * @param name of that model
 * @param counts answers by status; none of a status that is absent
 * @param free free answers, which a coder has to read first
 */
public record MadeAnswers(String model, String name, Map<AnswerStatus, Long> counts, long free) {
    public MadeAnswers {
        counts = Map.copyOf(counts);
    }

    public long of(AnswerStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(n -> n).sum();
    }
}
