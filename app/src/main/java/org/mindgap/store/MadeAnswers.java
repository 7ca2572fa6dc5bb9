package org.mindgap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.read.ReadAnswer.How;
import org.mindgap.problem.Problem;

/**
 * What came of reading the replies of a run.
 *
 * @param model id of the model whose answers they are
 * @param name of that model
 * @param counts answers by status; none of a status that is absent
 * @param read answers by what they were read from; none of a way that is absent
 * @param free free answers, which a coder has to read first
 */
public record MadeAnswers(String model, String name, Map<AnswerStatus, Long> counts, Map<How, Long> read, long free) {
    public MadeAnswers {
        counts = Map.copyOf(counts);
        read = Map.copyOf(read);
    }

    public long of(AnswerStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(n -> n).sum();
    }

    /** Answers that were mended by a rule or that a rule refused, in words. */
    public List<Problem> notes() {
        var notes = new ArrayList<Problem>();
        note(notes, How.STATED_RESCALED, "run.read-rescaled");
        note(notes, How.STATED_OFF, "run.read-off");
        note(notes, How.LABEL_NOT_WRITTEN, "run.read-not-written");
        note(notes, How.SEVERAL, "run.read-several");
        return List.copyOf(notes);
    }

    private void note(List<Problem> notes, How how, String code) {
        var count = read.getOrDefault(how, 0L);
        if (count > 0) {
            notes.add(Problem.note(code, count, all()));
        }
    }
}
