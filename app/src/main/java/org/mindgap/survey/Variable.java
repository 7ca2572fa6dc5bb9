package org.mindgap.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a survey file and what it is used as.
 *
 * @param name the name in the file, unique in its survey; what edits, answers and groups refer to
 * @param label what the file says it is, or empty
 * @param role use as
 * @param measure level of measurement
 * @param values labels of its codes, in the file's order; empty for numbers and free text
 * @param groups for a variable that crosses others, who is meant by each code in the variables that are crossed; empty
 *     for all others
 * @param given the name that somebody gave it in place of that of the file, or empty
 * @param declared values that the file or somebody declared missing, as SPSS writes them ("98, lo thru 0"), or empty
 * @param missing labelled codes that are no value: declared missing, or left out; whoever has one of these is in no
 *     group, though the code stays in the file
 * @param format how its values are meant to be shown, in the words of the program that wrote the file: "F8.2", "DATE11",
 *     "%td"; empty where the file does not say
 */
public record Variable(
        String name,
        String label,
        Role role,
        Measure measure,
        List<Value> values,
        Map<String, Group> groups,
        String given,
        String declared,
        List<Value> missing,
        String format) {

    /** A code and its label. */
    public record Value(String code, String label) {}

    public Variable {
        values = List.copyOf(values);
        groups = Map.copyOf(groups);
        missing = List.copyOf(missing);
    }

    /** A variable that is called as in the file. */
    public Variable(
            String name, String label, Role role, Measure measure, List<Value> values, Map<String, Group> groups) {
        this(name, label, role, measure, values, groups, "", "", List.of(), "");
    }

    /** A variable that crosses no others. */
    public Variable(String name, String label, Role role, Measure measure, List<Value> values) {
        this(name, label, role, measure, values, Map.of());
    }

    public Variable as(Role newRole) {
        return new Variable(name, label, newRole, measure, values, groups, given, declared, missing, format);
    }

    /** The same under another name on screen and in tables; empty for that of the file. */
    public Variable called(String newName) {
        return new Variable(name, label, role, measure, values, groups, newName, declared, missing, format);
    }

    /** The same with other values declared missing. */
    public Variable declaring(String newlyMissing) {
        return new Variable(name, label, role, measure, values, groups, given, newlyMissing, missing, format);
    }

    /** The same with other labelled codes that are no value. */
    public Variable lacking(List<Value> none) {
        return new Variable(name, label, role, measure, values, groups, given, declared, none, format);
    }

    /** The same, its values shown in another way. */
    public Variable shown(String newFormat) {
        return new Variable(name, label, role, measure, values, groups, given, declared, missing, newFormat);
    }

    /** The date or time that its numbers stand for; nothing where they are numbers. */
    public Optional<DisplayFormat> dates() {
        return DisplayFormat.of(format);
    }

    /** All labelled codes, those that are no value behind the others. */
    public List<Value> allValues() {
        return missing.isEmpty()
                ? values
                : Stream.concat(values.stream(), missing.stream()).toList();
    }

    /** What people call it: the given name, or that of the file. */
    public String shownName() {
        return given.isEmpty() ? name : given;
    }

    /** The label of a code, or the code itself where the file gives none. */
    public String labelOf(String code) {
        return allValues().stream()
                .filter(v -> v.code().equals(code))
                .map(Value::label)
                .findFirst()
                .orElse(code);
    }

    /** The label of a code as people read it: of a date that has none, the day or time that the number stands for. */
    public String readLabelOf(String code) {
        var label = labelOf(code);
        if (!label.equals(code) && !label.isEmpty()) {
            return label;
        }
        try {
            return dates().flatMap(d -> d.shown(Double.parseDouble(code))).orElse(label);
        } catch (NumberFormatException e) {
            return label;
        }
    }

    /** The label of a code, with the code behind it where another code has the same label. */
    public String distinctLabelOf(String code) {
        var label = readLabelOf(code);
        var twice = allValues().stream()
                .anyMatch(v -> v.label().equals(label) && !v.code().equals(code));
        return twice ? label + " (" + code + ")" : label;
    }

    /** Codes that have no label but themselves, in their order. */
    public List<String> unlabelled() {
        return values.stream()
                .filter(v -> v.label().isEmpty() || v.label().equals(v.code()))
                .map(Value::code)
                .toList();
    }

    /** Labels that more than one code has. */
    public List<String> sharedLabels() {
        return values.stream()
                .map(Value::label)
                .filter(l -> !l.isEmpty()
                        && values.stream().filter(v -> v.label().equals(l)).count() > 1)
                .distinct()
                .toList();
    }

    /** The label, or the name where the file gives none. */
    public String title() {
        return label.isEmpty() ? name : label;
    }
}
