package org.mindgap.elicit.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.Bounds;
import org.mindgap.elicit.read.ReadAnswer.How;

/**
 * Reads how many of 100 people a model says would choose each option: one line (or one member of a JSON object) for each,
 * label or words, then a number in the digits of any script, with a decimal point or comma. Numbers that add up to 90 to
 * 110 are rescaled, which is said; others are no shares. An option without a number has no share but bounds: it may have
 * what the others leave, and then nothing is rescaled.
 */
final class StatedShares {
    private static final String NUMBER = "(\\p{Nd}{1,3}(?:[.,\u066b]\\p{Nd}+)?)\\s*[%\uff05\u066a]?";
    private static final Pattern LINE =
            Pattern.compile("^\\s*[-*\u2022]?\\s*(.{1,200}?)\\s*[:=\uff1a\u2013\u2014|-]\\s*" + NUMBER + "\\s*$");
    private static final Pattern JSON_MEMBER = Pattern.compile("\"([^\"]{1,200})\"\\s*:\\s*\"?" + NUMBER + "\"?");
    private static final double HUNDRED = 100;
    private static final double EXACT = 0.5;
    private static final double NEAR = 10;

    private final Prompt prompt;
    private final ChosenOption options;

    StatedShares(Prompt prompt) {
        this.prompt = prompt;
        this.options = new ChosenOption(prompt);
    }

    ReadAnswer read(String text) {
        var stated = new LinkedHashMap<String, Double>();
        var twice = false;
        for (var line : lines(text)) {
            var found = LINE.matcher(line);
            if (found.matches()) {
                var code = options.code(found.group(1));
                if (code.isPresent()) {
                    twice |= stated.put(code.get(), number(found.group(2))) != null;
                }
            }
        }
        if (stated.isEmpty()) {
            return options.read(text).how() == How.DECLINED
                    ? ReadAnswer.without(AnswerStatus.DECLINED, How.DECLINED)
                    : ReadAnswer.without(AnswerStatus.NOT_CODED, text.isBlank() ? How.EMPTY : How.NOTHING);
        }
        return twice ? ReadAnswer.without(AnswerStatus.NOT_CODED, How.SEVERAL) : shares(stated);
    }

    private static Iterable<String> lines(String text) {
        if (text.indexOf('{') < 0) {
            return text.lines().map(l -> l.replace("**", "")).toList();
        }
        var members = JSON_MEMBER.matcher(text);
        return members.results().map(m -> m.group(1) + ": " + m.group(2)).toList();
    }

    private ReadAnswer shares(Map<String, Double> stated) {
        var sum = stated.values().stream().mapToDouble(v -> v).sum();
        var exact = Math.abs(sum - HUNDRED) <= EXACT;
        if (!exact && Math.abs(sum - HUNDRED) > NEAR) {
            return ReadAnswer.without(AnswerStatus.NOT_CODED, How.STATED_OFF);
        }
        var left = Math.max(0, HUNDRED - sum) / HUNDRED;
        var bounds = new LinkedHashMap<String, Bounds>();
        prompt.choices().stream()
                .filter(c -> !stated.containsKey(c.code()))
                .forEach(c -> bounds.put(c.code(), new Bounds(0, left)));
        // what is left may be an unnamed option's: to rescale the others would say that it has nothing
        var partly = !exact && left > 0 && !bounds.isEmpty();
        var whole = partly ? HUNDRED : sum;
        var shares = new LinkedHashMap<String, Double>();
        stated.forEach((code, number) -> shares.put(code, number / whole));
        return new ReadAnswer(
                AnswerStatus.OK,
                shares,
                0,
                partly ? sum / HUNDRED : 1,
                bounds,
                exact || partly ? How.STATED : How.STATED_RESCALED);
    }

    private static double number(String text) {
        var usual = new StringBuilder();
        text.codePoints()
                .forEach(
                        sign -> usual.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : '.'));
        return Double.parseDouble(usual.toString());
    }
}
