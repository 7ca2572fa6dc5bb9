package org.mindgap.inference.openai;

import java.util.Locale;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;

/** What OpenAI's error object says beyond its status: {@code {"error": {"message", "type", "param", "code"}}}. */
final class Refusals {
    private Refusals() {}

    static Outcome outcome(int status, String body, Outcome byStatus) {
        if (status < 400 || status >= 500) {
            return byStatus;
        }
        try {
            var error = Json.parse(body).at("error");
            var code = error.textOrEmpty("code").toLowerCase(Locale.ROOT);
            var words = (code + " " + error.textOrEmpty("param") + " " + error.textOrEmpty("message"))
                    .toLowerCase(Locale.ROOT);
            if (code.equals("content_filter") || code.equals("content_policy_violation")) {
                return Outcome.BLOCKED;
            }
            if (code.equals("not_recorded")) {
                return Outcome.NOT_RECORDED; // our own server of recordings
            }
            if (code.equals("insufficient_quota")) {
                return Outcome.NOT_ALLOWED;
            }
            return status != 429 && status != 401 && words.contains("logprobs") ? Outcome.NO_PROBABILITIES : byStatus;
        } catch (BadReply e) {
            return byStatus;
        }
    }
}
