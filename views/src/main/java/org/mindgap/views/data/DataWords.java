package org.mindgap.views.data;

import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Texts;

/** The words of this room for what the code has names for. */
final class DataWords {
    private final Texts texts;

    DataWords(Texts texts) {
        this.texts = texts;
    }

    /** What a variable is used as. */
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
