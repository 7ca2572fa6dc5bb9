package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;

/**
 * A good reply of each wire, damaged at every place: each value replaced by each of several others, left out, or the
 * text cut. Nothing is thrown, and what is received holds probabilities alone.
 */
class DamagedReplyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> OTHERS = List.of(
            NODES.nullNode(),
            NODES.textNode("x"),
            NODES.textNode(""),
            NODES.numberNode(-5),
            NODES.numberNode(0.5),
            NODES.numberNode(1e300),
            NODES.numberNode(Double.NaN),
            NODES.numberNode(9_000_000_000_000_000_000L),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().add(1).add("x").addNull(),
            NODES.objectNode(),
            NODES.objectNode().put("token", 5).put("logprob", "x"));

    static Stream<Arguments> replies() {
        var token = "{'token':'A','id':3,'logprob':-0.1,'top_logprobs':[{'token':'A','id':3,'logprob':-0.1},"
                + "{'token':'B','id':4,'logprob':-9999.0},{'token':'C','id':5,'logprob':null}]}";
        var echoed = "{'index':%d,'text':'x','logprobs':{'tokens':['a'%s],'token_logprobs':[null%s]}}";
        var scored = "{'index':%d,'text':'x','prompt_token_ids':[1%s],'prompt_logprobs':[null%s]}";
        return Stream.of(
                reply(
                        "openai.chat",
                        Asking.LABELS,
                        "{'model':'m','choices':[{'index':0,'finish_reason':'stop','message':{'content':'A','refusal':null},"
                                + "'logprobs':{'content':[" + token + "]}}],'usage':{'prompt_tokens':5,"
                                + "'completion_tokens':1,'completion_tokens_details':{'reasoning_tokens':0}}}"),
                reply(
                        "openai.completions",
                        Asking.LABELS,
                        "{'choices':[{'index':0,'text':'A','logprobs':{'tokens':['A'],'token_logprobs':[-0.1],"
                                + "'top_logprobs':[{'A':-0.1,'B':-3}]}}],'usage':{'completion_tokens':1}}"),
                reply(
                        "openai.completions",
                        Asking.TEXTS,
                        "{'choices':[" + echoed.formatted(0, "", "") + "," + echoed.formatted(1, ",' Yes'", ",-1") + ","
                                + echoed.formatted(2, ",' No'", ",-2")
                                + "],'usage':{'prompt_tokens':5,'completion_tokens':0}}"),
                reply(
                        "openai.completions",
                        Asking.TEXTS,
                        "{'choices':[" + scored.formatted(0, "", "") + ","
                                + scored.formatted(1, ",7", ",{'7':{'logprob':-1,'decoded_token':' Yes'}}") + ","
                                + scored.formatted(2, ",8", ",{'8':{'logprob':-2,'decoded_token':' No'}}")
                                + "],'usage':{'prompt_tokens':5,'completion_tokens':3}}"),
                reply(
                        "openai.responses",
                        Asking.LABELS,
                        "{'status':'completed','output':[{'type':'message','content':[{'type':'output_text','text':'A',"
                                + "'logprobs':[" + token + "]}]}],'usage':{'output_tokens':1}}"),
                reply(
                        "ollama.chat",
                        Asking.LABELS,
                        "{'message':{'content':'A'},'done':true,'logprobs':[" + token + "],'eval_count':1}"),
                reply(
                        "llama-server.completion",
                        Asking.LABELS,
                        "{'content':'A','truncated':false,'tokens_predicted':1,'completion_probabilities':[" + token
                                + "]}"),
                reply(
                        "gemini.generate",
                        Asking.LABELS,
                        "{'candidates':[{'content':{'parts':[{'text':'A'}]},'finishReason':'STOP','logprobsResult':"
                                + "{'chosenCandidates':[{'token':'A','tokenId':3,'logProbability':-0.1}],'topCandidates':"
                                + "[{'candidates':[{'token':'B','tokenId':4,'logProbability':-3}]}]}}],"
                                + "'usageMetadata':{'candidatesTokenCount':1}}"),
                reply(
                        "anthropic.messages",
                        Asking.WORDS,
                        "{'content':[{'type':'text','text':'A'}],'stop_reason':'end_turn','usage':{'output_tokens':1}}"));
    }

    private static Arguments reply(String wire, Call call, String body) {
        return Arguments.of(wire, call, body.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void nothingIsThrownAndNothingElseIsReceived(String wire, Call call, String body) throws IOException {
        var provider = Engines.found().reading(wire).orElseThrow();
        assertThat(Asking.read(provider, wire, call, body).outcome()).isEqualTo(Outcome.RECEIVED);
        var damaged = damaged(JSON.readTree(body));
        for (var end = 0; end < body.length(); end++) {
            damaged.add(body.substring(0, end));
        }
        for (var text : damaged) {
            assertThat(sound(Asking.read(provider, wire, call, text), call))
                    .as(text)
                    .isTrue();
        }
        assertThat(damaged).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void halfAReplyIsNeverReceived(String wire, Call call, String body) {
        var provider = Engines.found().reading(wire).orElseThrow();
        for (var end = 1; end < body.length(); end++) {
            assertThat(Asking.read(provider, wire, call, body.substring(0, end)).outcome())
                    .as(body.substring(0, end))
                    .isEqualTo(Outcome.CUT_OFF);
        }
    }

    /** Whether it holds probabilities alone where it is received, and nothing where it is not. */
    private static boolean sound(ModelReply reply, Call call) {
        if (reply.outcome() != Outcome.RECEIVED) {
            return reply.tokens().isEmpty()
                    && reply.continuations().isEmpty()
                    && reply.text().isEmpty();
        }
        return switch (call.want()) {
            case TEXT -> true;
            case TOKEN_CHANCES ->
                reply.origin().finish().equals(ModelReply.REFUSAL)
                        || (!reply.tokens().isEmpty()
                                && reply.tokens().stream()
                                        .allMatch(p -> p.top().stream()
                                                        .mapToDouble(DamagedReplyTest::probability)
                                                        .sum()
                                                <= 1.001));
            case TEXT_CHANCES ->
                reply.continuations().size() == 2
                        && reply.continuations().stream().allMatch(c -> c.sum() <= 0);
        };
    }

    private static double probability(TokenChance chance) {
        return Double.isNaN(chance.logProb()) ? 0 : Math.exp(chance.logProb());
    }

    private static List<String> damaged(JsonNode whole) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < places(whole).size(); i++) {
            for (var other : OTHERS) {
                JsonNode copy = whole.deepCopy();
                places(copy).get(i).set(other);
                texts.add(copy.toString());
            }
            JsonNode copy = whole.deepCopy();
            places(copy).get(i).remove();
            texts.add(copy.toString());
        }
        return texts;
    }

    /** Where a value stands. */
    private interface Place {
        void set(JsonNode other);

        void remove();
    }

    private static List<Place> places(JsonNode node) {
        var places = new ArrayList<Place>();
        if (node instanceof ObjectNode object) {
            for (var name : names(object)) {
                places.add(new Place() {
                    @Override
                    public void set(JsonNode other) {
                        object.set(name, other);
                    }

                    @Override
                    public void remove() {
                        object.remove(name);
                    }
                });
                places.addAll(places(object.get(name)));
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var at = i;
                places.add(new Place() {
                    @Override
                    public void set(JsonNode other) {
                        array.set(at, other);
                    }

                    @Override
                    public void remove() {
                        array.remove(at);
                    }
                });
                places.addAll(places(array.get(i)));
            }
        }
        return places;
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
