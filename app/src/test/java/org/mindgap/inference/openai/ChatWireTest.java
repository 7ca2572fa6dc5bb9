package org.mindgap.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.Want;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.ReplyReading;
import org.mindgap.inference.Asking;
import org.mindgap.problem.ProblemException;

class ChatWireTest {
    private static final OpenAiProvider OPENAI = new OpenAiProvider();
    private static final String REPLY = "{'id':'c1','model':'demo-2026','system_fingerprint':'fp_x',"
            + "'choices':[{'index':0,'finish_reason':'length','message':{'role':'assistant','content':%s,'refusal':%s},"
            + "'logprobs':%s}],'usage':{'prompt_tokens':71,'completion_tokens':%s}}";
    private static final String TOP = "{'content':[{'token':'B','logprob':-0.105,'bytes':[66],'top_logprobs':["
            + "{'token':'B','logprob':-0.105},{'token':'A','logprob':-2.41},{'token':' B','logprob':-9999.0},"
            + "{'token':'C','logprob':null}]}],'refusal':null}";

    private static ModelReply read(Call call, String content, String logprobs, String tokens) {
        return reply(call, REPLY.formatted(content, "null", logprobs, tokens));
    }

    private static ModelReply reply(Call call, String body) {
        return Asking.read(OPENAI, ChatReader.WIRE, call, body.replace('\'', '"'));
    }

    private static String one(String... chances) {
        var list = new StringBuilder();
        for (var i = 0; i < chances.length; i += 2) {
            list.append(i > 0 ? "," : "").append("{'token':'" + chances[i] + "','logprob':" + chances[i + 1] + "}");
        }
        return "{'content':[{'token':'A','logprob':-0.5,'top_logprobs':[" + list + "]}]}";
    }

    @Test
    void whatIsSentToOpenAi() throws Exception {
        assertThat(Asking.body(OPENAI, Asking.LABELS, "server", "openai"))
                .isEqualTo(("{'model':'demo','messages':[{'role':'system','content':'Be brief.'},"
                                + "{'role':'user','content':'Good?'}],'logprobs':true,'top_logprobs':20,"
                                + "'max_completion_tokens':1,'temperature':0.7,'top_p':1,'seed':5,'stream':false}")
                        .replace('\'', '"'));
    }

    @Test
    void whatIsSentToVllmSwitchesOffWhatItCutsOffAndAsksForTheLabelsThemselves() throws Exception {
        var call = Asking.call(Want.TOKEN_CHANCES, "My answer:", List.of());
        var settings = new String[] {
            "server", "vllm", "exact-labels", "yes", "prefill", "yes", "token.A", "32 362", "token.B", "33 426"
        };

        assertThat(Asking.body(OPENAI, call, settings))
                .isEqualTo(("{'model':'demo','messages':[{'role':'system','content':'Be brief.'},"
                                + "{'role':'user','content':'Good?'},{'role':'assistant','content':'My answer:'}],"
                                + "'add_generation_prompt':false,'continue_final_message':true,'logprobs':true,"
                                + "'top_logprobs':20,'logprob_token_ids':[32,362,33,426],'max_tokens':1,"
                                + "'temperature':0.7,'top_p':1,'seed':5,'top_k':-1,'min_p':0,'repetition_penalty':1,"
                                + "'stream':false}")
                        .replace('\'', '"'));
        settings[9] = "no number";
        assertThat(Asking.body(OPENAI, call, settings)).doesNotContain("logprob_token_ids");
    }

    @Test
    void theSameCallIsTheSameBytes() throws Exception {
        for (var server : List.of("openai", "vllm", "llama-cpp", "lm-studio", "openrouter", "ollama", "other")) {
            var body = Asking.body(OPENAI, Asking.WORDS, "server", server);

            assertThat(body).isEqualTo(Asking.body(OPENAI, Asking.WORDS, "server", server));
            assertThat(body).doesNotContain("logprobs");
        }
        assertThat(Asking.body(OPENAI, Asking.WORDS, "server", "openrouter"))
                .contains("\"provider\":{\"require_parameters\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "openai;'reasoning_effort':'none'",
                "vllm;'chat_template_kwargs':{'enable_thinking':false}",
                "llama-cpp;'chat_template_kwargs':{'enable_thinking':false}",
                "openrouter;'reasoning':{'enabled':false}"
            },
            delimiter = ';',
            quoteCharacter = '#')
    void eachServerIsToldInItsOwnWayNotToThink(String server, String field) throws Exception {
        var body = Asking.body(OPENAI, Asking.WORDS, "server", server, "thinking", "off");

        assertThat(body).contains(field.replace('\'', '"'));
        assertThat(Asking.body(OPENAI, Asking.WORDS, "server", server)).doesNotContain("thinking", "reasoning");
    }

