package org.mindgap.edit;

import java.util.Arrays;
import java.util.List;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * What a new variable has to know of the columns that it is made of. It is looked up once, when the edit is made, and kept
 * with it: opening a study reads no column.
 */
final class Lookup {
    private static final int MOST_GROUPS = 1000;

    private final Survey survey;
    private final Respondents respondents;

    /** @param survey as it stands before the edit */
    Lookup(Survey survey, Respondents respondents) {
        this.survey = survey;
        this.respondents = respondents;
    }

    Edit completed(Edit edit) throws ProblemException {
        if (edit instanceof Edit.WeightProduct e && known(e.factors())) {
            return product(e);
        } else if (edit instanceof Edit.RakedWeight e
                && known(e.margins().stream()
                        .map(Edit.RakedWeight.Margin::variable)
                        .toList())
                && (e.base().isEmpty() || known(List.of(e.base())))) {
            return RakedFacts.of(respondents, e).edit();
        } else if (edit instanceof Edit.Crossed e && known(e.variables())) {
            return crossed(e);
        } else if (edit instanceof Edit.Banded e && known(List.of(e.variable()))) {
            return banded(e);
        }
        return edit;
    }

    /** What is not there is refused later, with the rest. */
    private boolean known(List<String> variables) {
        return !variables.isEmpty()
                && variables.stream().allMatch(v -> survey.variable(v).isPresent());
    }

    private Edit product(Edit.WeightProduct edit) throws ProblemException {
        for (var factor : edit.factors()) {
            if (survey.variable(factor).orElseThrow().role() == Role.WEIGHT) {
                continue; // it was taken with its negative values, which weigh nobody
            }
            var useless = Columns.uselessWeight(factor, respondents.column(factor), Missing.NONE);
            if (useless.isPresent()) {
                throw new ProblemException(useless.get());
            }
        }
        var facts = WeightFacts.of(respondents, edit.factors());
        if (facts.used() == 0) {
            throw new ProblemException(Problem.error("edit.weight-useless", edit.into()));
        }
        return new Edit.WeightProduct(
                edit.into(),
                edit.label(),
                edit.factors(),
                edit.scaled(),
                edit.scaled() ? facts.used() / facts.sum() : 1);
    }

    private Edit crossed(Edit.Crossed edit) throws ProblemException {
        for (var name : edit.variables()) {
            if (respondents.column(name) instanceof Column.Numbers) {
                throw new ProblemException(Problem.error("edit.cross-labels", name));
            }
        }
        var sets = CrossFacts.of(survey, respondents, edit.variables()).groups().stream()
                .map(CrossFacts.Size::codes)
                .toList();
        if (sets.isEmpty()) {
            throw new ProblemException(Problem.error("edit.cross-nobody", edit.into()));
        }
        if (sets.size() > MOST_GROUPS) {
            throw new ProblemException(Problem.error("edit.too-many-groups", edit.into(), sets.size(), MOST_GROUPS));
        }
        return new Edit.Crossed(edit.into(), edit.label(), edit.variables(), sets);
    }

    private Edit banded(Edit.Banded edit) throws ProblemException {
        var column = respondents.column(edit.variable());
        var variable = survey.variable(edit.variable()).orElseThrow();
        if (column instanceof Column.Codes codes) {
            for (var code : codes.dictionary()) {
                var label = variable.labelOf(code);
                if (DecimalText.parse(code).isEmpty()
                        || (!label.equals(code) && OptionWords.kind(label) != OptionKind.SUBSTANTIVE)) {
                    throw new ProblemException(Problem.error("edit.band-code", edit.variable(), code, label));
                }
            }
        }
        var values = Made.numbers(column);
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            throw new ProblemException(Problem.error("edit.cross-nobody", edit.into()));
        }
        var whole = Arrays.stream(values).allMatch(v -> Double.isNaN(v) || v == Math.rint(v))
                && edit.cuts().stream().allMatch(c -> c == Math.rint(c));
        return new Edit.Banded(edit.into(), edit.label(), edit.variable(), edit.cuts(), whole);
    }
}
