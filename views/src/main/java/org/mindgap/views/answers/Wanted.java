package org.mindgap.views.answers;

import java.util.Optional;
import org.mindgap.formats.plan.CodingPlan;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.recorded.RecordedProvider;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.OpenStudy;

/**
 * A plan at an endpoint in a study.
 *
 * @param coding where free answers of a run of this plan are to be coded, in place of asking
 */
record Wanted(OpenStudy study, PlanFile plan, Endpoint endpoint, Survey survey, How how, Optional<CodingPlan> coding) {
    private static final String RECORDED = "recorded";

    /**
     * How it is begun.
     *
     * @param onlyFailed asks only what was asked before and came to nothing
     * @param stepped a recording waits at its first answer
     * @param accepted goes on though a model of another digest answered this plan before: it is a run of its own
     * @param oneModel whether replies of several marks are one model's, as somebody said
     */
    record How(boolean onlyFailed, boolean stepped, boolean accepted, boolean oneModel) {
        static final How USUAL = new How(false, false, false, false);
        static final How ONLY_FAILED = new How(true, false, false, false);
        static final How STEPPED = new How(false, true, false, false);
        static final How ACCEPTED = new How(false, false, true, false);
        static final How ONE_MODEL = new How(false, false, false, true);
    }

    /** Who is asked. */
    Endpoint asked() {
        return coding.map(c -> c.coder().endpoint()).orElse(endpoint);
    }

    /** Whether items of a benchmark are asked, no survey of people. */
    boolean items() {
        return ItemQuestions.are(survey.id());
    }

    /** The survey to look at afterwards; nothing where items were asked, which are no survey to look at. */
    Optional<String> looked() {
        return items() ? Optional.empty() : Optional.of(survey.id());
    }

    /** Whether a recording is replayed, which may begin anew. */
    boolean recorded() {
        return coding.isEmpty() && recorded(endpoint);
    }

    /** The plan as it is asked: a recording that somebody watches comes in the plan's order. */
    PlanFile asks() {
        var speed = endpoint.settings().getOrDefault(RecordedProvider.SPEED, "");
        var watched = how.stepped() || speed.matches("[0-9.]+");
        return recorded() && watched ? plan.inOrder() : plan;
    }

    static boolean recorded(Endpoint endpoint) {
        return endpoint.kind().equals(RECORDED);
    }

    /** The same answers, coded. */
    Wanted coded(CodingPlan by) {
        return new Wanted(study, plan, endpoint, survey, How.USUAL, Optional.of(by));
    }

    Wanted begun(How otherwise) {
        return new Wanted(study, plan, endpoint, survey, otherwise, coding);
    }

    /** The same at another endpoint. */
    Wanted at(Endpoint other) {
        return new Wanted(study, plan, other, survey, How.USUAL, coding);
    }
}
