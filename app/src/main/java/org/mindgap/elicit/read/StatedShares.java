package org.mindgap.elicit.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.How;

/**
 * Reads how many of 100 people a model says would choose each option: one line (or one member of a JSON object) for each,
 * label or words, then a number. Numbers that add up to 90 to 110 are rescaled, which is said; others are no shares.
 */
final class StatedShares {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*[-*\u2022]?\\s*(.{1,200}?)\\s*[:=\uff1a\u2013\u2014|-]\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*%?\\s*$");
    private static final Pattern JSON_MEMBER =
            Pattern.compile("\"([^\"]{1,200})\"\\s*:\\s*\"?(\\d{1,3}(?:\\.\\d+)?)\\s*%?\"?");
    private static final double HUNDRED = 100;
    private static final double EXACT = 0.5;
    private static final double NEAR = 10;

    private final ChosenOption options;

    StatedShares(Prompt prompt) {
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
                    twice |= stated.put(code.get(), Double.valueOf(found.group(2))) != null;
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

    private static ReadAnswer shares(Map<String, Double> stated) {
        var sum = stated.values().stream().mapToDouble(v -> v).sum();
        var exact = Math.abs(sum - HUNDRED) <= EXACT;
        if (!exact && Math.abs(sum - HUNDRED) > NEAR) {
            return ReadAnswer.without(AnswerStatus.NOT_CODED, How.STATED_OFF);
        }
        var shares = new LinkedHashMap<String, Double>();
        stated.forEach((code, number) -> shares.put(code, number / sum));
        return new ReadAnswer(AnswerStatus.OK, shares, 0, 1, Map.of(), exact ? How.STATED : How.STATED_RESCALED);
    }
}
