package org.mindgap.views.imports;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.survey.Role;

/** A variable of a file that is to be imported, and what it will be used as: the proposal until somebody chooses. */
public final class VariableUse {
    private final ReadOnlyObjectWrapper<Role> use;
    private Field field;
    private SuggestedUse suggested;
    private Optional<Role> preset = Optional.empty();
    private boolean chosen;

    VariableUse(Field field, SuggestedUse suggested) {
        this.field = field;
        this.suggested = suggested;
        this.use = new ReadOnlyObjectWrapper<>(suggested.use());
    }

    public Field field() {
        return field;
    }

    public SuggestedUse suggested() {
        return suggested;
    }

    public ReadOnlyObjectProperty<Role> use() {
        return use.getReadOnlyProperty();
    }

    /** Whether the use to begin with is that of a preset. */
    public boolean preset() {
        return preset.isPresent();
    }

    /** Whether somebody chose the use; otherwise it is the proposal. */
    public boolean chosen() {
        return chosen;
    }

    /** The same variable read again, in other characters or with a codebook: a choice stays, a proposal is made anew. */
    void read(Field again, SuggestedUse anew) {
        field = again;
        suggested = anew;
        if (!chosen) {
            use.set(proposed());
        }
    }

    /** A preset says something else now; a choice stays. */
    void follow(Optional<Role> by) {
        preset = by;
        if (!chosen) {
            use.set(proposed());
        }
    }

    /** What is proposed: by a preset, else by name and labels. */
    Role proposed() {
        return preset.orElse(suggested.use());
    }

    /** Proposes what a preset says, or without one what name and labels say; a choice goes. */
    void propose(Optional<Role> by) {
        preset = by;
        choose(proposed());
    }

    void choose(Role role) {
        chosen = role != proposed();
        use.set(role);
    }

    /** Whether name, label or a label of a value holds some letters, without regard to case. */
    boolean holds(String letters) {
        var wanted = letters.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || field.name().toLowerCase(Locale.ROOT).contains(wanted)
                || field.label().toLowerCase(Locale.ROOT).contains(wanted)
                || field.labels().stream()
                        .anyMatch(l -> l.label().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
