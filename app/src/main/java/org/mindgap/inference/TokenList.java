package org.mindgap.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;

/**
 * Generated tokens with their alternatives, as OpenAI writes them and others copied it: a list of {@code {token,
 * logprob, id?, top_logprobs: [{token, logprob, id?}]}}.
 */
public final class TokenList {
    /** Probabilities of one place may exceed 1 together by rounding alone. */
    private static final double MOST = 1.001;

    private TokenList() {}

    /**
     * The places of a list.
     *
     * @throws BadReply NOT_A_PROBABILITY where a place's probabilities are none
     */
    public static List<TokenPlace> read(List<Json> items) throws BadReply {
        var places = new ArrayList<TokenPlace>(items.size());
        for (var item : items) {
            var top = new ArrayList<TokenChance>();
            for (var other : item.list("top_logprobs")) {
                top.add(chance(other));
            }
            places.add(checked(new TokenPlace(chance(item), top)));
        }
        return places;
    }

    private static TokenChance chance(Json item) throws BadReply {
        if (!item.node().isObject() || !item.names("token") || !item.names("logprob")) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var id = item.count("id");
        return new TokenChance(
                item.text("token"),
                LogProb.of(new Json(item.node().get("logprob"))),
                id >= 0 && id <= Integer.MAX_VALUE ? OptionalInt.of((int) id) : OptionalInt.empty());
    }

    /** @throws BadReply NOT_A_PROBABILITY where a place's probabilities are more than 1 together */
    public static TokenPlace checked(TokenPlace place) throws BadReply {
        var sum = place.top().stream().mapToDouble(TokenList::probability).sum();
        if (!listed(place)) {
            sum += probability(place.chosen());
        }
        if (sum > MOST) {
            throw new BadReply(Outcome.NOT_A_PROBABILITY);
        }
        return place;
    }

    /** Whether the chosen token stands among the alternatives. */
    public static boolean listed(TokenPlace place) {
        return place.top().stream().anyMatch(t -> same(t, place.chosen()));
    }

    private static boolean same(TokenChance a, TokenChance b) {
        return (a.id().isPresent() && b.id().isPresent())
                ? a.id().equals(b.id())
                : a.text().equals(b.text());
    }

    private static double probability(TokenChance chance) {
        return Double.isNaN(chance.logProb()) ? 0 : Math.exp(chance.logProb());
    }

    /**
     * Holds the tokens against the words they make and the number the server counted.
     *
     * @param text the answer
     * @param counted tokens as billed, -1 where unknown
     * @throws BadReply TOKENS_DISAGREE
     */
    public static void agree(List<TokenPlace> places, String text, long counted) throws BadReply {
        if (counted >= 0 && places.size() > counted) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var joined = new StringBuilder();
        places.forEach(p -> joined.append(p.chosen().text()));
        var whole = joined.indexOf("\uFFFD") < 0 && !joined.toString().contains("bytes:") && !text.contains("\uFFFD");
        if (whole && !joined.toString().contains(text.strip())) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
    }
}
