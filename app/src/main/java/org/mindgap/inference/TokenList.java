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

    /** Two numbers for one token may differ by rounding and by the order of summing on a graphics card. */
    private static final double ROUNDED = 0.01;

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

    /**
     * A place that can be one.
     *
     * @throws BadReply NOT_A_PROBABILITY where its probabilities are more than 1 together, or all of them 0;
     *     TOKENS_DISAGREE where a token stands there twice, or the written one has another probability in the list of
     *     alternatives, which then are those of another place
     */
    public static TokenPlace checked(TokenPlace place) throws BadReply {
        if (!place.top().isEmpty() && probability(place.chosen()) == 0 && impossible(place)) {
            throw new BadReply(Outcome.NOT_A_PROBABILITY);
        }
        if (twice(place.top()) || elsewhere(place)) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var sum = place.top().stream().mapToDouble(TokenList::probability).sum();
        if (!listed(place)) {
            sum += probability(place.chosen());
        }
        if (sum > MOST) {
            throw new BadReply(Outcome.NOT_A_PROBABILITY);
        }
        return place;
    }

    private static boolean impossible(TokenPlace place) {
        return place.top().stream().allMatch(t -> t.logProb() == Double.NEGATIVE_INFINITY);
    }

    /**
     * Whether a token is listed twice: its id, or, where there are none, its letters with the very same number. Letters
     * alone may be those of two tokens.
     */
    private static boolean twice(List<TokenChance> top) {
        for (var i = 0; i < top.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (again(top.get(i), top.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean again(TokenChance one, TokenChance other) {
        return one.id().isPresent()
                ? one.id().equals(other.id())
                : other.id().isEmpty()
                        && one.logProb() == other.logProb()
                        && probability(one) > 0
                        && one.text().equals(other.text());
    }

    private static boolean elsewhere(TokenPlace place) {
        var chosen = place.chosen();
        var listed = place.top().stream().filter(t -> same(t, chosen)).toList();
        return probability(chosen) > 0
                && !listed.isEmpty()
                && listed.stream()
                        .noneMatch(t -> Double.isNaN(t.logProb())
                                || Math.abs(Math.exp(t.logProb()) - probability(chosen)) < ROUNDED);
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
