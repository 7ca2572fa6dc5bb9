package org.mindgap.elicit.read;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.How;

/**
 * Reads a numbered list of people and the option that each chose (study S4's way of asking). The people of one reply are
 * counted as its draws, although one reply made them up together: how much replies differ is seen between replies.
 */
final class ListedPeople {
    private static final Pattern ITEM = Pattern.compile("^\\s*\\d{1,3}\\s*[.):]\\s*(.+)$");

    private final ChosenOption options;

    ListedPeople(Prompt prompt) {
        this.options = new ChosenOption(prompt);
    }

    ReadAnswer read(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        var people = 0;
        for (var line : text.lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                people++;
                options.code(item.group(1)).ifPresent(c -> counts.merge(c, 1, Integer::sum));
            }
        }
        var coded = counts.values().stream().mapToInt(n -> n).sum();
        if (coded == 0) {
            return ReadAnswer.without(
                    options.read(text).how() == How.DECLINED ? AnswerStatus.DECLINED : AnswerStatus.NOT_CODED,
                    text.isBlank() ? How.EMPTY : How.NOTHING);
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var entry : counts.entrySet()) {
            shares.put(entry.getKey(), (double) entry.getValue() / people);
        }
        return new ReadAnswer(AnswerStatus.OK, shares, coded, (double) coded / people, java.util.Map.of(), How.PEOPLE);
    }
}
