package org.mindgap.inference.openai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TextChance;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.Want;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.LogProb;
import org.mindgap.inference.ReplyReader;
import org.mindgap.inference.TokenList;

/** Reads completions of a text (formats.md §2.5, §2.8), and those of llama.cpp, which come in the shape of a chat. */
public final class CompletionsReader implements ReplyReader {
    public static final String WIRE = "openai.completions";

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public Outcome refused(int status, String body, Outcome byStatus) {
        return Refusals.outcome(status, body, byStatus);
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        return Usage.origin(reply, reply.first("choices").textOrEmpty("finish_reason"));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        var choices = new ArrayList<>(reply.list("choices"));
        choices.sort(Comparator.comparingLong(c -> c.count("index")));
        if (origin.finish().equals("content_filter")) {
            throw new BadReply(Outcome.BLOCKED);
        }
        if (call.want() == Want.TEXT_CHANCES) {
            var texts = continuations(call, choices, origin);
            return new ModelReply(Outcome.RECEIVED, "", "", List.of(), texts, origin);
        }
        if (choices.size() != 1) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var text = choices.get(0).text("text");
        var places = call.want() == Want.TEXT ? List.<TokenPlace>of() : places(choices.get(0), text, origin);
        return new ModelReply(Outcome.RECEIVED, text, "", places, List.of(), origin);
    }

    private static List<TokenPlace> places(Json choice, String text, ModelReply.Origin origin) throws BadReply {
        var logprobs = choice.object("logprobs");
        var places = logprobs.names("content") ? TokenList.read(logprobs.list("content")) : listed(logprobs);
        if (places.stream().allMatch(p -> p.top().isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        TokenList.agree(places, text, origin.answerTokens());
        return places;
    }

    /** Three lists side by side: tokens, their log-probs, and what else might have stood there by its text. */
    private static List<TokenPlace> listed(Json logprobs) throws BadReply {
        var chosen = chosen(logprobs);
        var others = logprobs.list("top_logprobs");
        if (!others.isEmpty() && others.size() != chosen.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var places = new ArrayList<TokenPlace>();
        for (var i = 0; i < chosen.size(); i++) {
            var top = new ArrayList<TokenChance>();
            if (!others.isEmpty() && !others.get(i).isNull()) {
                for (var other : new Json(others.get(i).node()).entries()) {
                    top.add(TokenChance.of(other.getKey(), LogProb.of(other.getValue())));
                }
            }
            places.add(TokenList.checked(new TokenPlace(chosen.get(i), top)));
        }
        return places;
    }

    private static List<TokenChance> chosen(Json logprobs) throws BadReply {
        var tokens = logprobs.list("tokens");
        var values = logprobs.list("token_logprobs");
        if (tokens.size() != values.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var chosen = new ArrayList<TokenChance>();
        for (var i = 0; i < tokens.size(); i++) {
            chosen.add(TokenChance.of(tokens.get(i).asText(), LogProb.of(values.get(i))));
        }
        return chosen;
    }

    private static List<TextChance> continuations(Call call, List<Json> choices, ModelReply.Origin origin)
            throws BadReply {
        var wanted = call.prompt().continuations();
        if (choices.size() != wanted.size() + 1) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var generated = (int) Math.min(Integer.MAX_VALUE, Math.max(0, origin.answerTokens()) / choices.size());
        var scored = new ArrayList<List<TokenChance>>();
        var tokens = 0L;
        for (var i = 0; i < choices.size(); i++) {
            if (choices.get(i).count("index") != i) {
                throw new BadReply(Outcome.OTHER_SHAPE); // which prompt it belongs to is not known
            }
            var prompt = ScoredPrompt.read(choices.get(i), generated);
            scored.add(prompt);
            tokens += prompt.size();
        }
        if (origin.promptTokens() >= 0 && tokens != origin.promptTokens()) {
            throw new BadReply(tokens == 0 ? Outcome.ECHO_IGNORED : Outcome.TOKENS_DISAGREE);
        }
        var texts = new ArrayList<TextChance>();
        for (var i = 0; i < wanted.size(); i++) {
            texts.add(new TextChance(
                    wanted.get(i), ScoredPrompt.behind(scored.get(0), scored.get(i + 1), wanted.get(i))));
        }
        return texts;
    }
}
