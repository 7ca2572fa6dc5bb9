package org.mindgap.compare.setting;

import java.util.List;
import java.util.Optional;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

/**
 * Which questions are compared: with two options, and asked of several peoples (methods.md §3). Such an intersection is
 * small as a rule, so its number is said.
 *
 * @param two which options are to be two; nothing for any number
 * @param peoples of each of these lists one group at least must have answered
 */
public record Items(Optional<Two> two, List<List<Group>> peoples) {
    public Items {
        peoples = peoples.stream().map(List::copyOf).toList();
    }

    /** Which options are counted. */
    public enum Two {
        /** Without don't know and refused. */
        SUBSTANTIVE,
        /** All that are answers. */
        ALL
    }

    /** Whether nothing is left out. */
    public boolean all() {
        return two.isEmpty() && peoples.isEmpty();
    }

    /** The questions that pass, in their order. */
    public List<Question> of(HumanBaseline people, List<Question> questions) {
        return questions.stream()
                .filter(this::two)
                .filter(q -> peoples.stream()
                        .allMatch(any ->
                                any.stream().anyMatch(g -> people.estimate(q, g).answered())))
                .toList();
    }

    private boolean two(Question question) {
        return two.map(t -> question.options().stream()
                                .filter(o -> t == Two.SUBSTANTIVE ? o.substantive() : o.kind() != OptionKind.NOT_ASKED)
                                .map(Option::code)
                                .count()
                        == 2)
                .orElse(true);
    }
}
