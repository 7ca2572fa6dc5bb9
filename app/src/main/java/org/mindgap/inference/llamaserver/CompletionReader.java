package org.mindgap.inference.llamaserver;

import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.Want;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.ReplyReader;
import org.mindgap.inference.TokenList;

/** Reads replies of {@code /completion} (formats.md §2.6). */
public final class CompletionReader implements ReplyReader {
    public static final String WIRE = "llama-server.completion";

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        return new ModelReply.Origin(
                reply.textOrEmpty("stop_type"),
                reply.textOrEmpty("model"),
                "",
                reply.count("tokens_evaluated"),
                reply.count("tokens_predicted"));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        if (!reply.names("content")) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        if (call.want() == Want.TEXT_CHANCES) {
            throw new BadReply(Outcome.ECHO_IGNORED);
        }
        if (reply.at("truncated").node().asBoolean()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE); // it read a part of the question
        }
        var text = reply.text("content");
        var places = call.want() == Want.TEXT ? List.<TokenPlace>of() : places(reply, text, origin);
        return new ModelReply(Outcome.RECEIVED, text, "", places, List.of(), origin);
    }

    private static List<TokenPlace> places(Json reply, String text, ModelReply.Origin origin) throws BadReply {
        // the second name stands in the server's own description, the first in its replies
        var items =
                reply.names("completion_probabilities") ? reply.list("completion_probabilities") : reply.list("probs");
        if (items.isEmpty() || items.get(0).names("prob")) {
            throw new BadReply(Outcome.NO_PROBABILITIES); // "prob": after sampling, no opinion any more
        }
        var places = TokenList.read(items);
        if (places.stream().allMatch(p -> p.top().isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        TokenList.agree(places, text, origin.answerTokens());
        return places;
    }
}
