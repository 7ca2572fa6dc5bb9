package org.mindgap.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Option;

/** Which run's free answers are meant. */
final class FreeRunOption {
    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The run whose free answers are meant; needed where the study has several.")
    @Nullable
    String run;

    /** The run, which has free answers that were not made by coding. */
    StoredRun of(StudyFile study) throws ProblemException {
        var runs = study.runs();
        var free = runs.all().stream()
                .filter(r -> !r.coding() && runs.free(r.id()))
                .filter(r -> run == null || r.id().equals(run))
                .toList();
        if (free.size() == 1) {
            return free.get(0);
        }
        var names = free.stream().map(r -> r.id() + " (" + r.name() + ")").collect(Collectors.joining(", "));
        throw new ProblemException(
                free.isEmpty() ? Problem.error("run.code-no-run") : Problem.error("run.code-several", names));
    }

    static Survey survey(StudyFile study, StoredRun run) throws ProblemException {
        return study.survey(run.survey())
                .orElseThrow(() -> new ProblemException(Problem.error("store.run-survey", run.survey())));
    }
}
