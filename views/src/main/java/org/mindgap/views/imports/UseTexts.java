package org.mindgap.views.imports;

import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Role;
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
        return switch (role) {
            case OPINION -> texts.get("use.opinion");
            case COUNTRY -> texts.get("use.country");
            case RELIGION -> texts.get("use.religion");
            case GROUP -> texts.get("use.group");
            case WEIGHT -> texts.get("use.weight");
            case REPLICATE -> texts.get("use.replicate");
            case STRATUM -> texts.get("use.stratum");
            case CLUSTER -> texts.get("use.cluster");
            case ID -> texts.get("use.id");
            case LEFT_OUT -> texts.get("use.leftOut");
        };
    }

    String why(SuggestedUse suggested) {
        return sentences.sentence(suggested.why());
    }
}
