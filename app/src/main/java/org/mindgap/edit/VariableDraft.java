package org.mindgap.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** A variable while edits are laid over it. */
final class VariableDraft {
    final Variable first;
    final Map<String, String> groups = new LinkedHashMap<>();
    final Set<String> leftOutByName = new HashSet<>();
    private final Map<String, Group> crossed;
    private final Set<String> ownLabels = new HashSet<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    String label;
    Role role;
    Measure measure;
    /** What somebody declared missing, in the place of what the file declares. */
    Optional<Missing> said = Optional.empty();

    /** Options of the question that it is which are no answer: no groups either where it divides people. */
    final Set<String> noAnswers = new LinkedHashSet<>();

    private final Missing declared;

    VariableDraft(Variable first) {
        this.first = first;
        this.crossed = first.groups();
        first.values().forEach(v -> labels.put(v.code(), v.label()));
        this.label = first.label();
        this.role = first.role();
        this.measure = first.measure();
        this.declared = first.declared().isEmpty() ? Missing.NONE : Missing.declared(first.declared());
    }

    /** The values that are none: as somebody declared, else as the file does. Options of a question say it themselves. */
    Missing missing() {
        return said.orElseGet(() -> role == Role.OPINION ? Missing.NONE : declaredOrNoAnswer());
    }

    /** A question no longer used as one: what was no answer of it is no group, and is no value in an export either. */
    private boolean isNoQuestion() {
        return (role.divides() || role == Role.LEFT_OUT) && !noAnswers.isEmpty();
    }

    private Missing declaredOrNoAnswer() {
        return isNoQuestion() ? declared.and(noAnswers) : declared;
    }

    /** The values that the file declares missing, unless somebody declared others. */
    Missing missingOfFile() {
        return said.isPresent() ? Missing.NONE : declared;
    }

    boolean labelled(String code) {
        return labels.containsKey(code);
    }

    String labelOf(String code) {
        return labels.getOrDefault(code, "");
    }

    void label(String code, String text) {
        labels.put(code, text);
        ownLabels.add(code);
    }

    /** Labels sets of codes of a crossed variable as their parts are labelled now, but for those labelled by hand. */
    void compose(Function<Group, String> label) {
        crossed.forEach((code, group) -> {
            if (!ownLabels.contains(code)) {
                labels.put(code, label.apply(group));
            }
        });
    }

    /** Whether somebody said that a code is no answer: left out by name, or declared missing. */
    boolean leavesOut(String code) {
        return leftOutByName.contains(code) || said.filter(m -> m.has(code)).isPresent();
    }

    /** Labelled codes that are no value of the variable: left out by name or declared missing. */
    Set<String> leftOut() {
        var missing = missing();
        if (missing.none()) {
            return leftOutByName;
        }
        var all = new HashSet<>(leftOutByName);
        labels.keySet().stream().filter(missing::has).forEach(all::add);
        return all;
    }

    /** Used in another way. A column of numbers that divides people, or is asked or sampled by, is read as codes. */
    void use(Role as) {
        role = as;
        if (as == Role.WEIGHT) {
            measure = Measure.SCALE;
        } else if (as != Role.LEFT_OUT && numbers(first) && labels.isEmpty()) {
            measure = Measure.NOMINAL;
        }
    }

    /** With the labels as they are, codes that stand for the same group not yet one. */
    Variable unmapped() {
        var values = new ArrayList<Variable.Value>();
        labels.forEach((code, text) -> values.add(new Variable.Value(code, text)));
        return new Variable(first.name(), label, role, measure, values).shown(first.format());
    }

    Variable build() {
        var readAs = readAs();
        var leftOut = leftOut();
        var values = new ArrayList<Variable.Value>();
        var none = new ArrayList<Variable.Value>();
        labels.forEach((code, text) -> {
            if (role != Role.OPINION && leftOut.contains(code)) {
                none.add(new Variable.Value(code, text));
            } else if (!readAs.containsKey(code)) {
                values.add(new Variable.Value(code, groups.getOrDefault(code, text)));
            }
        });
        return new Variable(first.name(), label, role, measure, role == Role.WEIGHT ? List.of() : values, crossed)
                .declaring(declaration())
                .lacking(none)
                .shown(first.format());
    }

    private String declaration() {
        return said.filter(m -> role != Role.OPINION || !m.none())
                .or(() -> isNoQuestion() ? Optional.of(missing()) : Optional.empty())
                .map(Missing::words)
                .orElse(first.declared());
    }

    /** Codes that are read as others: those that stand for, or are called as, the same group as an earlier one. */
    Map<String, String> readAs() {
        var of = new HashMap<String, String>();
        var readAs = new HashMap<String, String>();
        var leftOut = leftOut();
        for (var code : labels.keySet()) {
            var group = group(code);
            if (groups.containsValue(group) && role != Role.OPINION && !leftOut.contains(code)) {
                var earlier = of.putIfAbsent(group, code);
                if (earlier != null) {
                    readAs.put(code, earlier);
                }
            }
        }
        return readAs;
    }

    /** The group that a code stands for, or its label. */
    String group(String code) {
        return groups.getOrDefault(code, labelOf(code));
    }

    /** Whether another code stands for a group or is called so. */
    boolean another(String code, String group) {
        return labels.keySet().stream().anyMatch(c -> !c.equals(code) && group(c).equals(group));
    }

    /** How its column is to be read with every code that is no value, as it stands in the file. */
    Recode whole() {
        return new Recode(numbers(first), numbers(build()), readAs(), Set.of(), Missing.NONE);
    }

    /** How its column is to be read. */
    Recode recode() {
        var asked = role == Role.OPINION;
        return new Recode(
                numbers(first),
                numbers(build()),
                readAs(),
                asked ? Set.of() : leftOutByName,
                asked ? Missing.NONE : missing());
    }

    /** Whether the column of such a variable holds numbers and no codes. */
    static boolean numbers(Variable variable) {
        var role = variable.role();
        return role == Role.WEIGHT
                || role == Role.REPLICATE
                || (variable.measure() == Measure.SCALE
                        && variable.values().isEmpty()
                        && role != Role.OPINION
                        && !role.divides());
    }
}
