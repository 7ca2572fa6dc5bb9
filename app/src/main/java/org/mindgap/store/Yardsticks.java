package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.elicit.Model;

/** Yardsticks as models of a study; at most one of each kind. */
final class Yardsticks {
    private Yardsticks() {}

    /** The new model, or nothing if there is one of the kind. */
    static Optional<Model> add(Session session, Model.Kind kind) throws SQLException {
        var name = name(kind);
        var taken = new HashSet<String>();
        for (var model : ModelRows.shown(session)) {
            if (model.kind() == kind) {
                return Optional.empty();
            }
            taken.add(model.id());
        }
        var id = Ids.free(kind.name().toLowerCase(Locale.ROOT), taken::contains);
        var model = new Model(id, name, kind, "");
        var batch = Batches.begin(session, "yardstick", "", "");
        ModelRows.add(session, model, batch);
        Batches.show(session, batch);
        StudyLog.write(session, "baseline", name + " added as a yardstick");
        return Optional.of(model);
    }

    static String name(Model.Kind kind) {
        return switch (kind) {
            case UNIFORM -> "Random guess";
            case MAJORITY -> "Majority option";
            case NATIONAL -> "National result";
            case HALVES -> "Two halves of the survey";
            case LANGUAGE_MODEL, INVENTED -> throw new IllegalArgumentException(kind + " is no yardstick");
        };
    }
}
