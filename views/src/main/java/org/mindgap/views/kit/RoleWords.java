package org.mindgap.views.kit;

import org.mindgap.survey.Role;

/** What a variable is used as, in words. */
public final class RoleWords {
    private RoleWords() {}

    public static String of(Role role, Texts texts) {
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
}
