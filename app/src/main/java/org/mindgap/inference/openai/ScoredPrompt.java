package org.mindgap.inference.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.LogProb;

/** The tokens of a prompt with how likely each was: echoed as completions do, or vLLM's prompt_logprobs. */
final class ScoredPrompt {
    private static final char BROKEN = '\uFFFD';

    private ScoredPrompt() {}

    /**
     * The tokens of one prompt.
     *
     * @param generated how many tokens were generated behind it, which are left out
     * @throws BadReply ECHO_IGNORED where only what was generated came back
     */
    static List<TokenChance> read(Json choice, int generated) throws BadReply {
        if (!choice.at("prompt_logprobs").absent()) {
            return promptLogProbs(choice);
        }
        var logprobs = choice.object("logprobs");
        if (logprobs.names("content")) {
            throw new BadReply(Outcome.ECHO_IGNORED); // a chat's shape: of what was generated
        }
        var tokens = logprobs.list("tokens");
        var values = logprobs.list("token_logprobs");
        if (logprobs.absent() || (tokens.isEmpty() && !choice.text("text").isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        if (tokens.size() != values.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        if (tokens.size() <= generated || tokens.isEmpty()) {
            throw new BadReply(Outcome.ECHO_IGNORED);
        }
        var read = new ArrayList<TokenChance>();
        for (var i = 0; i < tokens.size() - generated; i++) {
            read.add(TokenChance.of(tokens.get(i).asText(), LogProb.of(values.get(i))));
        }
        return read;
    }

    /** One object for each place, from the token's id to what is known of it; null for the first. */
    private static List<TokenChance> promptLogProbs(Json choice) throws BadReply {
        var places = choice.list("prompt_logprobs");
        var ids = choice.list("prompt_token_ids");
        if (!ids.isEmpty() && ids.size() != places.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var read = new ArrayList<TokenChance>();
        for (var i = 0; i < places.size(); i++) {
            if (places.get(i).isNull()) {
                var id = ids.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(ids.get(i).node().asInt());
                read.add(new TokenChance("", Double.NaN, id));
                continue;
            }
            var named = new Json(places.get(i).node()).entries();
            var wanted = ids.isEmpty() ? "" : ids.get(i).node().asText();
            var actual = named.stream()
                    .filter(e ->
                            wanted.isEmpty() ? named.size() == 1 : e.getKey().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new BadReply(Outcome.TOKENS_DISAGREE));
            if (!actual.getKey().matches("\\d{1,9}")) {
                throw new BadReply(Outcome.OTHER_SHAPE);
            }
            read.add(new TokenChance(
                    actual.getValue().text("decoded_token"),
                    LogProb.of(actual.getValue().at("logprob")),
                    OptionalInt.of(Integer.parseInt(actual.getKey()))));
        }
        return read;
    }

    /**
     * The tokens behind a context.
     *
     * @param context tokens of the context alone
     * @param whole tokens of context and continuation
     * @throws BadReply TOKENS_DISAGREE where the context reads otherwise with the continuation behind it, or the tokens
     *     are not the continuation's; NO_PROBABILITIES where one of them has no number
     */
    static List<TokenChance> behind(List<TokenChance> context, List<TokenChance> whole, String continuation)
            throws BadReply {
        if (whole.size() <= context.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        for (var i = 0; i < context.size(); i++) {
            if (!context.get(i).text().equals(whole.get(i).text())
                    || !context.get(i).id().equals(whole.get(i).id())) {
                throw new BadReply(Outcome.TOKENS_DISAGREE);
            }
        }
        var behind = whole.subList(context.size(), whole.size());
        var joined = String.join("", behind.stream().map(TokenChance::text).toList());
        var wholeLetters = joined.indexOf(BROKEN) < 0 && !joined.contains("bytes:");
        if (wholeLetters && !joined.equals(continuation)) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        if (behind.stream().anyMatch(t -> Double.isNaN(t.logProb()))) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        return behind;
    }
}
