package org.mindgap.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey: what was asked, of whom, and the answers.
 *
 * @param id short stable id, unique in a study
 * @param name as people call it
 * @param variables columns of respondents, or for published shares the variables that divide people (codes are then the
 *     published labels)
 * @param questions the variables used as opinion questions, in questionnaire order
 * @param source respondents or published shares
 * @param provenance file, hash, fieldwork, citation
 * @param invented whether the people are made up; it is then said on every figure and export
 * @param replicates replicate weights that the file brings, or nothing
 * @param populations how many people live in a country, by its code; empty where nobody said
 */
public record Survey(
        String id,
        String name,
        List<Variable> variables,
        List<Question> questions,
        HumanSource source,
        Provenance provenance,
        boolean invented,
        Optional<ReplicateScheme> replicates,
        Map<String, Population> populations) {

    public Survey {
        variables = List.copyOf(variables);
        questions = List.copyOf(questions);
        populations = Map.copyOf(populations);
    }

    /** A survey of countries whose populations nobody said. */
    public Survey(
            String id,
            String name,
            List<Variable> variables,
            List<Question> questions,
            HumanSource source,
            Provenance provenance,
            boolean invented,
            Optional<ReplicateScheme> replicates) {
        this(id, name, variables, questions, source, provenance, invented, replicates, Map.of());
    }

    /** A survey without replicate weights. */
    public Survey(
            String id,
            String name,
            List<Variable> variables,
            List<Question> questions,
            HumanSource source,
            Provenance provenance,
            boolean invented) {
        this(id, name, variables, questions, source, provenance, invented, Optional.empty());
    }

    public Optional<Variable> variable(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /**
     * The name in the file of a variable or question, for that name or the one that somebody gave it; upper and lower
     * case of a given name do not matter. A name that nothing has comes back as it is.
     */
    public String inFile(String name) {
        if (variable(name).isPresent() || question(name).isPresent()) {
            return name;
        }
        var wanted = name.strip();
        return variables.stream()
                .filter(v -> v.given().equalsIgnoreCase(wanted))
                .map(Variable::name)
                .findFirst()
                .or(() -> questions.stream()
                        .filter(q -> q.given().equalsIgnoreCase(wanted))
                        .map(Question::id)
                        .findFirst())
                .filter(n -> !wanted.isEmpty())
                .orElse(name);
    }

    /** The first variable with the role. */
    public Optional<Variable> withRole(Role role) {
        return variables.stream().filter(v -> v.role() == role).findFirst();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** Who said how many people live in the countries, in one line. */
    public String populationSources() {
        var said = populations.values().stream()
                .map(Population::source)
                .filter(s -> !s.isEmpty())
                .distinct()
                .sorted()
                .collect(java.util.stream.Collectors.joining("; "));
        return said.isEmpty() ? "no source is named" : said;
    }

    /** Whether any question offers don't know or refused; where none does, there is nothing to leave out. */
    public boolean offersNonresponse() {
        return questions.stream()
                .flatMap(q -> q.options().stream())
                .anyMatch(o -> o.kind() == OptionKind.DONT_KNOW || o.kind() == OptionKind.REFUSED);
    }

    /**
     * The questions as they were put to people and models, each once: in the place of recoded ones those that they were
     * recoded from, also where these are left out.
     */
    public List<Question> asked() {
        var asked = new java.util.LinkedHashMap<String, Question>();
        questions.forEach(q -> asked.putIfAbsent(q.asked().id(), q.asked()));
        questions.stream().filter(q -> q.recoded().isEmpty()).forEach(q -> asked.put(q.id(), q));
        return List.copyOf(asked.values());
    }

    /** A group without crossed variables: in their place the codes of the variables that were crossed. */
    public Group uncrossed(Group group) {
        if (group.codes().keySet().stream()
                .allMatch(name -> variable(name).map(v -> v.groups().isEmpty()).orElse(true))) {
            return group;
        }
        var plain = Group.everyone();
        for (var entry : group.codes().entrySet()) {
            var meant = variable(entry.getKey())
                    .map(v -> v.groups().get(entry.getValue()))
                    .orElse(null);
            plain = meant == null ? plain.and(entry.getKey(), entry.getValue()) : plain.and(uncrossed(meant));
        }
        return plain;
    }

    /** The variables that divide people into groups: country first, then religion, then the others. */
    public List<Variable> dividing() {
        return variables.stream()
                .filter(v -> v.role().divides())
                .sorted(java.util.Comparator.comparing(Variable::role))
                .toList();
    }
}
