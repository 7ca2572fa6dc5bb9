package org.mindgap.survey;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds the survey's own variables and codes for what people and files call them: {@code country} and {@code religion}
 * mean the variables used as such, a value may be a code or a label, upper and lower case do not matter. Nothing is
 * guessed beyond that.
 */
public final class GroupResolver {
    private final Survey survey;

    public GroupResolver(Survey survey) {
        this.survey = survey;
    }

    /** The variable of that name, in the file or given to it, or else the one used as country or religion. */
    public Optional<Variable> variable(String name) {
        var exact = survey.variables().stream()
                .filter(v -> v.name().equalsIgnoreCase(name.strip()))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var given = survey.variable(survey.inFile(name));
        if (given.isPresent()) {
            return given;
        }
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "country" -> survey.withRole(Role.COUNTRY);
            case "religion" -> survey.withRole(Role.RELIGION);
            default -> Optional.empty();
        };
    }

    /** The code of a variable that a code or a label stands for. */
    public Optional<String> code(Variable variable, String text) {
        var wanted = text.strip();
        return variable.values().stream()
                .filter(v -> v.code().equals(wanted))
                .findFirst()
                .or(() -> variable.values().stream()
                        .filter(v ->
                                v.code().equalsIgnoreCase(wanted) || v.label().equalsIgnoreCase(wanted))
                        .findFirst())
                .map(Variable.Value::code);
    }

    /** The group in the survey's own names and codes, or nothing where a variable or value is not known. */
    public Optional<Group> resolve(Group named) {
        var resolved = Group.everyone();
        for (var entry : named.codes().entrySet()) {
            var variable = variable(entry.getKey());
            var code = variable.flatMap(v -> code(v, entry.getValue()));
            if (code.isEmpty()) {
                return Optional.empty();
            }
            resolved = resolved.and(variable.orElseThrow().name(), code.orElseThrow());
        }
        return Optional.of(resolved);
    }
}
