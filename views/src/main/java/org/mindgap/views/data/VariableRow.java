package org.mindgap.views.data;

import java.text.CollationKey;
import java.util.List;
import java.util.OptionalInt;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/**
 * A variable as a row of the Variable View, all words made.
 *
 * @param place in the file, from 0
 * @param use what it is used as, in words
 * @param wording how far its wording is; {@link HowWorded#NONE} for what is no question
 * @param missing codes that are no answer
 * @param declared values that are no answer, as they are written; empty for none
 * @param options number of answers that count, or of values that occur; empty where nobody counted
 * @param found everything that can be searched for, in lower case
 */
record VariableRow(
        int place,
        Variable variable,
        String use,
        HowWorded wording,
        List<String> missing,
        String declared,
        OptionalInt options,
        String found,
        Keys keys) {

    /** What rows are sorted by, computed once: a collator asked per comparison would hold the window up. */
    record Keys(CollationKey name, CollationKey label, CollationKey wording) {}

    /** In the file. */
    String name() {
        return variable.name();
    }

    /** As people call it. */
    String shownName() {
        return variable.shownName();
    }

    Role role() {
        return variable.role();
    }

    Measure measure() {
        return variable.measure();
    }

    boolean opinion() {
        return variable.role() == Role.OPINION;
    }
}
