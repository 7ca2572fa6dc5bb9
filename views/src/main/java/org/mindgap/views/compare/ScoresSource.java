package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AskedAs;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.survey.Variable;

/** Where responses come from. */
sealed interface ScoresSource {
    Path path();

    default String name() {
        return FileFacts.name(path());
    }

    /**
     * A file with a row for each.
     *
     * @param sha256 of its bytes when it was read
     * @param told whether somebody says that all of it is invented
     * @param columns what its columns hold
     */
    record OfFile(Path path, String sha256, boolean told, ResponsesCsv columns) implements ScoresSource {}

    /**
     * The answers of a study.
     *
     * @param survey its id
     * @param models ids; all where it is empty
     * @param languages the variable whose codes are the prompts' languages
     */
    record OfStudy(
            Path path, String survey, Set<String> models, AskedAs askedAs, Optional<Variable> languages, Middle middle)
            implements ScoresSource {
        public OfStudy {
            models = Set.copyOf(models);
        }
    }
}
