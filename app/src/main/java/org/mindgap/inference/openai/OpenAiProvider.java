package org.mindgap.inference.openai;

import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.KeyHeader;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.Limits;
import org.mindgap.inference.Line;
import org.mindgap.inference.RemoteEngine;
import org.mindgap.inference.ReplyReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Received;

/** Serves endpoints that speak OpenAI's wire formats. The setting {@code wire} says which. */
public final class OpenAiProvider implements EngineProvider {
    /** Of a chat model nobody has tested: 20 alternatives, nothing else. */
    private static final Ability CHAT = new Ability(20, false, false, false, false);

    private static final List<ReplyReader> READERS = List.of(new ChatReader());

    @Override
    public String kind() {
        return "openai";
    }

    @Override
    public boolean reads(String wire) {
        return READERS.stream().anyMatch(r -> r.wire().equals(wire));
    }

    @Override
    public ModelReply read(String wire, Call call, Received received) {
        return reader(wire).read(call, received);
    }

    @Override
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException {
        var known = new Known(endpoint);
        var ability = known.ability(CHAT);
        var line = new Line(endpoint, keys, KeyHeader.BEARER, Map.of(), Limits.USUAL);
        return new RemoteEngine(known.identity(), ability, new ChatBody(known, ability), reader(ChatReader.WIRE), line);
    }

    private static ReplyReader reader(String wire) {
        return READERS.stream()
                .filter(r -> r.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not read here: " + wire));
    }
}
