package org.mindgap.inference.recorded;

import java.util.Optional;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Engines;
import org.mindgap.run.Received;

/**
 * The raw replies of a run as a recording. Each is played letter by letter to the request that brought it; a reply in
 * another format than OpenAI's chats has a chat completion beside it, for clients that ask in that.
 */
public final class RecordedRun {
    private final Recording.Builder builder;
    private final String model;
    private final Engines engines;
    private long left;

    /** @param engines who read the formats of replies */
    public RecordedRun(Recording.Builder builder, String model, Engines engines) {
        this.builder = builder;
        this.model = model;
        this.engines = engines;
    }

    /**
     * One request with its reply.
     *
     * @param wire format of both
     */
    public record Exchange(String wire, String request, Received received) {}

    /** Adds what was sent and what came; what never came cannot come again. */
    public void add(Circumstances how, Call call, int draw, Exchange exchange) {
        var received = exchange.received();
        if (received.transport() != Outcome.RECEIVED && received.status() == 0) {
            left++;
            return;
        }
        var kind = kind(call.want());
        var came =
                new RecordedReply.Came(exchange.wire(), received.transport(), received.status(), received.retryAfter());
        var reply = new RecordedReply(received.body(), kind, received.took(), draw, came, chat(call, exchange));
        builder.add(Recording.words(call.prompt()), how, reply);
        builder.request(exchange.request(), reply);
    }

    /** Calls that brought no reply at all. */
    public long left() {
        return left;
    }

    private static RecordedReply.Kind kind(Want want) {
        return switch (want) {
            case TEXT -> RecordedReply.Kind.WORDS;
            case TOKEN_CHANCES -> RecordedReply.Kind.CHANCES;
            case TEXT_CHANCES -> RecordedReply.Kind.TEXTS;
        };
    }

    private Optional<String> chat(Call call, Exchange exchange) {
        var received = exchange.received();
        if (exchange.wire().equals(RecordedReply.Came.CHAT.wire())) {
            return Optional.of(received.body());
        }
        if (received.transport() != Outcome.RECEIVED) {
            return Optional.empty();
        }
        return engines.reading(exchange.wire())
                .map(provider -> provider.read(exchange.wire(), call, received))
                .filter(reply -> reply.outcome() == Outcome.RECEIVED)
                .flatMap(reply -> switch (call.want()) {
                    case TEXT -> Optional.of(ChatReply.words(model, reply.text()));
                    case TOKEN_CHANCES -> Optional.of(ChatReply.places(model, reply.text(), reply.tokens()));
                    case TEXT_CHANCES -> Optional.empty();
                });
    }
}
