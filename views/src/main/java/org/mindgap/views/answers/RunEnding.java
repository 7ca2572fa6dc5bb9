package org.mindgap.views.answers;

import java.util.EnumSet;
import java.util.Set;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.RunResult;
import org.mindgap.views.kit.Texts;

/** How a run ended, in a sentence. */
final class RunEnding {
    /** What no other call would change; anything else ends a run when it comes again and again. */
    private static final Set<Outcome> AT_ONCE =
            EnumSet.of(Outcome.NO_PROBABILITIES, Outcome.ECHO_IGNORED, Outcome.NOT_ALLOWED, Outcome.NOT_TRUSTED);

    private RunEnding() {}

    static String sentence(Texts texts, String where, RunResult result) {
        return switch (result.ending()) {
            case DONE -> texts.get("asking.ended.done", where);
            case STOPPED -> texts.get("asking.ended.stopped", where);
            case MONEY -> texts.get("asking.ended.money", where);
            case TOKENS -> texts.get("asking.ended.tokens", where);
            case TIME -> texts.get("asking.ended.time", where);
            case MODEL_CHANGED -> texts.get("asking.ended.changed", where);
            case CANNOT_SERVE ->
                texts.get(
                        result.cause().filter(AT_ONCE::contains).isPresent()
                                ? "asking.ended.cannot"
                                : "asking.ended.vain",
                        where);
            case NOT_KEPT -> texts.get("asking.ended.notKept", where);
        };
    }
}
