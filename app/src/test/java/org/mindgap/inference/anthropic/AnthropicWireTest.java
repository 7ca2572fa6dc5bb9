package org.mindgap.inference.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asking;

class AnthropicWireTest {
    private static final AnthropicProvider ANTHROPIC = new AnthropicProvider();
    private static final String REPLY =
            "{'type':'message','model':'demo','content':[{'type':'thinking','thinking':'Hm.'},"
                    + "{'type':'text','text':'Yes'}],'stop_reason':'end_turn','usage':{'input_tokens':12,'output_tokens':3}}";

    private static ModelReply read(Call call, String body) {
        return Asking.read(ANTHROPIC, MessagesReader.WIRE, call, body.replace('\'', '"'));
    }

    @Test
    void whatIsSent() throws Exception {
        assertThat(Asking.body(ANTHROPIC, Asking.WORDS))
                .isEqualTo(("{'model':'demo','max_tokens':1,'system':'Be brief.',"
                                + "'messages':[{'role':'user','content':'Good?'}],'temperature':0.7}")
                        .replace('\'', '"'));
    }

    @Test
    void noProbabilitiesWhateverTheSettingsSay() {
        assertThatThrownBy(() -> Asking.body(ANTHROPIC, Asking.LABELS, "top", "20"))
                .hasMessage("inference.no-probabilities");
        assertThatThrownBy(() -> Asking.body(ANTHROPIC, Asking.TEXTS, "scores-text", "yes"))
                .hasMessage("inference.scores-no-text");
        assertThatThrownBy(
                        () -> Asking.body(ANTHROPIC, new Call(Want.TEXT, Asking.WORDS.prompt(), Decoding.at(1.5, 5))))
                .hasMessage("inference.temperature-over-1");
    }

    @Test
    void wordsApartFromThoughts() {
        var reply = read(Asking.WORDS, REPLY);

        assertThat(reply.text()).isEqualTo("Yes");
        assertThat(reply.reasoning()).isEqualTo("Hm.");
        assertThat(reply.origin()).isEqualTo(new ModelReply.Origin("end_turn", "demo", "", 12, 3));
    }

    @Test
    void whatCannotBeScored() {
        assertThat(read(Asking.LABELS, REPLY).outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.WORDS, REPLY.replace("end_turn", "refusal")).outcome())
                .isEqualTo(Outcome.BLOCKED);
        assertThat(read(Asking.WORDS, "{'type':'error'}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }
}
