package org.mindgap.elicit.prompt;

import java.util.List;
import java.util.stream.Stream;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

/**
 * The options that a model is shown, as the questionnaire has them: those that count, then, where wanted, don't know.
 * What interviewers did not read out (refused, not asked) is never offered.
 *
 * @param moving options whose place may change
 * @param last don't know, or nothing
 */
public record Offered(List<Option> moving, List<Option> last) {
    public Offered {
        moving = List.copyOf(moving);
        last = List.copyOf(last);
    }

    public static Offered of(Question question, boolean unknown) {
        return new Offered(
                question.options().stream().filter(Option::substantive).toList(),
                question.options().stream()
                        .filter(o -> unknown && o.kind() == OptionKind.DONT_KNOW)
                        .toList());
    }

    /** All, in the questionnaire's order; an order's places count in this list. */
    public List<Option> all() {
        return Stream.concat(moving.stream(), last.stream()).toList();
    }
}
