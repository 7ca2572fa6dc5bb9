package org.mindgap.inference.llamaserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Asking;

class LlamaServerWireTest {
    private static final LlamaServerProvider SERVER = new LlamaServerProvider();
    private static final String REPLY = "{'content':' A','tokens':[362],'stop':true,'stop_type':'limit',"
            + "'model':'demo.gguf','tokens_evaluated':64,'tokens_predicted':1,'truncated':false,"
            + "'completion_probabilities':[{'id':362,'token':' A','bytes':[32,65],'logprob':-0.22,'top_logprobs':"
            + "[{'id':362,'token':' A','logprob':-0.22},{'id':426,'token':' B','logprob':-1.9}]}]}";

    private static ModelReply read(Call call, String body) {
        return Asking.read(SERVER, CompletionReader.WIRE, call, body.replace('\'', '"'));
    }

    @Test
    void whatIsSent() throws Exception {
        assertThat(Asking.body(
                        SERVER,
                        Asking.LABELS,
                        "template.system",
                        "<s>QZsystemQZ<u>QZuserQZ<a>",
                        "template",
                        "<u>QZuserQZ<a>"))
                .isEqualTo(("{'prompt':'<s>Be brief.<u>Good?<a>','n_predict':1,'n_probs':200,"
                                + "'post_sampling_probs':false,'temperature':0.7,'top_p':1,'top_k':0,'min_p':0,"
                                + "'repeat_penalty':1,'seed':5,'cache_prompt':false,'stream':false}")
                        .replace('\'', '"'));
    }

    @Test
    void itScoresNoTexts() {
        assertThatThrownBy(() -> Asking.body(SERVER, Asking.TEXTS)).hasMessage("inference.scores-no-text");
    }

    @Test
    void wordsAndProbabilitiesWithTheTokensIds() {
        for (var name : new String[] {"completion_probabilities", "probs"}) {
            var reply = read(Asking.LABELS, REPLY.replace("completion_probabilities", name));

            assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
            assertThat(reply.tokens().get(0).top().get(1).id()).hasValue(426);
            assertThat(reply.origin()).isEqualTo(new ModelReply.Origin("limit", "demo.gguf", "", 64, 1));
        }
    }

    @Test
    void whatCannotBeScored() {
        assertThat(read(Asking.LABELS, REPLY.replace("'truncated':false", "'truncated':true"))
                        .outcome())
                .as("a part of the question was cut away")
                .isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(Asking.LABELS, REPLY.replace("'logprob'", "'prob'").replace("top_logprobs", "top_probs"))
                        .outcome())
                .as("after sampling")
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, "{'content':' A'}").outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.TEXTS, REPLY).outcome()).isEqualTo(Outcome.ECHO_IGNORED);
        assertThat(read(Asking.LABELS, "{}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }
}
