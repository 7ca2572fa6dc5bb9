package org.mindgap.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Population;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Recoding;
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
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, Map<String, Population>> populations = new HashMap<>();
    private String country = "";

    SurveyDraft(Survey imported) {
        this.imported = imported;
        imported.variables().forEach(v -> {
            variables.put(v.name(), new VariableDraft(v));
            call(v.name(), v.given());
        });
        imported.questions().forEach(q -> {
            questions.put(q.id(), new QuestionDraft(q));
            q.options().forEach(o -> answers(q.id(), o.code(), o.kind()));
        });
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

    Optional<Population> population(String variable, String code) {
        return Optional.ofNullable(populations.getOrDefault(variable, Map.of()).get(code));
    }

    void population(String variable, String code, Population population) {
        populations.computeIfAbsent(variable, v -> new HashMap<>()).put(code, population);
    }

    void noPopulation(String variable, String code) {
        populations.getOrDefault(variable, new HashMap<>()).remove(code);
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

    /** A column without any edit of it; of a survey with respondents. */
    Column column(String variable) {
        return made.containsKey(variable)
                ? ((EditedRespondents) build().source()).imported(variable)
                : ((Respondents) imported.source()).column(variable);
    }

    /** Whether a variable or question has the name, or was given it. */
    boolean knows(String name) {
        return variables.containsKey(name)
                || questions.containsKey(name)
                || COUNTRY.equals(name)
                || given.values().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** What a variable or question is called in place of its name in the file, or empty. */
    String given(String id) {
        return given.getOrDefault(id, "");
    }

    void call(String id, String name) {
        if (name.isEmpty()) {
            given.remove(id);
        } else {
            given.put(id, name);
        }
    }

    /** Another variable or question with the name, in the file or given; SPSS does not tell capitals from small letters. */
    Optional<String> another(String id, String name) {
        var all = new ArrayList<>(variables.keySet());
        all.addAll(questions.keySet());
        all.add(COUNTRY);
        return all.stream()
                .filter(o -> !o.equals(id) && (o.equalsIgnoreCase(name) || given(o).equalsIgnoreCase(name)))
                .findFirst();
    }

    /** Whether a variable was made by cutting a number into bands. */
    boolean banded(String variable) {
        return made.get(variable) instanceof Made.Banded;
    }

    /** Whether a variable was made out of others. */
    boolean computed(String variable) {
        return made.containsKey(variable);
    }

    /** A new variable, computed of others. */
    void make(Variable variable, Made how) {
        variables.put(variable.name(), new VariableDraft(variable));
        made.put(variable.name(), how);
    }

    /** A new question out of another one; of published shares it has no variable. */
    void make(QuestionDraft question, String id) {
        questions.put(id, question);
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
        answers(id, code, kind);
    }

    private void answers(String id, String code, OptionKind kind) {
        variableOf(id).ifPresent(v -> {
            if (kind == OptionKind.SUBSTANTIVE) {
                v.noAnswers.remove(code);
            } else {
                v.noAnswers.add(code);
            }
        });
    }

    Survey build() {
        var all = new ArrayList<Variable>();
        var constant = constant();
        constant.ifPresent(c -> all.add(new Variable(
                c.variable(), "", Role.COUNTRY, Measure.NOMINAL, List.of(new Variable.Value(country, country)))));
        variables.values().forEach(v -> {
            v.compose(this::labels);
            all.add(v.build().called(given(v.first.name())));
        });
        var asked = new ArrayList<Question>();
        questions.keySet().stream()
                .filter(id -> roleOf(id) == Role.OPINION)
                .map(this::build)
                .forEach(asked::add);
        return new Survey(
                imported.id(),
                imported.name(),
                all,
                asked,
                source(constant, asked),
                imported.provenance(),
                imported.invented(),
                imported.replicates(),
                all.stream()
                        .filter(v -> v.role() == Role.COUNTRY)
                        .findFirst()
                        .map(v -> populations.getOrDefault(v.name(), Map.of()))
                        .orElse(Map.of()));
    }

    /** A question as it stands, whether it is left out or not. */
    Question build(String id) {
        var draft = questions.get(id);
        if (draft == null) {
            throw new IllegalArgumentException("no question " + id);
        }
        return draft.build(
                        code -> variableOf(id).map(v -> v.leavesOut(code)).orElse(false),
                        draft.origin().map(o -> new Recoding(build(o.asked()), o.codes())))
                .called(given(id));
    }

    /** The labels of a set of codes: "India, Hindu, Woman". */
    private String labels(Group group) {
        return group.codes().entrySet().stream()
                .map(e -> variableOf(e.getKey())
                        .map(v -> v.build().labelOf(e.getValue()))
                        .orElse(e.getValue()))
                .collect(Collectors.joining(", "));
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

    private HumanSource source(Optional<EditedRespondents.Constant> constant, List<Question> asked) {
        if (imported.source() instanceof Respondents respondents) {
            var recodes = new HashMap<String, Recode>();
            var wholes = new HashMap<String, Recode>();
            variables.forEach((name, draft) -> {
                var recode = draft.recode();
                if (!recode.nothing()) {
                    recodes.put(name, recode);
                    wholes.put(name, draft.whole());
                }
            });
            return recodes.isEmpty() && made.isEmpty() && constant.isEmpty()
                    ? respondents
                    : new EditedRespondents(respondents, recodes, wholes, made, constant);
        }
        return shares((PublishedShares) imported.source(), asked);
    }

    /** Without the groups that are left out, and with the shares of recoded questions. */
    private PublishedShares shares(PublishedShares shares, List<Question> asked) {
        var recoded = asked.stream().filter(q -> q.recoded().isPresent()).toList();
        if (recoded.isEmpty()
                && variables.values().stream().allMatch(v -> v.leftOut().isEmpty())) {
            return shares;
        }
        var cells = new ArrayList<PublishedCell>();
        shares.cells().stream()
                .filter(c -> c.group().codes().entrySet().stream().noneMatch(this::leftOut))
                .forEach(cells::add);
        var given = List.copyOf(cells);
        for (var question : recoded) {
            var recoding = question.recoded().orElseThrow();
            given.stream()
                    .filter(c -> c.question().equals(recoding.asked().id()))
                    .forEach(c -> cells.add(new PublishedCell(
                            c.group(), question.id(), c.base(), recoding.shares(c.shares(), false), c.source())));
        }
        return new PublishedShares(cells);
    }

    private boolean leftOut(Map.Entry<String, String> code) {
        var variable = variables.get(code.getKey());
        return variable != null && variable.leftOut().contains(code.getValue());
    }
}
