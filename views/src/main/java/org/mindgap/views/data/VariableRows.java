package org.mindgap.views.data;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.MissingOfQuestion;
import org.mindgap.formats.text.QuotedList;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Column;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Makes the rows of the Variable View. Slow: called from a job. */
final class VariableRows {
    private final Survey survey;
    private final DataWords words;
    private final Collator collator;
    private final Map<String, Question> questions = new HashMap<>();

    private final Map<String, Set<String>> leftOut;

    /** @param leftOut codes that edits left out, by variable */
    VariableRows(Survey survey, Map<String, Set<String>> leftOut, DataWords words, Locale locale) {
        this.survey = survey;
        this.leftOut = leftOut;
        this.words = words;
        this.collator = Collator.getInstance(locale);
        survey.questions().forEach(q -> questions.put(q.id(), q));
    }

    List<VariableRow> make(JobContext context) {
        var rows = new ArrayList<VariableRow>();
        var seen = new java.util.HashSet<String>();
        for (var variable : survey.variables()) {
            context.checkCancelled();
            seen.add(variable.name());
            rows.add(row(rows.size(), variable, questions.get(variable.name())));
        }
        // published shares have questions that are no variables of a file
        for (var question : survey.questions()) {
            if (!seen.contains(question.id())) {
                var variable = new Variable(
                                question.id(), question.label(), Role.OPINION, question.measure(), List.of())
                        .called(question.given());
                rows.add(row(rows.size(), variable, question));
            }
        }
        return List.copyOf(rows);
    }

    private VariableRow row(int place, Variable variable, @Nullable Question question) {
        var wording = Optional.ofNullable(question).map(HowWorded::of).orElse(HowWorded.NONE);
        var missing = new LinkedHashSet<String>();
        if (question != null) {
            question.options().stream()
                    .filter(o -> !o.substantive())
                    .map(Option::code)
                    .forEach(missing::add);
        }
        missing.addAll(leftOut.getOrDefault(variable.name(), Set.of()));
        var declared = question == null
                ? variable.declared()
                : MissingOfQuestion.of(survey, variable.name())
                        .map(MissingOfQuestion::words)
                        .orElse("");
        QuotedList.split(declared).forEach(i -> missing.add(i.text()));
        var said = words.wording(wording);
        return new VariableRow(
                place,
                variable,
                words.use(variable.role()),
                wording,
                List.copyOf(missing),
                declared,
                options(variable, question),
                (variable.name() + "\n" + variable.given() + "\n" + variable.label() + "\n" + wording.text())
                        .toLowerCase(Locale.ROOT),
                new VariableRow.Keys(
                        collator.getCollationKey(variable.shownName()),
                        collator.getCollationKey(variable.label()),
                        collator.getCollationKey(said)));
    }

    /** What can be answered; of other variables the values with a label, or those that occur. */
    private OptionalInt options(Variable variable, @Nullable Question question) {
        if (question != null) {
            return OptionalInt.of((int)
                    question.options().stream().filter(Option::substantive).count());
        }
        if (!variable.values().isEmpty()) {
            return OptionalInt.of(variable.values().size());
        }
        var counted = variable.role() == Role.STRATUM
                || variable.role() == Role.CLUSTER
                || variable.role().divides();
        return counted
                        && survey.source() instanceof Respondents people
                        && people.column(variable.name()) instanceof Column.Codes codes
                ? OptionalInt.of(codes.dictionary().size())
                : OptionalInt.empty();
    }
}
