package org.mindgap.elicit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Group;

class SameAnswersTest {
    private static final Condition HOW = Condition.of(AskedAs.NO_ONE, Reading.DRAWS);

    @Test
    void answersAreTogetherThatDifferInTheirIdAlone() {
        var together = SameAnswers.of(List.of(answer(1, "A"), answer(2, "B"), answer(3, "A"), answer(4, "A")));
        assertThat(together).extracting(s -> s.first().shares()).containsExactly(Map.of("A", 1.0), Map.of("B", 1.0));
        assertThat(together.get(0).ids()).containsExactly(1, 3, 4);
        assertThat(together.get(0).times()).isEqualTo(3);
        assertThat(together.get(1).ids()).containsExactly(2);
    }

    @Test
    void whateverElseDiffersKeepsThemApart() {
        var one = answer(0, "A");
        var others = new ArrayList<Answer>();
        others.add(one);
        others.add(new Answer(0, "n", "s", "q", HOW, Group.everyone(), Map.of("A", 1.0), 1, 1, AnswerStatus.OK));
        others.add(new Answer(0, "m", "s", "p", HOW, Group.everyone(), Map.of("A", 1.0), 1, 1, AnswerStatus.OK));
        others.add(new Answer(0, "m", "s", "q", HOW, Group.of("r", "1"), Map.of("A", 1.0), 1, 1, AnswerStatus.OK));
        others.add(
                new Answer(0, "m", "s", "q", HOW, Group.everyone(), Map.of("A", .5, "B", .5), 1, 1, AnswerStatus.OK));
        others.add(new Answer(0, "m", "s", "q", HOW, Group.everyone(), Map.of("A", 1.0), 2, 1, AnswerStatus.OK));
        others.add(
                new Answer(0, "m", "s", "q", HOW, Group.everyone(), Map.of("A", 1.0), 1, Double.NaN, AnswerStatus.OK));
        others.add(new Answer(0, "m", "s", "q", HOW, Group.everyone(), Map.of(), 1, 1, AnswerStatus.DECLINED));
        var other = new Condition(AskedAs.NO_ONE, "", "", "reversed", Reading.DRAWS, null);
        others.add(new Answer(0, "m", "s", "q", other, Group.everyone(), Map.of("A", 1.0), 1, 1, AnswerStatus.OK));
        assertThat(SameAnswers.of(others)).hasSize(others.size());
    }

    @Test
    void eachComesBackInTheOrderOfIds() {
        var answers = List.of(answer(1, "A"), answer(2, "B"), answer(3, "A"), answer(7, "B"), answer(8, "C"));
        assertThat(SameAnswers.each(SameAnswers.of(answers))).isEqualTo(answers);
    }

    private static Answer answer(long id, String code) {
        return new Answer(id, "m", "s", "q", HOW, Group.everyone(), Map.of(code, 1.0), 1, 1, AnswerStatus.OK);
    }
}
