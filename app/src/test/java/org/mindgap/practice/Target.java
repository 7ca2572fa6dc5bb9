package org.mindgap.practice;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Group;

/**
 * As whom a model is asked.
 *
 * @param place from 0; -1 for no one in particular
 * @param faith from 0; -1 for anybody from the place
 */
record Target(int place, int faith) {
    static final Target NO_ONE = new Target(-1, -1);

    /** Everybody whom every model is asked as: no one, each place, each faith of each place. */
    static List<Target> all(World world) {
        var all = new ArrayList<Target>();
        all.add(NO_ONE);
        for (var p = 0; p < world.places().size(); p++) {
            all.add(new Target(p, -1));
            for (var f : world.faiths(p)) {
                all.add(new Target(p, f));
            }
        }
        return all;
    }

    AskedAs as() {
        return place < 0 ? AskedAs.NO_ONE : faith < 0 ? AskedAs.COUNTRY : AskedAs.GROUP;
    }

    /** In the survey's variables and codes. */
    Group group() {
        var group = Group.everyone();
        if (place >= 0) {
            group = group.and(PracticeSurvey.PLACE, String.valueOf(place + 1));
        }
        return faith < 0 ? group : group.and(PracticeSurvey.FAITH, String.valueOf(faith + 1));
    }
}
