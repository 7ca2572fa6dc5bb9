package org.mindgap.views.stereotypes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is chosen of group differences, told in words and found again from them. */
final class DifferencePlace {
    private static final String GROUPS = "groups";
    private static final String AGAINST = "against";
    private static final String SCALE = "scale";

    private final DifferenceChoices choices;

    DifferencePlace(DifferenceChoices choices) {
        this.choices = choices;
    }

    Map<String, String> now() {
        var place = new HashMap<String, String>();
        Optional.ofNullable(choices.groups().get()).ifPresent(g -> place.put(GROUPS, g.variable()));
        Optional.ofNullable(choices.reference().get())
                .ifPresent(r -> place.put(AGAINST, r.against().word()));
        Optional.ofNullable(choices.scale().get())
                .ifPresent(s -> place.put(SCALE, s.scale().word()));
        return place;
    }

    void goTo(Map<String, String> where) {
        choices.groupsChoices().stream()
                .filter(g -> g.variable().equals(where.get(GROUPS)))
                .findFirst()
                .ifPresent(choices.groups()::set);
        choices.references().stream()
                .filter(r -> r.against().word().equals(where.get(AGAINST)))
                .findFirst()
                .ifPresent(choices.reference()::set);
        choices.scales().stream()
                .filter(s -> s.scale().word().equals(where.get(SCALE)))
                .findFirst()
                .ifPresent(choices.scale()::set);
    }
}
