package org.mindgap.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asking;

class ResponsesWireTest {
    private static final OpenAiProvider OPENAI = new OpenAiProvider();
    private static final String REPLY =
            "{'model':'demo-2026','status':'completed','output':[{'type':'message','content':"
                    + "[{'type':'output_text','text':'A','logprobs':[{'token':'A','bytes':[65],'logprob':-0.1,'top_logprobs':"
                    + "[{'token':'A','logprob':-0.1},{'token':'B','logprob':-3}]}]}]}],"
                    + "'usage':{'input_tokens':30,'output_tokens':1,'output_tokens_details':{'reasoning_tokens':0}}}";

    private static ModelReply read(Call call, String body) {
        return Asking.read(OPENAI, ResponsesReader.WIRE, call, body.replace('\'', '"'));
    }

    @Test
    void whatIsSentAsksTheServerToKeepNothing() throws Exception {
        assertThat(Asking.body(OPENAI, Asking.LABELS, "wire", "responses"))
                .isEqualTo(("{'model':'demo','input':[{'role':'system','content':'Be brief.'},"
                                + "{'role':'user','content':'Good?'}],'include':['message.output_text.logprobs'],"
                                + "'top_logprobs':20,'max_output_tokens':16,'temperature':0.7,'top_p':1,"
                                + "'store':false,'stream':false}")
                        .replace('\'', '"'));
    }

    @Test
    void itsAnswerIsNotBegun() {
        assertThatThrownBy(() -> Asking.body(
                        OPENAI, Asking.call(Want.TEXT, "I", List.of()), "wire", "responses", "prefill", "yes"))
                .hasMessage("inference.no-prefill");
    }

    @Test
    void wordsAndProbabilities() {
        var reply = read(Asking.LABELS, REPLY);

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.text()).isEqualTo("A");
        assertThat(reply.tokens().get(0).top()).hasSize(2);
        assertThat(reply.origin()).isEqualTo(new ModelReply.Origin("completed", "demo-2026", "", 30, 1));
    }

    @Test
    void whatCannotBeScored() {
        assertThat(read(Asking.LABELS, REPLY.replace("'reasoning_tokens':0", "'reasoning_tokens':64"))
                        .outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, REPLY.replaceAll("'logprobs':\\[.*\\]\\}\\]\\}\\]\\}\\]", "'x':1}]}]"))
                        .outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(
                                Asking.LABELS,
                                REPLY.replace(
                                        "'status':'completed'",
                                        "'status':'incomplete','incomplete_details':{'reason':'content_filter'}"))
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
        assertThat(read(Asking.LABELS, REPLY.replace("'completed'", "'failed'")).outcome())
                .isEqualTo(Outcome.SERVER_ERROR);
        assertThat(read(Asking.LABELS, "{'status':'completed'}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }

    @Test
    void aModelThatDeclines() {
        var reply = read(
                Asking.WORDS,
                "{'status':'completed','output':[{'type':'reasoning','summary':[{'text':'Hm.'}]},"
                        + "{'type':'message','content':[{'type':'refusal','refusal':'I would rather not.'}]}]}");

        assertThat(reply.text()).isEqualTo("I would rather not.");
        assertThat(reply.reasoning()).isEqualTo("Hm.");
        assertThat(reply.origin().finish()).isEqualTo("refusal");
    }
}
