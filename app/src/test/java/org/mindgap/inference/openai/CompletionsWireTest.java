package org.mindgap.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.TextChance;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asking;

/** Completions of a text, and how texts are scored by them (formats.md §2.5, §2.8; traps 4 and 7). */
class CompletionsWireTest {
    private static final OpenAiProvider OPENAI = new OpenAiProvider();
    private static final String CONTEXT = "'tokens':['Be','Good?'],'token_logprobs':[null,-1.5]";
    private static final String YES = "'tokens':['Be','Good?',' Yes'],'token_logprobs':[null,-1.5,-0.9]";
    private static final String NO = "'tokens':['Be','Good?',' N','o'],'token_logprobs':[null,-1.5,-2.5,-0.1]";

    private static ModelReply texts(String prompt, String yes, String no, int promptTokens, int generated) {
        return read(
                "{'choices':[{'index':2,'text':'…','logprobs':{" + no + "}},{'index':0,'text':'…','logprobs':{" + prompt
                        + "}},{'index':1,'text':'…','logprobs':{" + yes + "}}],'usage':{'prompt_tokens':" + promptTokens
                        + ",'completion_tokens':" + generated + "}}");
    }

    private static ModelReply read(String body) {
        return Asking.read(OPENAI, CompletionsReader.WIRE, Asking.TEXTS, body.replace('\'', '"'));
    }

    @Test
    void whatIsSentToScoreTexts() throws Exception {
        assertThat(Asking.body(OPENAI, Asking.TEXTS, "wire", "completions"))
                .isEqualTo(("{'model':'demo','prompt':['Be brief.\\n"
                                + "Good?','Be brief.\\n"
                                + "Good? Yes','Be brief.\\n"
                                + "Good? No'],'max_tokens':0,'echo':true,'logprobs':1,'temperature':0,'stream':false}")
                        .replace('\'', '"'));
    }

    @Test
    void whatIsSentToVllmToScoreTextsBehindItsOwnTemplate() throws Exception {
        assertThat(Asking.body(
                        OPENAI,
                        Asking.TEXTS,
                        "wire",
                        "completions",
                        "server",
                        "vllm",
                        "scoring",
                        "prompt-logprobs",
                        "template",
                        "<u>QZuserQZ<a>",
                        "template.system",
                        "<s>QZsystemQZ<u>QZuserQZ<a>"))
                .isEqualTo(("{'model':'demo','prompt':['<s>Be brief.<u>Good?<a>','<s>Be brief.<u>Good?<a> Yes',"
                                + "'<s>Be brief.<u>Good?<a> No'],'max_tokens':1,'prompt_logprobs':0,"
                                + "'return_token_ids':true,'temperature':0,'add_special_tokens':false,'stream':false}")
                        .replace('\'', '"'));
    }

    /** No template around them, and the server adds its token for a beginning itself. */
    @Test
    void plainTextsAreSentBehindNoTemplate() throws Exception {
        var plain = new Call(
                Want.TEXT_CHANCES,
                new Prompt(List.of(), "\n", Asking.TEXTS.prompt().choices(), List.of("One.", "Two.")),
                Asking.TEXTS.decoding());

        assertThat(Asking.body(
                        OPENAI,
                        plain,
                        "wire",
                        "completions",
                        "server",
                        "vllm",
                        "scoring",
                        "prompt-logprobs",
                        "prefill",
                        "no",
                        "template",
                        "<u>QZuserQZ<a>"))
                .isEqualTo(("{'model':'demo','prompt':['\\n','\\nOne.','\\nTwo.'],'max_tokens':1,'prompt_logprobs':0,"
                                + "'return_token_ids':true,'temperature':0,'stream':false}")
                        .replace('\'', '"'));
    }

    @Test
    void aTemplateThatWasNotShownForAnInstructionIsNotGuessed() {
        assertThatThrownBy(() -> Asking.body(OPENAI, Asking.TEXTS, "wire", "completions", "template", "<u>QZuserQZ<a>"))
                .hasMessage("inference.template-turns");
    }

