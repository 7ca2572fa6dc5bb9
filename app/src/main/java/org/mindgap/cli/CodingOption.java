package org.mindgap.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.HandDesk;
import org.mindgap.asking.PlanRun;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StoredRun;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Option;

/** Which run of coding is meant. */
final class CodingOption {
    @Option(
            names = "--coding",
            paramLabel = "ID",
            description = "The run of coding that is checked; needed where the study has several.")
    @Nullable
    String coding;

    HandDesk desk(StudyFile study, Composition composition) throws ProblemException {
        var codings = study.runs().all().stream()
                .filter(StoredRun::coding)
                .filter(r -> coding == null || r.id().equals(coding))
                .toList();
        if (codings.size() != 1) {
            var names = codings.stream()
                    .map(r -> r.id() + " (" + r.endpoint().name() + ")")
                    .collect(Collectors.joining(", "));
            throw new ProblemException(
                    codings.isEmpty() ? Problem.error("run.code-no-coding") : Problem.error("run.code-codings", names));
        }
        var run = codings.get(0);
        return new HandDesk(
                run,
                study.runs(),
                study.kept(),
                FreeRunOption.survey(study, run),
                PlanRun.reader(composition.engines()));
    }
}
