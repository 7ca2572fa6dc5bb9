package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Role;

/** What a codebook says that variables are used as, to be shown before a survey is read with it. */
public final class CodebookRoles {
    private final Codebook codebook;

    private CodebookRoles(Codebook codebook) {
        this.codebook = codebook;
    }

    /** @throws ProblemException if it cannot be read as a codebook */
    public static CodebookRoles read(Path codebook) throws IOException, ProblemException {
        var log = new ProblemLog();
        var read = new CodebookReader(codebook, log).read(codebook);
        if (log.hasErrors()) {
            throw new ProblemException(log.problems());
        }
        return new CodebookRoles(read);
    }

    /** Names of the variables that it says are used so, in its order; for weights also the one of its layout. */
    public List<String> of(Role role) {
        if (role == Role.WEIGHT && !codebook.weight().isEmpty()) {
            return List.of(codebook.weight());
        }
        return codebook.entries().entrySet().stream()
                .filter(e -> e.getValue().role().filter(r -> r == role).isPresent())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
