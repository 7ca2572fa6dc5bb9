package org.mindgap.asking;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.stable.OrderEffect;
import org.mindgap.gap.Alarms;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * Whether a model's answers to a survey can be believed to be what it was asked for: green, amber or red. Uses the same
 * alarms as everything that shows gaps; what they withhold is red.
 *
 * @param light the worst of all
 * @param problems what was found, in words
 */
public record Diagnosis(Light light, List<Problem> problems) {
    private static final double COVERAGE_AMBER = 0.9;
    private static final double COVERAGE_RED = 0.5;
    private static final double SHARE_AMBER = 0.05;
    private static final double SHARE_RED = 0.5;
    private static final int FEW_DRAWS = 20;

    /** How it looks. */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    public Diagnosis {
        problems = List.copyOf(problems);
    }

    /** Looks at a model's answers. Reads all of them and the survey: slow. */
    public static Diagnosis of(Survey survey, AnswerSource source, String model) {
        var found = new Found();
        var summary = source.summary(survey.id(), model);
        if (summary.answers() == 0) {
            found.add(Light.RED, Problem.warning("run.no-answers"));
            return new Diagnosis(found.worst, found.problems);
        }
        var all = summary.answers();
        if (summary.coverage() < COVERAGE_AMBER) {
            found.add(
                    summary.coverage() < COVERAGE_RED ? Light.RED : Light.AMBER,
                    Problem.warning("run.coverage", Math.round(100 * summary.coverage())));
        }
        for (var status : List.of(AnswerStatus.NOT_CODED, AnswerStatus.DECLINED, AnswerStatus.FAILED)) {
            var share = summary.with(status) / (double) all;
            if (share > SHARE_AMBER) {
                found.add(share > SHARE_RED ? Light.RED : Light.AMBER, problem(status, summary.with(status), all));
            }
        }
        if (summary.readingsUsed().contains(Reading.DRAWS) && summary.fewestDraws() < FEW_DRAWS) {
            found.add(Light.AMBER, Problem.warning("run.few-draws", summary.fewestDraws(), FEW_DRAWS));
        }
        var name = source.models().stream()
                .filter(m -> m.id().equals(model))
                .map(m -> m.name())
                .findFirst()
                .orElse(model);
        var order = OrderEffect.of(survey, source.together(survey.id(), model));
        Steadiness.problems(name, order).forEach(p -> found.add(Light.AMBER, p));
        for (var alarm : new Alarms(survey, source).all()) {
            if (alarm.concerns(model)) {
                found.add(
                        alarm.withholds()
                                ? Light.RED
                                : alarm.problem().severity() == org.mindgap.problem.Severity.NOTE
                                        ? Light.GREEN
                                        : Light.AMBER,
                        alarm.problem());
            }
        }
        return new Diagnosis(found.worst, found.problems);
    }

    private static Problem problem(AnswerStatus status, int count, int all) {
        return switch (status) {
            case NOT_CODED -> Problem.warning("run.not-coded", count, all);
            case DECLINED -> Problem.warning("run.declined", count, all);
            default -> Problem.warning("run.failed", count, all);
        };
    }

    private static final class Found {
        private final List<Problem> problems = new ArrayList<>();
        private Light worst = Light.GREEN;

        void add(Light light, Problem problem) {
            worst = light.compareTo(worst) > 0 ? light : worst;
            problems.add(problem);
        }
    }
}
