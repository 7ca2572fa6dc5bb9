package org.mindgap.formats.answers.runs;

import java.util.List;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.TokenPlace;

/** What came back once. */
public sealed interface Came {

    /**
     * Words, and the tokens that they are made of where the program kept them.
     *
     * @param text what the model wrote
     * @param tokens with their alternatives, or empty
     */
    record Words(String text, List<TokenPlace> tokens) implements Came {
        public Words {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * How likely each of several texts was after the prompt.
     *
     * @param texts in the order of the file
     */
    record Texts(List<TextScore> texts) implements Came {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A text and its log-probability.
     *
     * @param text as scored, with the blank before it
     * @param logProb of the whole text; NaN where unknown, negative infinity where impossible
     * @param tokens number of its tokens, or 0 where the program does not say
     * @param alone log-probability of the text without the question; NaN where unknown
     */
    record TextScore(String text, double logProb, int tokens, double alone) {}

    /**
     * Nothing that could be scored.
     *
     * @param status why
     * @param said what the program says of it
     */
    record Nothing(AnswerStatus status, String said) implements Came {}
}
