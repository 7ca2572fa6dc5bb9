package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * A survey with edits laid over it: a pure function of both. What was imported is not changed. Without edits it is the
 * very survey that was imported, but that values which the file declares missing are none.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * What a step makes of a survey.
     *
     * @param survey afterwards
     * @param changes what changed, with what follows from it (a label for every group of a variable that divides
     *     people); laid over the survey as before they give the survey afterwards
     */
    public record Outcome(Survey survey, List<Change> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A survey with edits that were made to it.
     *
     * @throws IllegalArgumentException if one of them cannot be laid over it: then they were made to another survey
     */
    public static Survey of(Survey imported, List<Edit> edits) {
        if (edits.isEmpty()
                && imported.variables().stream()
                        .allMatch(v -> v.role() == Role.OPINION || v.declared().isEmpty())) {
            return imported;
        }
        try {
            return laid(imported, edits).build();
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Makes more edits, all or none; reads columns where a role needs it.
     *
     * @param made edits that count already
     * @throws ProblemException if they are refused: every reason that can be told at once
     */
    public static Outcome with(Survey imported, List<Edit> made, List<Edit> more) throws ProblemException {
        var before = of(imported, made);
        var draft = draft(imported, made);
        var editing = new Editing(draft);
        var changes = new ArrayList<Change>();
        var refused = new ArrayList<Problem>();
        for (var edit : more) {
            try {
                var following = following(draft, edit);
                apply(editing, completed(draft, edit), changes);
                for (var next : following.edits(draft)) {
                    apply(editing, next, changes);
                }
            } catch (ProblemException e) {
                refused.addAll(e.problems());
            }
        }
        if (refused.isEmpty()) {
            refused.addAll(Rules.broken(draft, before, more));
        }
        if (!refused.isEmpty()) {
            throw new ProblemException(refused);
        }
        return new Outcome(changes.isEmpty() ? before : draft.build(), changes);
    }

    /** What a change of role will ask for besides, told before and made after it. */
    private interface Following {
        List<Edit> edits(SurveyDraft draft) throws ProblemException;
    }

    private static Following following(SurveyDraft draft, Edit edit) {
        if (edit instanceof Edit.UseAs use
                && draft.imported().source() instanceof Respondents
                && (use.role() == Role.OPINION || use.role().divides())
                && draft.roleOf(use.variable()) != use.role()) {
            var asked = draft.questionOf(use.variable()).isPresent();
            return after -> Columns.following(after.variable(use.variable()), asked, after.column(use.variable()));
        }
        return after -> List.of();
    }

    private static Edit completed(SurveyDraft draft, Edit edit) throws ProblemException {
        if (edit instanceof Edit.Making) {
            var survey = draft.build();
            if (survey.source() instanceof Respondents respondents) {
                return new Lookup(survey, respondents).completed(BandCodes.current(draft, edit));
            }
        }
        return edit;
    }

    private static void apply(Editing editing, Edit edit, List<Change> changes) throws ProblemException {
        editing.apply(edit).ifPresent(changes::add);
    }

    private static SurveyDraft laid(Survey imported, List<Edit> edits) throws ProblemException {
        var draft = new SurveyDraft(imported);
        var editing = new Editing(draft);
        for (var edit : edits) {
            editing.apply(edit);
        }
        return draft;
    }

    private static SurveyDraft draft(Survey imported, List<Edit> made) {
        try {
            return laid(imported, made);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
