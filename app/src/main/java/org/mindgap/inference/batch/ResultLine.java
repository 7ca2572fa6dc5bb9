package org.mindgap.inference.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Statuses;
import org.mindgap.inference.openai.ChatReader;
import org.mindgap.run.Received;

/**
 * One line of a result file (formats.md §2.3).
 *
 * @param id the request's name, or empty
 * @param status of the response, 0 where there is none
 * @param body of the response, letter by letter as it came, or empty
 * @param error the error object as it came, or empty
 * @param code the error's code, or empty
 * @param isResult whether it speaks of a response or an error at all; requests do not
 */
record ResultLine(String id, int status, String body, String error, String code, boolean isResult) {
    private static final int OK = 200;

    static ResultLine of(JsonFactory factory, String text) throws IOException {
        var draft = new Draft();
        try (var json = factory.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                draft.take(name, json, text);
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new IOException("more than an object");
            }
        }
        return new ResultLine(draft.id, draft.status, draft.body, draft.error, draft.code, draft.result);
    }

    /** Whether a reply came, not a failure. */
    boolean whole() {
        return status == OK && !body.isEmpty();
    }

    /**
     * As a request that was sent.
     *
     * @param wire format of its reply
     * @param when the file was written: when the request left is not told
     */
    Received received(String wire, Instant when) {
        if (whole()) {
            return came(Outcome.RECEIVED, status, body, when);
        }
        if (status > 0) {
            // of a batch that is 200 and has no body nothing came
            var byStatus = status == OK ? Outcome.EMPTY : Statuses.outcome(status);
            var words = body.isEmpty() ? error : body;
            return came(new ChatReader().refused(status, words, byStatus), status, words, when);
        }
        return came(
                switch (code.toLowerCase(Locale.ROOT)) {
                    case "batch_expired" -> Outcome.TIMED_OUT;
                    case "batch_cancelled" -> Outcome.STOPPED;
                    case "content_filter", "content_policy_violation" -> Outcome.BLOCKED;
                    case "rate_limit_exceeded" -> Outcome.RATE_LIMITED;
                    default -> Outcome.SERVER_ERROR;
                },
                0,
                error,
                when);
    }

    private static Received came(Outcome outcome, int status, String body, Instant when) {
        return new Received(outcome, status, body, when, Duration.ZERO, Optional.empty());
    }

    private static final class Draft {
        private String id = "";
        private int status;
        private String body = "";
        private String error = "";
        private String code = "";
        private boolean result;

        void take(@Nullable String name, JsonParser json, String text) throws IOException {
            switch (name == null ? "" : name) {
                case "custom_id" -> id = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
                case "response" -> {
                    result = true;
                    response(json, text);
                }
                case "error" -> {
                    result = true;
                    error(json, text);
                }
                default -> json.skipChildren();
            }
        }

        private void response(JsonParser json, String text) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = String.valueOf(json.currentName());
                json.nextToken();
                if (name.equals("status_code") && json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    status = json.getIntValue();
                } else if (name.equals("body")) {
                    body = BatchResults.raw(json, text);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void error(JsonParser json, String text) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                error = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
                json.skipChildren();
                return;
            }
            var from = (int) json.currentTokenLocation().getCharOffset();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = String.valueOf(json.currentName());
                json.nextToken();
                if (name.equals("code") && json.currentToken() == JsonToken.VALUE_STRING) {
                    code = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            error = text.substring(from, (int) json.currentLocation().getCharOffset());
        }
    }
}
