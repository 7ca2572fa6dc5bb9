package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.SurveyFixture;

/** Topics proposed by words. */
class TopicPresetTest {
    private static Question question(String id, String text, String topic) {
        var any = SurveyFixture.question(id, Measure.ORDINAL, topic, 2, false);
        return new Question(id, text, "", "en", Measure.ORDINAL, topic, "", any.options());
    }

    @Test
    void theFiveGroupsOfS1AreProposedByTheirWords() {
        assertThat(TopicPreset.ofS1().topics())
                .containsExactly(
                        "Religious practice",
                        "Religion",
                        "Politics & public sphere",
                        "Identity & Demographics",
                        "Society & private life");
        var survey = new SurveyFixture()
                .asks(question("a", "How often do you pray or visit a temple?", ""), "1")
                .asks(question("b", "Do you believe in karma?", ""), "1")
                .asks(question("c", "Should religious leaders talk about politics and elections?", ""), "1")
                .asks(question("d", "How proud are you of your national identity?", ""), "1")
                .asks(question("e", "Would you marry your daughter into another family?", ""), "1")
                .asks(question("f", "Which of these two, please?", ""), "1")
                .asks(question("g", "How often do you pray?", "Mine"), "1")
                .build();
        assertThat(TopicPreset.ofS1().propose(survey))
                .extracting(p -> p.question().id() + " " + p.topic() + " " + p.words())
                .containsExactly(
                        "a Religious practice [pray, temple]",
                        "b Religion [believe, karma]",
                        "c Politics & public sphere [elections, politics, leaders]",
                        "d Identity & Demographics [identity, national, proud]",
                        "e Society & private life [family, marry, daughter]");
    }

    @Test
    void aWordIsAWholeOneUnlessItSaysOtherwise() {
        var preset = TopicPreset.of(List.of("# nothing", "Faith: god, pray*", "Work: jobs"));
        var survey = new SurveyFixture()
                .asks(question("a", "Godfathers and jobs", ""), "1")
                .asks(question("b", "GOD", ""), "1")
                .asks(question("c", "Prayers at work", ""), "1")
                .build();
        assertThat(preset.propose(survey))
                .extracting(p -> p.question().id() + " " + p.edit())
                .containsExactly(
                        "a TopicTag[question=a, topic=Work]",
                        "b TopicTag[question=b, topic=Faith]",
                        "c TopicTag[question=c, topic=Faith]");
    }
}