    @ParameterizedTest
    @CsvSource({
        "reasoning, yes, inference.thinks-first",
        "top, 0, inference.no-probabilities",
        "scaled, yes, inference.scaled"
    })
    void aCallThatCannotBeServedIsRefusedInWords(String setting, String value, String problem) {
        assertThatThrownBy(() -> Asking.body(OPENAI, Asking.LABELS, setting, value))
                .isInstanceOf(ProblemException.class)
                .hasMessage(problem);
    }

    @Test
    void aChatScoresNoTextAndBeginsNoAnswerUnlessItWasSeenTo() {
        assertThatThrownBy(() -> Asking.body(OPENAI, Asking.TEXTS)).hasMessage("inference.chat-scores-no-text");
        assertThatThrownBy(() -> Asking.body(OPENAI, Asking.call(Want.TEXT, "I", List.of())))
                .hasMessage("inference.no-prefill");
    }

    @Test
    void aModelWithATemperatureOfItsOwnIsSentNoneAndTakesNoOther() throws Exception {
        assertThatThrownBy(() -> Asking.body(OPENAI, Asking.WORDS, "temperature", "fixed"))
                .hasMessage("inference.fixed-temperature");
        var warm = new Call(Want.TEXT, Asking.WORDS.prompt(), Decoding.at(1, 10));
        assertThat(Asking.body(OPENAI, warm, "temperature", "fixed")).doesNotContain("temperature");
    }

    @Test
    void impossibleUnknownAndAbsentAreThreeThings() {
        var reply = read(Asking.LABELS, "'B'", TOP, "1");

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.text()).isEqualTo("B");
        assertThat(reply.origin()).isEqualTo(new ModelReply.Origin("length", "demo-2026", "fp_x", 71, 1));
        var top = reply.tokens().get(0).top();
        assertThat(top).extracting(TokenChance::text).containsExactly("B", "A", " B", "C");
        assertThat(top.get(1).logProb()).isCloseTo(-2.41, within(1e-12));
        assertThat(top.get(2).logProb()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(top.get(3).logProb()).isNaN();
    }

