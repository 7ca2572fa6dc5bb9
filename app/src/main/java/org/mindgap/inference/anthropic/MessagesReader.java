package org.mindgap.inference.anthropic;

import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.ReplyReader;

/** Reads replies of Anthropic's {@code /v1/messages}: words, and thoughts apart. */
public final class MessagesReader implements ReplyReader {
    public static final String WIRE = "anthropic.messages";

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        var usage = reply.at("usage");
        return new ModelReply.Origin(
                reply.textOrEmpty("stop_reason"),
                reply.textOrEmpty("model"),
                "",
                usage.count("input_tokens"),
                usage.count("output_tokens"));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        if (origin.finish().equals("refusal")) {
            throw new BadReply(Outcome.BLOCKED); // the provider's classifier ended it, not the model's words
        }
        if (!reply.names("content")) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        if (call.want() != Want.TEXT) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        var text = new StringBuilder();
        var thought = new StringBuilder();
        for (var block : reply.list("content")) {
            switch (block.textOrEmpty("type")) {
                case "text" -> text.append(block.text("text"));
                case "thinking" -> thought.append(block.text("thinking"));
                default -> {
                    // of tools and hidden thoughts; none is asked for
                }
            }
        }
        return new ModelReply(Outcome.RECEIVED, text.toString(), thought.toString(), List.of(), List.of(), origin);
    }
}
