package org.mindgap.inference.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.TokenChance;
import org.mindgap.inference.Asking;

class GeminiWireTest {
    private static final GeminiProvider GEMINI = new GeminiProvider();
    private static final String REPLY = "{'candidates':[{'content':{'role':'model','parts':[{'text':'A'}]},"
            + "'finishReason':'MAX_TOKENS','index':0,'logprobsResult':{'chosenCandidates':"
            + "[{'token':'A','tokenId':236776,'logProbability':-1.7}],'topCandidates':[{'candidates':"
            + "[{'token':'B','tokenId':236799,'logProbability':-0.3},{'token':'C','tokenId':5,'logProbability':-4}]}]}}],"
            + "'usageMetadata':{'promptTokenCount':60,'candidatesTokenCount':1},'modelVersion':'demo-flash'}";

    private static ModelReply read(Call call, String body) {
        return Asking.read(GEMINI, GenerateReader.WIRE, call, body.replace('\'', '"'));
    }

    @Test
    void whatIsSent() throws Exception {
        assertThat(Asking.body(GEMINI, Asking.LABELS, "thinking", "off"))
                .isEqualTo(("{'systemInstruction':{'parts':[{'text':'Be brief.'}]},"
                                + "'contents':[{'role':'user','parts':[{'text':'Good?'}]}],'generationConfig':"
                                + "{'temperature':0.7,'topP':1,'seed':5,'maxOutputTokens':1,'responseLogprobs':true,"
                                + "'logprobs':20,'thinkingConfig':{'thinkingBudget':0}}}")
                        .replace('\'', '"'));
    }

    @Test
    void theChosenTokenIsAddedOnceWhereTheListLeavesItOut() {
        var left = read(Asking.LABELS, REPLY).tokens().get(0);
        var listed = read(
                        Asking.LABELS,
                        REPLY.replace(
                                "'token':'C','tokenId':5,'logProbability':-4",
                                "'token':'A','tokenId':236776,'logProbability':-1.7"))
                .tokens()
                .get(0);

        assertThat(left.top()).extracting(TokenChance::text).containsExactly("B", "C", "A");
        assertThat(listed.top()).extracting(TokenChance::text).containsExactly("B", "A");
        assertThat(read(Asking.LABELS, REPLY).origin())
                .isEqualTo(new ModelReply.Origin("MAX_TOKENS", "demo-flash", "", 60, 1));
    }

    @Test
    void aSafetyBlockIsACategoryOfItsOwn() {
        assertThat(read(Asking.LABELS, "{'promptFeedback':{'blockReason':'SAFETY'}}")
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
        for (var reason : new String[] {"SAFETY", "RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII"}) {
            assertThat(read(Asking.LABELS, REPLY.replace("MAX_TOKENS", reason)).outcome())
                    .isEqualTo(Outcome.BLOCKED);
        }
    }

    @Test
    void whatCannotBeScored() {
        assertThat(read(Asking.LABELS, REPLY.replace("logprobsResult", "x")).outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, REPLY.replace("'candidatesTokenCount':1", "'thoughtsTokenCount':80"))
                        .outcome())
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(read(Asking.LABELS, REPLY.replace("'topCandidates':[", "'topCandidates':[{'candidates':[]},"))
                        .outcome())
                .isEqualTo(Outcome.TOKENS_DISAGREE);
        assertThat(read(Asking.LABELS, REPLY.replace("-0.3", "-0.1").replace("-1.7", "-0.1"))
                        .outcome())
                .isEqualTo(Outcome.NOT_A_PROBABILITY);
        assertThat(read(Asking.WORDS, "{'candidates':[]}").outcome()).isEqualTo(Outcome.OTHER_SHAPE);
    }

    @Test
    void whatARefusalSaysBeyondItsStatus() {
        var reader = new GenerateReader();

        assertThat(reader.refused(
                        400,
                        "{\"error\":{\"message\":\"Logprobs is not enabled for models/demo\"}}",
                        Outcome.REFUSED_REQUEST))
                .isEqualTo(Outcome.NO_PROBABILITIES);
        assertThat(reader.refused(400, "{\"error\":{\"message\":\"API key not valid.\"}}", Outcome.REFUSED_REQUEST))
                .isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(reader.refused(429, "{}", Outcome.RATE_LIMITED)).isEqualTo(Outcome.RATE_LIMITED);
    }
}
