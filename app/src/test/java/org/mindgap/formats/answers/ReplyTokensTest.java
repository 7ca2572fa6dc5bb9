package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

class ReplyTokensTest {
    private static final Question QUESTION = new Question(
            "q",
            "Bread",
            "How important is bread?",
            "en",
            Measure.ORDINAL,
            "",
            "",
            List.of(
                    new Option("1", "Very important", 1, OptionKind.SUBSTANTIVE),
                    new Option("2", "Not important", 2, OptionKind.SUBSTANTIVE)));

    @Test
    void tokensThatAreNoLetterCodeOrLabelAreNamedTheLikeliestFirst() {
        assertThat(elsewhere(
                        "{\" A\": -0.1, \"(B)\": -2, \"2.\": -3, \"Very\": -4, \"As\": -6, \"I\": -5, \"It\": -7}"))
                .containsExactly("I", "As", "It");
    }

    @Test
    void textsOfOtherToolsAreReadToo() {
        assertThat(elsewhere("{' A': -0.1, 'Hmm': -3.5}")).containsExactly("Hmm");
        assertThat(
                        elsewhere(
                                "{\"choices\":[{\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":-0.1,"
                                        + "\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.1},{\"token\":\"मैं\",\"logprob\":-3}]}]}}]}"))
                .containsExactly("मैं");
    }

    @Test
    void wordsAndDamagedJsonNameNothing() {
        assertThat(elsewhere("")).isEmpty();
        assertThat(elsewhere("Very important, I would say.")).isEmpty();
        assertThat(elsewhere("{\"A\": -0.1, ")).isEmpty();
        assertThat(elsewhere("{\"A\": 0.9, \"B\": 0.1}")).isEmpty();
    }

    private static List<String> elsewhere(String reply) {
        return ReplyTokens.elsewhere(reply, QUESTION, 3);
    }
}
