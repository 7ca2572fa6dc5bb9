package org.mindgap.edit;

import java.util.Optional;
import java.util.function.Consumer;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.Population;
import org.mindgap.survey.Role;

/** Lays edits over a draft and says what each changed. What cannot be is refused before anything is changed. */
final class Editing {
    private static final int LONGEST_TEXT = 10_000;

    private final SurveyDraft draft;
    private final EditingTranslations translations;

    Editing(SurveyDraft draft) {
        this.draft = draft;
        this.translations = new EditingTranslations(draft);
    }

    /** What changed, or nothing where everything was so already. */
    Optional<Change> apply(Edit said) throws ProblemException {
        var edit = BandCodes.current(draft, said);
        if (edit instanceof Edit.UseAs e) {
            return useAs(e);
        } else if (edit instanceof Edit.ShownName e) {
            return new Naming(draft).apply(e);
        } else if (edit instanceof Edit.VariableLabel e) {
            return text(edit, draft.variable(e.variable()).label, e.label(), to -> draft.label(e.variable(), to));
        } else if (edit instanceof Edit.ValueLabel e) {
            return valueLabel(edit, e.variable(), e.code(), e.label());
        } else if (edit instanceof Edit.MeasuredAs e) {
            return measure(e);
        } else if (edit instanceof Edit.KindOfOption e) {
            return kind(e);
        } else if (edit instanceof Edit.OptionLabel e) {
            return optionLabel(e);
        } else if (edit instanceof Edit.MapCode e) {
            return map(e);
        } else if (edit instanceof Edit.LeaveCodeOut e) {
            return leaveOut(e);
        } else if (edit instanceof Edit.CountryIs e) {
            return country(e);
        } else if (edit instanceof Edit.CountryPopulation e) {
            return population(e);
        } else if (edit instanceof Edit.MissingValues e) {
            return missing(e);
        } else if (edit instanceof Edit.Making e) {
            return new Maker(draft).make(e);
        }
        return wording(edit);
    }

    private Optional<Change> wording(Edit edit) throws ProblemException {
        if (edit instanceof Edit.QuestionLabel e) {
            var question = draft.question(e.question());
            return text(edit, question.label, e.label(), to -> draft.label(e.question(), to));
        } else if (edit instanceof Edit.StemText e) {
            var question = draft.question(e.question());
            return text(edit, question.stem, e.stem(), to -> question.stem = to);
        } else if (edit instanceof Edit.WordingText e) {
            var question = draft.question(e.question());
            return text(edit, question.wording, e.wording(), to -> question.wording = to);
        } else if (edit instanceof Edit.Showcard e) {
            var question = draft.question(e.question());
            return text(edit, question.showcard, e.text(), to -> question.showcard = to);
        } else if (edit instanceof Edit.WordingLanguage e) {
            var question = draft.question(e.question());
            return text(edit, question.language, Languages.tag(e.language()), to -> question.language = to);
        } else if (edit instanceof Edit.WordingSource e) {
            var question = draft.question(e.question());
            return text(edit, question.source, e.source(), to -> question.source = to);
        } else if (edit instanceof Edit.TopicTag e) {
            var question = draft.question(e.question());
            return text(edit, question.topic, e.topic(), to -> question.topic = to);
        }
        return translations.apply(edit);
    }

    private Optional<Change> useAs(Edit.UseAs edit) throws ProblemException {
        var published = draft.published() && draft.questionOf(edit.variable()).isPresent();
        if (!published) {
            draft.variable(edit.variable());
        }
        var before = draft.roleOf(edit.variable());
        if (before == edit.role()) {
            return Optional.empty();
        }
        if (before == Role.REPLICATE || edit.role() == Role.REPLICATE) {
            throw refusal("edit.replicates", edit.variable());
        }
        if (published) {
            if (edit.role() != Role.LEFT_OUT && edit.role() != Role.OPINION) {
                throw refusal("edit.published-role", edit.variable());
            }
            draft.askPublished(edit.variable(), edit.role() == Role.OPINION);
        } else if (draft.published() && !edit.role().divides()) {
            throw refusal("edit.published-role", edit.variable());
        } else {
            draft.use(draft.variable(edit.variable()), edit.role());
        }
        return change(edit, EditWords.of(before));
    }

    private Optional<Change> valueLabel(Edit edit, String variable, String code, String label) throws ProblemException {
        var known = draft.variable(variable);
        if (!known.labelled(code) && draft.published()) {
            throw refusal("edit.no-code", variable, code);
        }
        if (known.groups.containsKey(code)) {
            throw refusal("edit.label-of-group", variable, code, known.groups.get(code));
        }
        if (known.labelled(code) && known.labelOf(code).equals(label)) {
            return Optional.empty();
        }
        return text(edit, known.labelOf(code), label, to -> draft.label(variable, code, to), true);
    }

    private Optional<Change> optionLabel(Edit.OptionLabel edit) throws ProblemException {
        var question = draft.question(edit.question());
        if (draft.variableOf(edit.question()).isPresent()) {
            return valueLabel(edit, edit.question(), edit.code(), edit.label());
        }
        var option = option(edit.question(), edit.code());
        return text(edit, option.label(), edit.label(), to -> question.label(edit.code(), to));
    }

