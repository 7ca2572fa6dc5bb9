package org.mindgap.edit;

import java.util.Optional;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Calls variables and questions otherwise than their file does. A name is one that SPSS takes, and nobody else's. */
final class Naming {
    private final SurveyDraft draft;

    Naming(SurveyDraft draft) {
        this.draft = draft;
    }

    Optional<Change> apply(Edit.ShownName edit) throws ProblemException {
        var own = edit.variable();
        if (draft.questionOf(own).isEmpty()) {
            draft.variable(own);
        }
        var name = edit.name().strip();
        if (name.equals(own)) {
            name = "";
        }
        var before = draft.given(own);
        if (before.equals(name)) {
            return Optional.empty();
        }
        if (!name.isEmpty()) {
            check(own, name);
        }
        draft.call(own, name);
        return Optional.of(
                new Change(before.isEmpty() ? own : before, new Edit.ShownName(own, name.isEmpty() ? own : name)));
    }

    private void check(String own, String name) throws ProblemException {
        var why = SpssName.why(name);
        if (why.isPresent()) {
            throw new ProblemException(
                    switch (why.get()) {
                        case EMPTY, LONG -> Problem.error("edit.name-long", name, SpssName.LONGEST);
                        case FIRST -> Problem.error("edit.name-first", name);
                        case INSIDE -> Problem.error("edit.name-inside", name);
                        case DOT -> Problem.error("edit.name-dot", name);
                        case RESERVED -> Problem.error("edit.name-reserved", name);
                    });
        }
        var other = draft.another(own, name);
        if (other.isPresent()) {
            throw new ProblemException(Problem.error("edit.name-taken", name, other.get()));
        }
    }
}
