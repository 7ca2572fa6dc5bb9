package org.mindgap.formats.answers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.survey.Survey;

/**
 * What to read and how, as the user said it.
 *
 * @param file the file of answers
 * @param surveys the surveys whose questions may be meant; an answer is matched to exactly one
 * @param model name of the model, where the file does not say
 * @param invented whether the model is made up
 */
public record AnswersRequest(Path file, List<Survey> surveys, Optional<String> model, boolean invented) {
    public AnswersRequest {
        surveys = List.copyOf(surveys);
    }
}
