package org.mindgap.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asking;
import org.mindgap.inference.LocalServer;

class OllamaWireTest {
    private static final OllamaProvider OLLAMA = new OllamaProvider();
    private static final String TAGS = "{\"models\":[{\"name\":\"demo:latest\",\"digest\":\"sha256:abc\"},"
            + "{\"name\":\"other:8b\",\"digest\":\"sha256:def\"}]}";
    private static final String REPLY = "{'model':'demo','message':{'role':'assistant','content':'A'},'done':true,"
            + "'done_reason':'length','logprobs':[{'token':'A','logprob':-0.31,'top_logprobs':"
            + "[{'token':'A','logprob':-0.31},{'token':'B','logprob':-1.5}]}],'prompt_eval_count':40,'eval_count':1}";

    private static ModelReply read(Call call, String body) {
        return Asking.read(OLLAMA, ChatReader.WIRE, call, body.replace('\'', '"'));
    }

    @Test
    void whatIsSentAndWhoseWeightsAnswer() throws Exception {
        try (var server = LocalServer.replying(TAGS);
                var engine = Asking.open(OLLAMA, Asking.endpoint("ollama", server.url("")))) {
            assertThat(engine.identity().digest()).isEqualTo("sha256:abc");
            assertThat(engine.body(Asking.call(Want.TOKEN_CHANCES, "So:", List.of())))
                    .isEqualTo(("{'model':'demo','messages':[{'role':'system','content':'Be brief.'},"
                                    + "{'role':'user','content':'Good?'},{'role':'assistant','content':'So:'}],"
                                    + "'stream':false,'think':false,'logprobs':true,'top_logprobs':20,"
                                    + "'options':{'temperature':0.7,'top_p':1,'top_k':0,'min_p':0,'repeat_penalty':1,"
                                    + "'seed':5,'num_predict':1}}")
                            .replace('\'', '"'));
        }
    }

    @Test
    void aModelThatIsNotThereIsSaidWithThoseThatAre() throws Exception {
        try (var server = LocalServer.replying(TAGS.replace("demo:latest", "demo2"))) {
            assertThatThrownBy(() -> Asking.open(OLLAMA, Asking.endpoint("ollama", server.url(""))))
                    .hasMessage("inference.no-model");
        }
    }

    @Test
    void wordsAndProbabilities() {
        var reply = read(Asking.LABELS, REPLY);

        assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(reply.tokens().get(0).top()).hasSize(2);
        assertThat(reply.origin()).isEqualTo(new ModelReply.Origin("length", "demo", "", 40, 1));
    }

    @Test
    void whatCannotBeScored() {
        assertThat(read(Asking.LABELS, REPLY.replaceAll("'logprobs':.*'prompt_eval", "'prompt_eval"))
                        .outcome())
                .as("versions before 0.12.11 drop the wish silently")
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, REPLY.replace("'content':'A'", "'content':'A','thinking':'Hm.'"))
                        .outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.WORDS, REPLY.replace("'done':true", "'done':false"))
                        .outcome())
                .isEqualTo(Outcome.CUT_OFF);
        assertThat(read(Asking.LABELS, REPLY.replace("'eval_count':1", "'eval_count':0"))
                        .outcome())
                .isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(Asking.WORDS, "{'error':'no'}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }
}
