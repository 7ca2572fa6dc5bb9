package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.formats.text.QuotedList;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * What is no answer of an opinion question, as one list of values: its options say it by their kinds, and declarations of
 * values besides. Another list makes answers of the options that are no longer on it; options that say don't know or
 * refused go on saying it while they are.
 */
public final class MissingOfQuestion {
    private final Question question;
    private final String declared;

    private MissingOfQuestion(Question question, String declared) {
        this.question = question;
        this.declared = declared;
    }

    /** Of a question; nothing for a variable that is none. */
    public static Optional<MissingOfQuestion> of(Survey survey, String name) {
        return survey.question(name)
                .map(q -> new MissingOfQuestion(
                        q, survey.variable(name).map(v -> v.declared()).orElse("")));
    }

    private List<Option> noAnswers() {
        return question.options().stream().filter(o -> !o.substantive()).toList();
    }

    /** The list as it is: the declaration where it says the same as the options, else their codes; empty for none. */
    public String words() {
        var missing = Missing.declared(declared);
        var same =
                !missing.none() && question.options().stream().allMatch(o -> o.substantive() != missing.has(o.code()));
        return same
                ? declared
                : QuotedList.join(noAnswers().stream().map(Option::code).toList());
    }

    /** Options that would be answers if another list took the place of this one. */
    public List<Option> becomeAnswers(String values) throws ProblemException {
        var missing = Missing.parse(values);
        return noAnswers().stream().filter(o -> !missing.has(o.code())).toList();
    }

    /**
     * What takes another list in the place of this one.
     *
     * @param values as {@link Edit.MissingValues} has them
     */
    public List<Edit> edits(String values) throws ProblemException {
        var missing = Missing.parse(values);
        var apart = noAnswers().stream()
                .filter(o -> o.kind() != OptionKind.NOT_ASKED && missing.has(o.code()))
                .map(Option::code)
                .collect(Collectors.toSet());
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.MissingValues(question.id(), without(missing, apart).words()));
        for (var option : becomeAnswers(values)) {
            edits.add(new Edit.LeaveCodeOut(question.id(), option.code(), false));
            edits.add(new Edit.KindOfOption(question.id(), option.code(), OptionKind.SUBSTANTIVE));
        }
        return edits;
    }

    /** The values that have to be declared besides what some options say already; a range over one of these by its codes. */
    private Missing without(Missing missing, java.util.Set<String> apart) {
        var codes = new ArrayList<>(
                missing.codes().stream().filter(c -> !apart.contains(c)).toList());
        var ranges = new ArrayList<Missing.Range>();
        for (var range : missing.ranges()) {
            var one = new Missing(List.of(range), List.of());
            if (apart.stream().noneMatch(one::has)) {
                ranges.add(range);
            } else {
                question.options().stream()
                        .map(Option::code)
                        .filter(c -> one.has(c) && !apart.contains(c) && !codes.contains(c))
                        .forEach(codes::add);
            }
        }
        return new Missing(ranges, codes);
    }
}
