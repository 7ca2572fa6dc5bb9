package org.mindgap.inference.ollama;

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

/** Reads replies of Ollama's {@code /api/chat} (formats.md §2.7): log-probabilities stand at the top, in a plain list. */
public final class ChatReader implements ReplyReader {
    public static final String WIRE = "ollama.chat";

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        return new ModelReply.Origin(
                reply.textOrEmpty("done_reason"),
                reply.textOrEmpty("model"),
                "",
                reply.count("prompt_eval_count"),
                reply.count("eval_count"));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        var message = reply.object("message");
        if (message.absent() || call.want() == Want.TEXT_CHANCES) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        if (!reply.at("done").node().asBoolean()) {
            throw new BadReply(Outcome.CUT_OFF); // a piece of a stream
        }
        var text = message.text("content");
        var thought = message.text("thinking");
        if (call.want() == Want.TEXT) {
            return new ModelReply(Outcome.RECEIVED, text, thought, List.of(), List.of(), origin);
        }
        return new ModelReply(Outcome.RECEIVED, text, "", places(reply, text, thought, origin), List.of(), origin);
    }

    private static List<TokenPlace> places(Json reply, String text, String thought, ModelReply.Origin origin)
            throws BadReply {
        var items = reply.list("logprobs");
        if (items.isEmpty() || !thought.isEmpty()) {
            throw new BadReply(Outcome.NO_PROBABILITIES); // tokens of thoughts stand among them, unmarked
        }
        var places = TokenList.read(items);
        if (places.stream().allMatch(p -> p.top().isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        TokenList.agree(places, text, origin.answerTokens());
        return places;
    }
}