    @Test
    void eachContinuationHasItsOwnTokensAloneWhateverTheOrder() {
        var reply = texts(CONTEXT, YES, NO, 9, 0);

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.continuations()).extracting(TextChance::text).containsExactly(" Yes", " No");
        assertThat(reply.continuations().get(0).sum()).isCloseTo(-0.9, within(1e-12));
        assertThat(reply.continuations().get(1).sum()).isCloseTo(-2.6, within(1e-12));
        assertThat(reply.continuations().get(1).tokens()).hasSize(2);
    }

    @Test
    void aTokenThatWasGeneratedAfterThePromptIsLeftOut() {
        var reply = texts(
                CONTEXT.replace("'Good?']", "'Good?','X']").replace("-1.5]", "-1.5,-7]"),
                YES.replace("' Yes']", "' Yes','X']").replace("-0.9]", "-0.9,-7]"),
                NO.replace("'o']", "'o','X']").replace("-0.1]", "-0.1,-7]"),
                9,
                3);

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.continuations().get(0).sum()).isCloseTo(-0.9, within(1e-12));
    }

    /** Trap T4 of formats.md §3. */
    @Test
    void t4AnIgnoredEchoIsFoundByTheNumberOfTokens() {
        var generated = "'tokens':[' I'],'token_logprobs':[-0.2]";

        assertThat(texts(generated, generated, generated, 9, 3).outcome()).isEqualTo(Outcome.ECHO_IGNORED);
        assertThat(texts("'content':[]", "'content':[]", "'content':[]", 9, 3).outcome())
                .as("the shape of a chat, as llama.cpp answers")
                .isEqualTo(Outcome.ECHO_IGNORED);
    }

    @Test
    void wrongCountsAndTokensOfOtherTextsDisagree() {
        assertThat(texts(CONTEXT, YES, NO, 12, 0).outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(texts(CONTEXT, NO, YES, 9, 0).outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(texts(CONTEXT, YES.replace("-0.9]", "-0.9,-1]"), NO, 9, 0).outcome())
                .isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(texts(CONTEXT, YES.replace("'Good?'", "'Goo'"), NO, 9, 0).outcome())
                .as("the prompt reads otherwise with the continuation behind it")
                .isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(texts(YES, YES, YES, 9, 0).outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
    }

    @Test
    void aTokenWithoutItsNumberIsNoNumber() {
        assertThat(texts(CONTEXT, YES.replace("-0.9", "null"), NO, 9, 0).outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(texts(CONTEXT, YES.replace("-0.9", "NaN"), NO, 9, 0).outcome())
                .isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read("{'choices':[{'index':0,'text':'x'},{'index':1,'text':'y'},{'index':2,'text':'z'}]}")
                        .outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read("{'choices':[{'index':0,'text':'x'}]}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }

    @Test
    void lettersOfSeveralTokensAreFoundByTheNumberOfTheContextsTokens() {
        var thai = "'tokens':['Be','Good?','\uFFFD','\uFFFD'],'token_logprobs':[null,-1.5,-0.5,-0.25]";

        assertThat(texts(CONTEXT, thai, NO, 10, 0).continuations().get(0).sum()).isCloseTo(-0.75, within(1e-12));
    }

    @Test
    void vllmsPromptLogProbabilitiesAreReadByTheTokensIds() {
        var place =
                "{'9':{'logprob':-3.0,'rank':2,'decoded_token':'%s'},'%d':{'logprob':%s,'rank':1,'decoded_token':'%s'}}";
        var good = place.formatted("Bad?", 7, "-1.5", "Good?");
        var body = "{'choices':[" + prompt(0, "[1,7]", "null", good) + ","
                + prompt(1, "[1,7,8]", "null", good, place.formatted(" No", 8, "-0.9", " Yes")) + ","
                + prompt(2, "[1,7,5]", "null", good, place.formatted("x", 5, "-9999.0", " No"))
                + "],'usage':{'prompt_tokens':8,'completion_tokens':3}}";

        var reply = read(body);

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.continuations().get(0).sum()).isCloseTo(-0.9, within(1e-12));
        assertThat(reply.continuations().get(0).tokens().get(0).id()).hasValue(8);
        assertThat(reply.continuations().get(1).sum()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read(body.replace("[1,7,8]", "[1,7,6]")).outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(body.replace("[1,7,8]", "[1,7]")).outcome()).isEqualTo(Outcome.TOKENS_DISAGREE);
    }

    private static String prompt(int index, String ids, String... places) {
        return "{'index':" + index + ",'text':'I','prompt_token_ids':" + ids + ",'prompt_logprobs':["
                + String.join(",", List.of(places)) + "]}";
    }

    @Test
    void alternativesInTheOldShapeAndInLlamaCppsAreReadAlike() {
        var old = "{'choices':[{'index':0,'text':' A','logprobs':{'tokens':[' A'],'token_logprobs':[-0.1],"
                + "'top_logprobs':[{' A':-0.1,' B':-3.0}]}}],'usage':{'completion_tokens':1}}";
        var chat = "{'choices':[{'index':0,'text':' A','logprobs':{'content':[{'id':3,'token':' A','logprob':-0.1,"
                + "'top_logprobs':[{'id':3,'token':' A','logprob':-0.1},{'id':4,'token':' B','logprob':-3.0}]}]}}]}";
        for (var body : List.of(old, chat)) {
            var reply = Asking.read(OPENAI, CompletionsReader.WIRE, Asking.LABELS, body.replace('\'', '"'));

            assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
            assertThat(reply.tokens().get(0).top())
                    .extracting(t -> t.text() + t.logProb())
                    .containsExactly(" A-0.1", " B-3.0");
        }
        assertThat(Asking.read(
                                OPENAI,
                                CompletionsReader.WIRE,
                                Asking.LABELS,
                                old.replace("{' A':-0.1,' B':-3.0}", "{' A':-0.1},{' A':-0.1}")
                                        .replace('\'', '"'))
                        .outcome())
                .isEqualTo(Outcome.TOKENS_DISAGREE);
    }

    @Test
    void whatIsSentForLabelsAndWords() throws Exception {
        assertThat(Asking.body(
                        OPENAI,
                        Asking.call(Want.TOKEN_CHANCES, " (", List.of()),
                        "wire",
                        "completions",
                        "server",
                        "openai"))
                .isEqualTo("{\"model\":\"demo\",\"prompt\":\"Be brief.\\nGood? (\",\"logprobs\":5,\"max_tokens\":1,"
                        + "\"temperature\":0.7,\"top_p\":1,\"seed\":5,\"stream\":false}");
    }
}
