package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;
import org.mindgap.views.gaps.QuestionFacts.Line;
import org.mindgap.views.gaps.QuestionFacts.ReplyFacts;
import org.mindgap.views.kit.Texts;

class ReplyNamesTest {
    private final ReplyNames names = new ReplyNames(new Texts(Locale.ENGLISH));

    @Test
    void replies_are_called_by_what_they_differ_in_and_no_two_alike() {
        assertThat(names.of(List.of(reply("", "", "forward"), reply("", "", "2,1,0"))))
                .containsExactly("A to C", "C to A");
        assertThat(names.of(List.of(reply("", "", "0,1,2"), reply("", "", "0,1,2"), reply("", "", "1,0,2"))))
                .containsExactly("A to C", "A to C, reply 2", "B A C");
        assertThat(names.of(List.of(reply("en", "plain", "forward"), reply("en", "formal", "forward"))))
                .containsExactly("A to C, wording plain", "A to C, wording formal");
        assertThat(names.of(List.of(reply("en", "", ""), reply("hi", "", ""))))
                .containsExactly("English, order not known", "हिन्दी, order not known");
    }

    @Test
    void one_of_each_way_of_asking_comes_before_any_second() {
        var answers = Stream.of("0,1", "0,1", "0,1", "1,0", "1,0")
                .map(ReplyNamesTest::answer)
                .toList();
        assertThat(ReplyReader.oneOfEachFirst(answers))
                .extracting(a -> a.condition().order())
                .containsExactly("0,1", "1,0", "0,1", "1,0", "0,1");
    }

    private static Answer answer(String order) {
        var how = new Condition(AskedAs.NO_ONE, "", "", order, Reading.DRAWS, null);
        return new Answer(0, "m", "s", "q", how, Group.everyone(), Map.of("1", 1.0), 1, 1, AnswerStatus.OK);
    }

    private static ReplyFacts reply(String language, String wording, String order) {
        var lines = List.of(new Line("A", "yes", 1), new Line("B", "no", 0), new Line("C", "perhaps", 0));
        return new ReplyFacts(
                language, wording, order, Reading.DRAWS, 1, lines, 1, "", new Evidence("", "", "", 0, ""), List.of());
    }
}