    @Test
    void probabilitiesThatAreNone() {
        assertThat(read(Asking.LABELS, "'A'", one("A", "0.2"), "1").outcome()).isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read(Asking.LABELS, "'A'", one("A", "NaN"), "1").outcome()).isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read(Asking.LABELS, "'A'", one("A", "-0.5", "B", "-0.5", "C", "-3"), "1")
                        .outcome())
                .isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read(Asking.LABELS, "'A'", one("B", "-0.5", "C", "-3"), "1").outcome())
                .as("the chosen token counts, listed or not")
                .isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read(Asking.LABELS, "'A'", one("A", "'-0.5'"), "1").outcome())
                .isEqualTo(Outcome.OTHER_SHAPE);
        assertThat(read(Asking.LABELS, "'A'", one("A", "-0.5", "B", "-Infinity"), "1")
                        .outcome())
                .isEqualTo(Outcome.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "{'content':null}", "{'content':[]}", "{}"},
            delimiter = ';',
            quoteCharacter = '#')
    void noProbabilitiesIsNoNumber(String logprobs) {
        assertThat(read(Asking.LABELS, "'A'", logprobs, "1").outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, "'A'", logprobs, "1").tokens()).isEmpty();
        assertThat(read(Asking.WORDS, "'A'", logprobs, "1").outcome()).isEqualTo(Outcome.RECEIVED);
    }

    @Test
    void theChosenTokenAloneSaysNothingOfTheOthers() {
        assertThat(read(Asking.LABELS, "'A'", one(), "1").outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
    }

    @Test
    void tokensThatAreNotTheAnswersOrMoreThanWereBilledDisagree() {
        assertThat(read(Asking.LABELS, "'B'", one("A", "-0.5"), "1").outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(Asking.LABELS, "'A'", one("A", "-0.5"), "0").outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(Asking.LABELS, "' A'", one("A", "-0.5"), "2").outcome()).isEqualTo(Outcome.RECEIVED);
    }

    @Test
    void thoughtsBeforeTheAnswerLeaveNoFirstToken() {
        var thought = REPLY.formatted("'A','reasoning_content':'Hm.'", "null", one("A", "-0.5"), "9");
        var hidden = REPLY.formatted(
                "'A'", "null", one("A", "-0.5"), "9,'completion_tokens_details':{'reasoning_tokens':8}");

        assertThat(reply(Asking.LABELS, thought).outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(reply(Asking.LABELS, hidden).outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(reply(Asking.WORDS, thought).reasoning()).isEqualTo("Hm.");
    }

    @Test
    void aModelThatDeclinesIsReadAndAFilterIsABlock() {
        var declined = reply(Asking.WORDS, REPLY.formatted("null", "'I cannot say.'", "null", "4"));
        var declinedLabel = reply(Asking.LABELS, REPLY.formatted("null", "'I cannot say.'", "null", "4"));
        var filtered = reply(
                Asking.LABELS,
                REPLY.formatted("'A'", "null", one("A", "-0.5"), "1").replace("'length'", "'content_filter'"));

        assertThat(declined.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(declined.text()).isEqualTo("I cannot say.");
        assertThat(declined.origin().finish()).isEqualTo("refusal");
        assertThat(declinedLabel.outcome())
                .as("an answer, and no fault of the endpoint")
                .isEqualTo(Outcome.RECEIVED);
        assertThat(new ReplyReading(ReadingRules.STANDARD)
                        .read(Mode.LABEL, Asking.LABELS.prompt(), declinedLabel)
                        .status())
                .isEqualTo(AnswerStatus.DECLINED);
        assertThat(filtered.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(filtered.tokens()).isEmpty();
        assertThat(filtered.origin().promptTokens()).as("paid all the same").isEqualTo(71);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{'choices':[];CUT_OFF",
                "{'choices':[{'index':0;CUT_OFF",
                "<html><body>Sign in</body></html>;NOT_JSON",
                "data: {'choices':[]};NOT_JSON",
                "{'choices':[]};OTHER_SHAPE",
                "{'choices':'none'};OTHER_SHAPE",
                "[1,2];OTHER_SHAPE",
                "{'choices':[{'message':{'content':5}}]};OTHER_SHAPE",
                "{'choices':[{'text':'A'}]};OTHER_SHAPE",
                "{'choices':[],'choices':[]};NOT_JSON",
                "{'error':{'message':'no'}};OTHER_SHAPE",
                "{'error':{'message':'slow down','code':429}};RATE_LIMITED",
                "{'error':{'message':'down','code':502}};SERVER_ERROR",
                "{} {};NOT_JSON",
                "   ;EMPTY",
                "#;EMPTY"
            },
            delimiter = ';',
            quoteCharacter = '!',
            ignoreLeadingAndTrailingWhitespace = false)
    void whatIsNoReply(String body, Outcome outcome) {
        assertThat(reply(Asking.LABELS, body.equals("#") ? "" : body).outcome()).isEqualTo(outcome);
        assertThat(reply(Asking.WORDS, body.equals("#") ? "" : body).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "400;content_filter;filtered;BLOCKED",
                "429;insufficient_quota;pay first;NOT_ALLOWED",
                "429;rate_limit;slow down;RATE_LIMITED",
                "400;unsupported_parameter;logprobs are not supported with this model;NO_PROBABILITIES",
                "403;none;You are not allowed to request logprobs from this model;NO_PROBABILITIES",
                "400;context_length_exceeded;too long;REFUSED_REQUEST",
                "500;logprobs;logprobs;SERVER_ERROR"
            },
            delimiter = ';')
    void whatARefusalSaysBeyondItsStatus(int status, String code, String message, Outcome outcome) {
        var byStatus = switch (status) {
            case 429 -> Outcome.RATE_LIMITED;
            case 403 -> Outcome.NOT_ALLOWED;
            case 500 -> Outcome.SERVER_ERROR;
            default -> Outcome.REFUSED_REQUEST;
        };
        var body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";

        assertThat(new ChatReader().refused(status, body, byStatus)).isEqualTo(outcome);
        assertThat(new ChatReader().refused(status, "<html>", byStatus)).isEqualTo(byStatus);
    }
}
