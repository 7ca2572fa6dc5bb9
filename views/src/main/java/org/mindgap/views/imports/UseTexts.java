package org.mindgap.views.imports;

import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.RoleWords;
import org.mindgap.views.kit.Texts;

/** The words for uses of variables. */
final class UseTexts {
    private final Texts texts;
    private final ProblemTexts sentences;

    UseTexts(Texts texts) {
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
    }

    String use(Role role) {
        return RoleWords.of(role, texts);
    }

    String why(SuggestedUse suggested) {
        return sentences.sentence(suggested.why());
    }
}
