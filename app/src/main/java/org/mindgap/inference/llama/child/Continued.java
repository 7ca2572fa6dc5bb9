package org.mindgap.inference.llama.child;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a text behind a prompt, as the model would have to write them one after the other.
 *
 * @param joined whether prompt and text read as one are cut into just the prompt's tokens and these
 */
record Continued(List<Integer> tokens, boolean joined) {
    /** A sign that no token is made of together with what follows. */
    private static final String BEFORE = "\n";

    /**
     * A model goes on behind its last token and never rewrites that. So the prompt's tokens stay, and where the text read
     * with them would be cut otherwise, it is cut on its own.
     *
     * @param prompt with its tokens {@code before}
     */
    static Continued of(LoadedModel model, String prompt, int[] before, String text) throws Refused {
        var whole = model.tokens(prompt + text);
        if (begins(whole, before)) {
            return new Continued(behind(whole, before), true);
        }
        var alone = model.tokens(BEFORE);
        var behind = model.tokens(BEFORE + text);
        if (begins(behind, alone)) {
            return new Continued(behind(behind, alone), false);
        }
        throw new Refused("llama.joins", text);
    }

    private static List<Integer> behind(int[] whole, int[] with) {
        return Arrays.stream(whole).skip(with.length).boxed().toList();
    }

    private static boolean begins(int[] whole, int[] with) {
        return whole.length > with.length && Arrays.equals(whole, 0, with.length, with, 0, with.length);
    }
}
