package org.mindgap.inference.openai;

import java.util.ArrayList;
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

/** Reads replies of the Responses format (formats.md §2.4): a list of outputs, thoughts among them. */
public final class ResponsesReader implements ReplyReader {
    public static final String WIRE = "openai.responses";

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
        var status = reply.textOrEmpty("status");
        var why = reply.at("incomplete_details").textOrEmpty("reason");
        return Usage.origin(reply, why.isEmpty() ? status : why);
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        if (origin.finish().equals("content_filter")) {
            throw new BadReply(Outcome.BLOCKED);
        }
        if (origin.finish().equals("failed")) {
            throw new BadReply(Outcome.SERVER_ERROR);
        }
        if (!reply.names("output") || call.want() == Want.TEXT_CHANCES) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var text = new StringBuilder();
        var thought = new StringBuilder();
        var items = new ArrayList<Json>();
        var declined = false;
        for (var output : reply.list("output")) {
            if (output.textOrEmpty("type").equals("reasoning")) {
                output.textsOf("summary", "text").forEach(thought::append);
            }
            for (var part : output.textOrEmpty("type").equals("message") ? output.list("content") : List.<Json>of()) {
                text.append(part.text("text")).append(part.text("refusal"));
                items.addAll(part.list("logprobs"));
                declined |= part.textOrEmpty("type").equals("refusal");
            }
        }
        var said = declined
                ? new ModelReply.Origin(
                        ModelReply.REFUSAL,
                        origin.model(),
                        origin.fingerprint(),
                        origin.promptTokens(),
                        origin.answerTokens())
                : origin;
        var places = call.want() == Want.TEXT || declined
                ? List.<TokenPlace>of()
                : places(items, text.toString(), reply, origin);
        return new ModelReply(Outcome.RECEIVED, text.toString(), thought.toString(), places, List.of(), said);
    }

    private static List<TokenPlace> places(List<Json> items, String text, Json reply, ModelReply.Origin origin)
            throws BadReply {
        var places = TokenList.read(items);
        if (Usage.thought(reply) > 0 || places.stream().allMatch(p -> p.top().isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        TokenList.agree(places, text, origin.answerTokens());
        return places;
    }
}
