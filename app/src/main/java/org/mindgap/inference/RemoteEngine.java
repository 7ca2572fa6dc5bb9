package org.mindgap.inference;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Holdings;
import org.mindgap.run.Identity;
import org.mindgap.run.Received;

/** A model behind a network: one wire format's writer and reader, and the line that carries it. */
public final class RemoteEngine implements Engine {
    private static final int FIRST_REFUSAL = 300;

    private final Identity identity;
    private final Ability ability;
    private final BodyWriter writer;
    private final ReplyReader reader;
    private final Line line;
    private final Supplier<Optional<Holdings>> holdings;

    public RemoteEngine(Identity identity, Ability ability, BodyWriter writer, ReplyReader reader, Line line) {
        this(identity, ability, writer, reader, line, Optional::empty);
    }

    /** @param holdings finds out whether the server gives back only what was recorded; asked when somebody wants to know */
    RemoteEngine(
            Identity identity,
            Ability ability,
            BodyWriter writer,
            ReplyReader reader,
            Line line,
            Supplier<Optional<Holdings>> holdings) {
        this.identity = identity;
        this.ability = ability;
        this.writer = writer;
        this.reader = reader;
        this.line = line;
        this.holdings = holdings;
    }

    @Override
    public String wire() {
        return reader.wire();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Ability ability() {
        return ability;
    }

    @Override
    public Optional<Holdings> holdings() {
        return holdings.get();
    }

    @Override
    public String body(Call call) throws ProblemException {
        return writer.body(call);
    }

    @Override
    public Received ask(String body, BooleanSupplier stopped) {
        var came = line.post(writer.path(), body, stopped);
        if (came.status() < FIRST_REFUSAL) {
            return came;
        }
        var outcome = reader.refused(came.status(), came.body(), came.transport());
        return new Received(outcome, came.status(), came.body(), came.sent(), came.took(), came.retryAfter());
    }

    @Override
    public ModelReply read(Call call, Received received) {
        return reader.read(call, received);
    }

    @Override
    public void close() {
        // connections end with the client that holds them
    }
}
