package org.mindgap.inference.llama.child;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * A request's body, as this process reads it.
 *
 * @param want text, token-chances or text-chances
 * @param prompt as it is sent, after the template
 * @param top likeliest tokens to list at each place
 * @param named tokens to list at each place, however unlikely
 */
record Question(String want, String prompt, int top, List<Integer> named, Drawing drawing, JsonNode continuations) {

    /** How tokens are picked. */
    record Drawing(double temperature, double topP, OptionalLong seed, int maxTokens) {}

    static Question of(JsonNode body) {
        var seed = body.path("seed");
        return new Question(
                body.path("want").asText(),
                body.path("prompt").asText(),
                body.path("top").asInt(0),
                StreamSupport.stream(body.path("labels").spliterator(), false)
                        .flatMapToInt(Question::ints)
                        .distinct()
                        .boxed()
                        .toList(),
                new Drawing(
                        body.path("temperature").asDouble(0),
                        body.path("top_p").asDouble(1),
                        seed.isIntegralNumber() ? OptionalLong.of(seed.longValue()) : OptionalLong.empty(),
                        body.path("max_tokens").asInt(1)),
                body.path("continuations"));
    }

    static java.util.stream.IntStream ints(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::intValue);
    }
}
