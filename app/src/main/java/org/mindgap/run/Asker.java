package org.mindgap.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.problem.ProblemException;

/** An engine as a run sees it. Safe for many threads. */
public interface Asker {

    /** The wire format whose bodies it sends, kept with each reply: openai.chat, ollama.chat, llama … */
    String wire();

    Identity identity();

    Ability ability();

    /** What it holds, where it gives back only what was recorded; may ask its server, and no model. Blocks. */
    default Optional<Holdings> holdings() {
        return Optional.empty();
    }

    /**
     * The exact request of a call: what is sent, byte for byte, without the key. Sends nothing.
     *
     * @throws ProblemException if this endpoint cannot serve it, in words, with an alternative
     */
    String body(Call call) throws ProblemException;

    /**
     * Sends it once, without trying again; returns whatever became of it, and soon after {@code stopped} says so. Blocks.
     */
    Received ask(String body, BooleanSupplier stopped);

    /** What came back, read. Pure: the same every time, with other rules later too. */
    ModelReply read(Call call, Received received);
}
