package org.mindgap.run;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Want;

/**
 * What a plan will take at one endpoint, before anything is spent. Tokens are guessed from characters, as a range: a
 * token of Latin letters has 3 to 5 of them, one of other scripts between a third and two. What a template of the model
 * adds is not known and is in the upper end.
 *
 * @param calls how many
 * @param promptTokens at least and at most
 * @param answerTokens at least and at most
 */
public record Estimate(long calls, Range promptTokens, Range answerTokens) {
    private static final int TEMPLATE_TOKENS = 40;
    private static final int LATIN = 0x250;

    /** From least to most. */
    public record Range(double least, double most) {
        Range plus(Range more) {
            return new Range(least + more.least, most + more.most);
        }
    }

    /** Counts all calls. Makes every prompt once: may take a while for a million. */
    public static Estimate of(Iterator<PlannedCall> calls) {
        var count = 0L;
        var prompts = new Range(0, 0);
        var answers = new Range(0, 0);
        while (calls.hasNext()) {
            var call = calls.next().call();
            count++;
            prompts = prompts.plus(promptTokens(call));
            answers = answers.plus(answerTokens(call));
        }
        return new Estimate(count, prompts, answers);
    }

    /** Tokens of one call's prompt; texts that are scored stand each behind the whole prompt, which may be sent alone, too. */
    static Range promptTokens(Call call) {
        var template = call.prompt().plain() ? 1 : TEMPLATE_TOKENS;
        var prompt = tokens(call.prompt().messages().stream().map(Message::text));
        if (call.want() != Want.TEXT_CHANCES) {
            return new Range(prompt.least(), prompt.most() + template);
        }
        var texts = call.prompt().continuations();
        return new Range(prompt.least() * texts.size(), (prompt.most() + template) * (texts.size() + 1))
                .plus(tokens(texts.stream()));
    }

    /** Tokens of one call's answer. */
    static Range answerTokens(Call call) {
        return new Range(
                call.want() == Want.TEXT_CHANCES ? 0 : 1, call.decoding().maxTokens());
    }

    private static Range tokens(Stream<String> texts) {
        var whole = texts.collect(Collectors.joining());
        var latin = whole.codePoints().filter(c -> c < LATIN).count();
        var other = whole.codePointCount(0, whole.length()) - latin;
        return new Range(latin / 5.0 + other / 2.0, latin / 3.0 + other * 3.0);
    }

    /** What it costs at a price. */
    public Range cost(Price price) {
        return new Range(
                price.cost(promptTokens.least(), answerTokens.least()),
                price.cost(promptTokens.most(), answerTokens.most()));
    }

    /** How long it takes in seconds, where one call took so long and so many are under way at once. */
    public Optional<Double> seconds(double perCall, int atOnce) {
        return perCall > 0 ? Optional.of(calls * perCall / atOnce) : Optional.empty();
    }
}