    private Optional<Change> measure(Edit.MeasuredAs edit) throws ProblemException {
        var question = draft.questionOf(edit.variable());
        var before = question.isPresent() ? question.get().measure : draft.variable(edit.variable()).measure;
        if (before == edit.measure()) {
            return Optional.empty();
        }
        if (draft.variableOf(edit.variable()).map(v -> v.role == Role.WEIGHT).orElse(false)) {
            throw refusal("edit.measure-of-weight", edit.variable());
        }
        draft.measure(edit.variable(), edit.measure());
        return change(edit, EditWords.of(before));
    }

    private Optional<Change> kind(Edit.KindOfOption edit) throws ProblemException {
        var before = option(edit.question(), edit.code()).kind();
        if (before == edit.kind()) {
            return Optional.empty();
        }
        draft.kind(edit.question(), edit.code(), edit.kind());
        return change(edit, EditWords.of(before));
    }

    private Optional<Change> map(Edit.MapCode edit) throws ProblemException {
        var variable = draft.variable(edit.variable());
        if (!variable.role.divides()) {
            throw refusal("edit.not-dividing", edit.variable(), EditWords.of(variable.role));
        }
        if (!variable.labelled(edit.code())) {
            throw refusal("edit.no-code", edit.variable(), edit.code());
        }
        var group = edit.group().strip();
        bounded(group);
        var before = variable.groups.getOrDefault(edit.code(), "");
        if (before.equals(group)) {
            return Optional.empty();
        }
        if (draft.published() && !group.isEmpty() && variable.another(edit.code(), group)) {
            throw refusal("edit.published-merge", edit.variable(), group);
        }
        if (group.isEmpty()) {
            variable.groups.remove(edit.code());
        } else {
            variable.groups.put(edit.code(), group);
        }
        return change(edit, before);
    }

    private Optional<Change> leaveOut(Edit.LeaveCodeOut edit) throws ProblemException {
        var variable = draft.variable(edit.variable());
        var option = draft.questionOf(edit.variable()).flatMap(q -> q.option(edit.code()));
        if (!variable.labelled(edit.code()) && option.isEmpty()) {
            throw refusal("edit.no-code", edit.variable(), edit.code());
        }
        var before = variable.leftOutByName.contains(edit.code());
        if (before == edit.leftOut()) {
            return Optional.empty();
        }
        if (edit.leftOut()) {
            variable.leftOutByName.add(edit.code());
        } else {
            variable.leftOutByName.remove(edit.code());
        }
        return change(edit, before ? EditWords.LEFT_OUT : EditWords.USED);
    }

    private Optional<Change> missing(Edit.MissingValues edit) throws ProblemException {
        var variable = draft.variable(edit.variable());
        bounded(edit.values());
        var missing = Missing.parse(edit.values());
        var before = variable.missing();
        if (before.equals(missing)) {
            return Optional.empty();
        }
        variable.said = Optional.of(missing);
        return change(new Edit.MissingValues(edit.variable(), missing.words()), before.words());
    }

    private Optional<Change> country(Edit.CountryIs edit) throws ProblemException {
        var country = edit.country().strip();
        if (draft.published() && !country.isEmpty()) {
            throw refusal("edit.published-country");
        }
        return text(edit, draft.country(), country, draft::country);
    }

    private Optional<Change> population(Edit.CountryPopulation edit) throws ProblemException {
        var variable = draft.variable(edit.variable());
        if (variable.role != Role.COUNTRY) {
            throw refusal("edit.population-of-what", edit.variable());
        }
        if (!variable.labelled(edit.code())) {
            throw refusal("edit.no-code", edit.variable(), edit.code());
        }
        if (!(edit.people() >= 0) || Double.isInfinite(edit.people())) {
            throw refusal("edit.population-number", variable.labelOf(edit.code()), edit.people());
        }
        bounded(edit.source());
        var before = draft.population(edit.variable(), edit.code());
        if (edit.people() == 0) {
            draft.noPopulation(edit.variable(), edit.code());
        } else {
            draft.population(edit.variable(), edit.code(), new Population(edit.people(), edit.source()));
        }
        return before.equals(draft.population(edit.variable(), edit.code()))
                ? Optional.empty()
                : change(
                        edit,
                        before.map(p -> EditWords.of(p.people(), p.source())).orElse(""));
    }

    private Option option(String question, String code) throws ProblemException {
        return draft.question(question).option(code).orElseThrow(() -> refusal("edit.no-option", question, code));
    }

    private static Optional<Change> text(Edit edit, String before, String after, Consumer<String> set)
            throws ProblemException {
        return text(edit, before, after, set, false);
    }

    private static Optional<Change> text(
            Edit edit, String before, String after, Consumer<String> set, boolean evenIfSame) throws ProblemException {
        bounded(after);
        if (before.equals(after) && !evenIfSame) {
            return Optional.empty();
        }
        set.accept(after);
        return change(edit, before);
    }

    private static Optional<Change> change(Edit edit, String before) {
        return Optional.of(new Change(before, edit));
    }

    static void bounded(String text) throws ProblemException {
        if (text.length() > LONGEST_TEXT) {
            throw refusal("edit.text-too-long", text.length(), LONGEST_TEXT);
        }
    }

    static ProblemException refusal(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments));
    }
}
