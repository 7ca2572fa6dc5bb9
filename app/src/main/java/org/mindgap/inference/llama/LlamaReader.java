package org.mindgap.inference.llama;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TextChance;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.ReplyReader;
import org.mindgap.inference.TokenList;

/** Reads what the process of a local model answers (docs/formats/gguf.md). */
final class LlamaReader implements ReplyReader {
    static final String WIRE = "llama";

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        return new ModelReply.Origin(
                reply.textOrEmpty("finish"),
                reply.textOrEmpty("model"),
                "",
                reply.count("prompt_tokens"),
                reply.count("answer_tokens"));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        return switch (call.want()) {
            case TEXT -> words(reply, List.of(), origin);
            case TOKEN_CHANCES -> {
                var places = TokenList.read(reply.list("tokens"));
                if (places.isEmpty()) {
                    throw new BadReply(Outcome.NO_PROBABILITIES);
                }
                yield words(reply, places, origin);
            }
            case TEXT_CHANCES ->
                new ModelReply(Outcome.RECEIVED, "", "", List.of(), continuations(call, reply), origin);
        };
    }

    private static ModelReply words(Json reply, List<TokenPlace> places, ModelReply.Origin origin) throws BadReply {
        if (!reply.names("text")) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        return new ModelReply(Outcome.RECEIVED, reply.text("text"), "", places, List.of(), origin);
    }

    private static List<TextChance> continuations(Call call, Json reply) throws BadReply {
        var all = new ArrayList<TextChance>();
        for (var item : reply.list("continuations")) {
            var tokens = new ArrayList<TokenChance>();
            for (var place : TokenList.read(item.list("tokens"))) {
                tokens.add(place.chosen());
            }
            if (tokens.isEmpty()) {
                throw new BadReply(Outcome.TOKENS_DISAGREE);
            }
            all.add(new TextChance(item.text("text"), tokens));
        }
        if (!all.stream().map(TextChance::text).toList().equals(call.prompt().continuations())) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        return all;
    }
}
