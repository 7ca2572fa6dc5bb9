package org.mindgap.survey;

import java.util.Comparator;
import java.util.List;

/** Groups in the order of the variables' value labels; codes without a label come after these, by their text. */
record CodeOrder(List<Variable> by) implements Comparator<Group> {

    @Override
    public int compare(Group a, Group b) {
        for (var variable : by) {
            var one = a.codes().getOrDefault(variable.name(), "");
            var other = b.codes().getOrDefault(variable.name(), "");
            var order = Comparator.<String>comparingInt(c -> position(variable, c))
                    .thenComparing(Comparator.naturalOrder())
                    .compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int position(Variable variable, String code) {
        for (var i = 0; i < variable.values().size(); i++) {
            if (variable.values().get(i).code().equals(code)) {
                return i;
            }
        }
        return variable.values().size();
    }
}
