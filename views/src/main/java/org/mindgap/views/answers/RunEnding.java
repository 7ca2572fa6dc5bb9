package org.mindgap.views.answers;

import org.mindgap.run.RunResult;
import org.mindgap.views.kit.Texts;

/** How a run ended, in a sentence. */
final class RunEnding {
    private RunEnding() {}

    static String sentence(Texts texts, String where, RunResult result) {
        return switch (result.ending()) {
            case DONE -> texts.get("asking.ended.done", where);
            case STOPPED -> texts.get("asking.ended.stopped", where);
            case MONEY -> texts.get("asking.ended.money", where);
            case TOKENS -> texts.get("asking.ended.tokens", where);
            case TIME -> texts.get("asking.ended.time", where);
            case MODEL_CHANGED -> texts.get("asking.ended.changed", where);
            case CANNOT_SERVE -> texts.get("asking.ended.cannot", where);
            case NOT_KEPT -> texts.get("asking.ended.notKept", where);
        };
    }
}
