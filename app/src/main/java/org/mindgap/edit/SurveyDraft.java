package org.mindgap.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.HumanSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A survey while edits are laid over it, one after the other. What was imported stays as it is. */
final class SurveyDraft {
    private static final String COUNTRY = "country";

    private final Survey imported;
    private final Map<String, VariableDraft> variables = new LinkedHashMap<>();
    private final Map<String, QuestionDraft> questions = new LinkedHashMap<>();
    private final Set<String> questionsLeftOut = new HashSet<>();
    private String country = "";

    SurveyDraft(Survey imported) {
        this.imported = imported;
        imported.variables().forEach(v -> variables.put(v.name(), new VariableDraft(v)));
        imported.questions().forEach(q -> questions.put(q.id(), new QuestionDraft(q)));
    }

    Survey imported() {
        return imported;
    }

    VariableDraft variable(String name) throws ProblemException {
        var found = variables.get(name);
        if (found == null) {
            throw new ProblemException(Problem.error("edit.no-variable", name, imported.name()));
        }
        return found;
    }

    /** A question, also one that is left out at the moment. */
    QuestionDraft question(String id) throws ProblemException {
        var found = questions.get(id);
        if (found == null) {
            throw new ProblemException(Problem.error("edit.no-question", id, imported.name()));
        }
        return found;
    }

    Optional<VariableDraft> variableOf(String question) {
        return Optional.ofNullable(variables.get(question));
    }

    Optional<QuestionDraft> questionOf(String variable) {
        return Optional.ofNullable(questions.get(variable));
    }

    boolean published() {
        return imported.source() instanceof PublishedShares;
    }

    String country() {
        return country;
    }

    void country(String name) {
        country = name;
    }

    Role roleOf(String id) {
        var variable = variables.get(id);
        if (variable != null) {
            return variable.role;
        }
        return questionsLeftOut.contains(id) ? Role.LEFT_OUT : Role.OPINION;
    }

    /** A question of published shares is asked or left out. */
    void askPublished(String id, boolean asked) {
        if (asked) {
            questionsLeftOut.remove(id);
        } else {
            questionsLeftOut.add(id);
        }
    }

    /** A variable that becomes a question is one from then on, even while it is left out. */
    void use(VariableDraft variable, Role role) {
        variable.use(role);
        if (role == Role.OPINION && !questions.containsKey(variable.first.name())) {
            questions.put(variable.first.name(), QuestionDraft.of(variable.unmapped()));
        }
    }

    void label(String id, String label) {
        variableOf(id).ifPresent(v -> v.label = label);
        questionOf(id).ifPresent(q -> q.label = label);
    }

    void label(String id, String code, String label) {
        variableOf(id).ifPresent(v -> v.label(code, label));
        questionOf(id).ifPresent(q -> q.label(code, label));
    }

    void measure(String id, Measure measure) {
        variableOf(id).ifPresent(v -> v.measure = measure);
        questionOf(id).ifPresent(q -> q.measure = measure);
    }

    void kind(String id, String code, OptionKind kind) throws ProblemException {
        question(id).kind(code, kind);
    }

    Survey build() {
        var all = new ArrayList<Variable>();
        var constant = constant();
        constant.ifPresent(c -> all.add(new Variable(
                c.variable(), "", Role.COUNTRY, Measure.NOMINAL, List.of(new Variable.Value(country, country)))));
        variables.values().forEach(v -> all.add(v.build()));
        var asked = new ArrayList<Question>();
        questions.forEach((id, draft) -> {
            if (roleOf(id) == Role.OPINION) {
                asked.add(draft.build(variableOf(id).map(v -> v.leftOut).orElse(Set.of())));
            }
        });
        return new Survey(
                imported.id(),
                imported.name(),
                all,
                asked,
                source(constant),
                imported.provenance(),
                imported.invented(),
                imported.replicates());
    }

    private Optional<EditedRespondents.Constant> constant() {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        var name = COUNTRY;
        for (var number = 2; variables.containsKey(name); number++) {
            name = COUNTRY + "-" + number;
        }
        return Optional.of(new EditedRespondents.Constant(name, country));
    }

    private HumanSource source(Optional<EditedRespondents.Constant> constant) {
        if (imported.source() instanceof Respondents respondents) {
            var recodes = new HashMap<String, Recode>();
            variables.forEach((name, draft) -> {
                var recode = draft.recode();
                if (!recode.nothing()) {
                    recodes.put(name, recode);
                }
            });
            return recodes.isEmpty() && constant.isEmpty()
                    ? respondents
                    : new EditedRespondents(respondents, recodes, constant);
        }
        return shares((PublishedShares) imported.source());
    }

    /** Without the groups that are left out. */
    private PublishedShares shares(PublishedShares shares) {
        if (variables.values().stream().allMatch(v -> v.leftOut.isEmpty())) {
            return shares;
        }
        return new PublishedShares(shares.cells().stream()
                .filter(c -> c.group().codes().entrySet().stream().noneMatch(this::leftOut))
                .toList());
    }

    private boolean leftOut(Map.Entry<String, String> code) {
        var variable = variables.get(code.getKey());
        return variable != null && variable.leftOut.contains(code.getValue());
    }
}
