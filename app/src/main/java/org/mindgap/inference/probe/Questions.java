package org.mindgap.inference.probe;

import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;

/** What a probe asks. None of it is of a survey. */
final class Questions {
    static final String LIKELY = " Paris";
    static final String UNLIKELY = " Xqz";

    /** How the model's own turn is begun: what goes on with it begins with the rest of the word. */
    static final String BEGUN = "The capital of France is Par";

    static final String GOES_ON = "is";

    private static final int FEW_TOKENS = 8;
    private static final int SOME_TOKENS = 64;

    private Questions() {}

    /** A forced choice, of which only the first token counts. */
    static Call choice(double temperature) {
        return new Call(
                Want.TOKEN_CHANCES,
                new Prompt(List.of(Message.user(choiceText())), "", choices("A", "B", "C"), List.of()),
                Decoding.at(temperature, 1));
    }

    /** The same, for labels that nobody would choose: only a server that is asked for them by number gives theirs. */
    static Call unlikelyLabels(String one, String other) {
        return new Call(
                Want.TOKEN_CHANCES,
                new Prompt(List.of(Message.user(choiceText())), "", choices(one, other), List.of()),
                Decoding.at(0, 1));
    }

    static Call words() {
        return new Call(
                Want.TEXT,
                new Prompt(List.of(Message.user("Answer with the one word yes.")), "", List.of(), List.of()),
                Decoding.at(1, SOME_TOKENS));
    }

    static Call beginning() {
        return new Call(
                Want.TEXT,
                new Prompt(
                        List.of(Message.user("What is the capital of France? Answer with one sentence.")),
                        BEGUN,
                        List.of(),
                        List.of()),
                Decoding.at(1, FEW_TOKENS));
    }

    static Call texts() {
        return new Call(
                Want.TEXT_CHANCES,
                new Prompt(List.of(Message.user("The capital of France is")), "", List.of(), List.of(LIKELY, UNLIKELY)),
                Decoding.at(0, 1));
    }

    private static String choiceText() {
        return "Which is a fruit? Answer with the letter alone.\nA. Apple\nB. Hammer\nC. River\nAnswer:";
    }

    private static List<Prompt.Choice> choices(String... labels) {
        return java.util.Arrays.stream(labels)
                .map(label -> new Prompt.Choice(label, label, label))
                .toList();
    }
}
