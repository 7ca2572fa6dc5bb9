package org.mindgap.elicit;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of a reply: the token that was written there and those that might have been.
 *
 * @param chosen the token that was written
 * @param alternatives as the server lists them, the written one among them or not
 * @param likeliest whether the list holds the likeliest tokens, so that one that is missing is less likely than each that
 *     is there; false where tokens were asked for by name
 */
public record TokenPosition(TokenAlternative chosen, List<TokenAlternative> alternatives, boolean likeliest) {
    public TokenPosition {
        alternatives = List.copyOf(alternatives);
    }

    /** A place with a list of the likeliest tokens. */
    public static TokenPosition of(TokenAlternative chosen, List<TokenAlternative> likeliest) {
        return new TokenPosition(chosen, likeliest, true);
    }

    /** All tokens that are known here, each once: Gemini leaves the written one out of its list where it is unlikely. */
    List<TokenAlternative> all() {
        if (alternatives.stream().anyMatch(a -> a.text().equals(chosen.text()))) {
            return alternatives;
        }
        var all = new ArrayList<>(alternatives);
        all.add(chosen);
        return all;
    }
}
