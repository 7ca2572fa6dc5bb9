package org.mindgap.edit;

import java.util.Optional;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Wording;

/** Lays edits of questions in other languages over a draft. */
final class EditingTranslations {
    private final SurveyDraft draft;

    EditingTranslations(SurveyDraft draft) {
        this.draft = draft;
    }

    Optional<Change> apply(Edit edit) throws ProblemException {
        return edit instanceof Edit.AcceptFlags accept ? accept(accept) : translate((Edit.Translation) edit);
    }

    private Optional<Change> translate(Edit.Translation edit) throws ProblemException {
        var question = draft.question(edit.question());
        var to = edit.wording();
        var tag = tag(edit.question(), question, to.language());
        Editing.bounded(to.stem());
        Editing.bounded(to.text());
        for (var option : to.options()) {
            Editing.bounded(option.text());
            if (question.option(option.code()).isEmpty()) {
                throw Editing.refusal("edit.no-option", edit.question(), option.code());
            }
        }
        var before = question.translation(tag);
        var wording = new Wording(tag, to.stem(), to.text(), to.source(), to.options(), to.accepted());
        if (before.equals(wording.blank() ? Optional.empty() : Optional.of(wording))) {
            return Optional.empty();
        }
        question.translate(wording);
        return Optional.of(new Change(before.map(EditWords::said).orElse(""), edit));
    }

    private Optional<Change> accept(Edit.AcceptFlags edit) throws ProblemException {
        var question = draft.question(edit.question());
        var tag = tag(edit.question(), question, edit.language());
        var before = question.translation(tag)
                .orElseThrow(() -> Editing.refusal("edit.no-translation", edit.question(), tag));
        if (before.accepted().equals(edit.flags())) {
            return Optional.empty();
        }
        question.translate(before.accepting(edit.flags()));
        return Optional.of(new Change(EditWords.accepted(before.accepted()), edit));
    }

    private static String tag(String name, QuestionDraft question, String language) throws ProblemException {
        var tag = Languages.tag(language);
        if (tag.isEmpty() || tag.equals(question.language)) {
            throw Editing.refusal("edit.translation-language", name, tag.isEmpty() ? "none" : tag);
        }
        return tag;
    }
}
