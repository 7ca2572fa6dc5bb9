package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Survey;

/** Which surveys of a study a command means. */
final class SurveyChoice {
    private final StudyFile study;

    SurveyChoice(StudyFile study) {
        this.study = study;
    }

    /** The named survey, or all. */
    List<Survey> all(@Nullable String name) throws ProblemException {
        var surveys = new ArrayList<Survey>();
        for (var summary : summaries(name)) {
            study.survey(summary.id()).ifPresent(surveys::add);
        }
        return surveys;
    }

    /**
     * The named survey, the only one, or the only one that has what the command names.
     *
     * @param fits whether a survey has the question, variables and values named; a survey that does not is passed over
     *     where several could be meant, so that its problem is told only where it stands alone
     */
    Survey one(@Nullable String name, Predicate<Survey> fits) throws ProblemException {
        var surveys = all(name);
        if (surveys.size() == 1) {
            return surveys.get(0);
        }
        if (surveys.isEmpty()) {
            throw new ProblemException(Problem.error("cli.no-survey"));
        }
        var fitting = surveys.stream().filter(fits).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new ProblemException(Problem.error(
                fitting.isEmpty() ? "cli.survey-none-fits" : "cli.survey-several", names(study.surveys())));
    }

    private List<SurveySummary> summaries(@Nullable String name) throws ProblemException {
        var all = study.surveys();
        if (name == null) {
            return all;
        }
        var named = all.stream()
                .filter(s -> s.id().equals(name) || s.name().equals(name))
                .toList();
        if (named.isEmpty()) {
            named = all.stream()
                    .filter(s -> s.name().equalsIgnoreCase(name.strip()))
                    .toList();
        }
        if (named.isEmpty()) {
            throw new ProblemException(Problem.error("cli.survey-unknown", name, names(all)));
        }
        return named;
    }

    private static String names(List<SurveySummary> surveys) {
        return surveys.isEmpty()
                ? "none"
                : surveys.stream().map(s -> s.name() + " (" + s.id() + ")").collect(Collectors.joining("; "));
    }
}
