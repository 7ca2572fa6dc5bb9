package org.mindgap.views.data;

import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.RoleWords;
import org.mindgap.views.kit.Texts;

/** The words of this room for what the code has names for. */
final class DataWords {
    private final Texts texts;

    DataWords(Texts texts) {
        this.texts = texts;
    }

    /** What a variable is used as. */
    String use(Role role) {
        return RoleWords.of(role, texts);
    }

    String measure(Measure measure) {
        return switch (measure) {
            case NOMINAL -> texts.get("measure.nominal");
            case ORDINAL -> texts.get("measure.ordinal");
            case SCALE -> texts.get("measure.scale");
        };
    }

    String kind(OptionKind kind) {
        return switch (kind) {
            case SUBSTANTIVE -> texts.get("option.answer");
            case DONT_KNOW -> texts.get("option.dontKnow");
            case REFUSED -> texts.get("option.refused");
            case NOT_ASKED -> texts.get("option.missing");
        };
    }

    /** A wording, or in few words what is wrong with it. */
    String wording(HowWorded wording) {
        return switch (wording.state()) {
            case NONE -> "";
            case CONFIRMED -> wording.text();
            case LABEL_ONLY -> texts.get("wording.labelOnly");
            case NO_STEM -> texts.get("wording.noStem");
            case CUT -> texts.get("wording.cut");
            case FEW_WORDS -> texts.get("wording.fewWords");
        };
    }
}
