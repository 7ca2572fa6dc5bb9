package org.mindgap.inference.openai;

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

/** Reads chat completions (formats.md §2.4). */
public final class ChatReader implements ReplyReader {
    public static final String WIRE = "openai.chat";

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
        var choices = reply.list("choices");
        if (choices.size() != 1 || call.want() == Want.TEXT_CHANCES) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var choice = choices.get(0);
        if (origin.finish().equals("content_filter")) {
            throw new BadReply(Outcome.BLOCKED);
        }
        if (origin.finish().equals("error")) {
            throw new BadReply(Outcome.SERVER_ERROR); // OpenRouter: the provider behind it failed in the middle
        }
        var message = choice.object("message");
        if (message.absent()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var reasoning = message.textOrEmpty("reasoning_content") + message.textOrEmpty("reasoning");
        var refusal = message.text("refusal");
        var text = refusal.isEmpty() ? message.text("content") : refusal;
        var said = refusal.isEmpty() ? origin : refused(origin);
        if (call.want() == Want.TEXT) {
            return new ModelReply(Outcome.RECEIVED, text, reasoning, List.of(), List.of(), said);
        }
        if (!refusal.isEmpty()) {
            var places = TokenList.read(choice.object("logprobs").list("refusal"));
            return new ModelReply(Outcome.RECEIVED, text, reasoning, places, List.of(), said);
        }
        if (!reasoning.isEmpty() || Usage.thought(reply) > 0) {
            // the first token of a thinking model's answer follows one train of thought among many
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        return new ModelReply(Outcome.RECEIVED, text, "", places(choice, text, origin), List.of(), said);
    }

    private static List<TokenPlace> places(Json choice, String text, ModelReply.Origin origin) throws BadReply {
        var logprobs = choice.object("logprobs");
        var items = logprobs.list("content");
        if (items.isEmpty()) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        var places = TokenList.read(items);
        if (places.stream().allMatch(p -> p.top().isEmpty())) {
            throw new BadReply(Outcome.NO_PROBABILITIES); // of what was chosen alone: nothing of the other options
        }
        TokenList.agree(places, text, origin.answerTokens());
        return places;
    }

    /** A model that declines in a field of its own. */
    private static ModelReply.Origin refused(ModelReply.Origin origin) {
        return new ModelReply.Origin(
                ModelReply.REFUSAL, origin.model(), origin.fingerprint(), origin.promptTokens(), origin.answerTokens());
    }
}
