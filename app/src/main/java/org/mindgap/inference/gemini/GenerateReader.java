package org.mindgap.inference.gemini;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.Want;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;
import org.mindgap.inference.LogProb;
import org.mindgap.inference.ReplyReader;
import org.mindgap.inference.TokenList;

/**
 * Reads replies of {@code generateContent} (formats.md §2.9). The chosen token, which the list of alternatives may leave
 * out, is added to it once.
 */
public final class GenerateReader implements ReplyReader {
    public static final String WIRE = "gemini.generate";

    private static final Set<String> BLOCKED =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY");

    @Override
    public String wire() {
        return WIRE;
    }

    @Override
    public Outcome refused(int status, String body, Outcome byStatus) {
        if (status == 400) {
            var words = body.toLowerCase(Locale.ROOT);
            if (words.contains("api_key_invalid") || words.contains("api key not valid")) {
                return Outcome.NOT_ALLOWED;
            }
            if (words.contains("logprobs")) {
                return Outcome.NO_PROBABILITIES;
            }
        }
        return byStatus;
    }

    @Override
    public ModelReply.Origin origin(Json reply) {
        var usage = reply.at("usageMetadata");
        var answer = usage.count("candidatesTokenCount");
        var thought = usage.count("thoughtsTokenCount");
        return new ModelReply.Origin(
                reply.first("candidates").textOrEmpty("finishReason"),
                reply.textOrEmpty("modelVersion"),
                "",
                usage.count("promptTokenCount"),
                answer < 0 ? thought : answer + Math.max(0, thought));
    }

    @Override
    public ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply {
        var candidates = reply.list("candidates");
        if (!reply.at("promptFeedback").textOrEmpty("blockReason").isEmpty() || BLOCKED.contains(origin.finish())) {
            throw new BadReply(Outcome.BLOCKED);
        }
        if (candidates.size() != 1 || call.want() == Want.TEXT_CHANCES) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var candidate = candidates.get(0);
        var text = new StringBuilder();
        var thought = new StringBuilder();
        for (var part : candidate.object("content").list("parts")) {
            (part.at("thought").node().asBoolean() ? thought : text).append(part.text("text"));
        }
        if (call.want() == Want.TEXT) {
            return new ModelReply(Outcome.RECEIVED, text.toString(), thought.toString(), List.of(), List.of(), origin);
        }
        if (thought.length() > 0 || reply.at("usageMetadata").count("thoughtsTokenCount") > 0) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        var places = places(candidate.object("logprobsResult"));
        TokenList.agree(places, text.toString(), origin.answerTokens());
        return new ModelReply(Outcome.RECEIVED, text.toString(), "", places, List.of(), origin);
    }

    private static List<TokenPlace> places(Json result) throws BadReply {
        var chosen = result.list("chosenCandidates");
        var tops = result.list("topCandidates");
        if (chosen.isEmpty() || tops.isEmpty()) {
            throw new BadReply(Outcome.NO_PROBABILITIES);
        }
        if (chosen.size() != tops.size()) {
            throw new BadReply(Outcome.TOKENS_DISAGREE);
        }
        var places = new ArrayList<TokenPlace>();
        for (var i = 0; i < chosen.size(); i++) {
            var top = new ArrayList<TokenChance>();
            for (var candidate : tops.get(i).list("candidates")) {
                top.add(chance(candidate));
            }
            var place = new TokenPlace(chance(chosen.get(i)), top);
            if (!TokenList.listed(place)) {
                top.add(place.chosen());
            }
            places.add(TokenList.checked(new TokenPlace(place.chosen(), top)));
        }
        return places;
    }

    private static TokenChance chance(Json candidate) throws BadReply {
        var id = candidate.count("tokenId");
        return new TokenChance(
                candidate.text("token"),
                LogProb.of(candidate.at("logProbability")),
                id >= 0 && id <= Integer.MAX_VALUE ? OptionalInt.of((int) id) : OptionalInt.empty());
    }
}
