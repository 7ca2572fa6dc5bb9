package org.mindgap.inference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Received;

/** Calls and endpoints of the tests of wire formats. */
public final class Asking {
    public static final Call LABELS = call(Want.TOKEN_CHANCES, "", List.of());
    public static final Call WORDS = call(Want.TEXT, "", List.of());
    public static final Call TEXTS = call(Want.TEXT_CHANCES, "", List.of(" Yes", " No"));

    private Asking() {}

    public static Call call(Want want, String prefill, List<String> continuations) {
        return new Call(
                want,
                new Prompt(
                        List.of(Message.system("Be brief."), Message.user("Good?")),
                        prefill,
                        List.of(new Prompt.Choice("1", "A", "Yes"), new Prompt.Choice("2", "B", "No")),
                        continuations),
                Decoding.at(0.7, 1).seeded(5));
    }

    public static Endpoint endpoint(String kind, String address, String... settings) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return new Endpoint("e", "E", kind, address, "demo", "", map);
    }

    public static Engine open(EngineProvider provider, Endpoint endpoint)
            throws ProblemException, InterruptedException {
        return provider.open(endpoint, place -> Optional.empty(), JobContext.unwatched());
    }

    /** What would be sent. */
    public static String body(EngineProvider provider, Call call, String... settings)
            throws ProblemException, InterruptedException {
        try (var engine = open(provider, endpoint(provider.kind(), "http://127.0.0.1:9/v1", settings))) {
            return engine.body(call);
        }
    }

    /** What a reply with status 200 says. */
    public static ModelReply read(EngineProvider provider, String wire, Call call, String body) {
        return provider.read(
                wire, call, new Received(Outcome.RECEIVED, 200, body, Instant.EPOCH, Duration.ZERO, Optional.empty()));
    }
}
