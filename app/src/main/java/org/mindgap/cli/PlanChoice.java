package org.mindgap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** What of a study a plan means. */
final class PlanChoice {
    private PlanChoice() {}

    static Survey survey(PlanFile plan, StudyFile study) throws ProblemException {
        if (plan.survey().startsWith(ItemQuestions.PREFIX)) {
            return study.survey(plan.survey()).orElseThrow(() -> new ProblemException(Problem.error("cli.no-survey")));
        }
        return new SurveyChoice(study).one(plan.survey().isEmpty() ? null : plan.survey(), s -> true);
    }

    /** That words around a question were read by nobody whose language it is, where that is so. */
    static Optional<Problem> unchecked(PlanRun run) {
        var languages = run.unchecked();
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.note(
                        "elicit.unchecked-words",
                        languages.stream()
                                .map(l -> Locale.forLanguageTag(l).getDisplayLanguage(Locale.ENGLISH))
                                .collect(Collectors.joining(", "))));
    }

    /** All endpoints, or the named one. */
    static List<Endpoint> endpoints(PlanFile plan, @Nullable String named) throws ProblemException {
        if (named == null) {
            return plan.endpoints();
        }
        var found = plan.endpoints().stream().filter(e -> e.id().equals(named)).toList();
        if (found.isEmpty()) {
            throw new ProblemException(Problem.error(
                    "run.no-endpoint",
                    named,
                    plan.endpoints().stream().map(Endpoint::id).collect(Collectors.joining(", "))));
        }
        return found;
    }
}
