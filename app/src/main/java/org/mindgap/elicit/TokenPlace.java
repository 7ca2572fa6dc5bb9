package org.mindgap.elicit;

import java.util.List;

/**
 * One generated token with what might have stood in its place.
 *
 * @param chosen what was generated
 * @param top the alternatives as the server listed them, the chosen one among them or not (Gemini leaves it out)
 */
public record TokenPlace(TokenChance chosen, List<TokenChance> top) {
    public TokenPlace {
        top = List.copyOf(top);
    }
}
