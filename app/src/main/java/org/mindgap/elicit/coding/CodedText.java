package org.mindgap.elicit.coding;

import java.util.Optional;
import org.mindgap.elicit.AnswerStatus;

/**
 * A free answer with what a coder made of it.
 *
 * @param read whether the coder's reply is there
 * @param code what the coder put it to; nothing where no coder read it, or none of the codes was named
 */
public record CodedText(FreeText free, boolean read, Optional<String> code) {

    /** What it counts as; nothing while the coder has not read it: the coder's failure is not the model's. */
    public Optional<AnswerStatus> status() {
        if (free.settled().isPresent()) {
            return free.settled();
        }
        return read ? Optional.of(code.map(CodingScheme::status).orElse(AnswerStatus.NOT_CODED)) : Optional.empty();
    }
}
