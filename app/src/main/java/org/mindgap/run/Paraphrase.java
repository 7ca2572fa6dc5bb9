package org.mindgap.run;

import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.Condition;
import org.mindgap.survey.Question;

/**
 * A question in one wording.
 *
 * @param id of the wording, empty for the survey's own
 * @param question with that wording
 */
record Paraphrase(String id, Question question) {

    /** The same question and options in other words; a stem that is read out before is part of these words. */
    static Paraphrase of(String id, Question asked, String words) {
        return new Paraphrase(
                id,
                new Question(
                        asked.id(),
                        asked.label(),
                        words,
                        asked.language(),
                        asked.measure(),
                        asked.topic(),
                        asked.source(),
                        asked.battery(),
                        asked.pole(),
                        asked.options(),
                        "",
                        asked.showcard(),
                        List.of(),
                        Optional.empty(),
                        asked.given()));
    }

    /** A condition that says which wording it was: the template's id, and the wording's behind a stroke. */
    Condition named(Condition how) {
        return id.isEmpty()
                ? how
                : new Condition(
                        how.askedAs(),
                        how.language(),
                        how.wording() + "/" + id,
                        how.order(),
                        how.reading(),
                        how.temperature());
    }
}
