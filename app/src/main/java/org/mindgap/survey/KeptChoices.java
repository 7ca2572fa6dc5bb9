package org.mindgap.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which counted option each respondent chose, question by question, those looked at last: every block of replicates asks
 * for the same, and every click on a cell for all questions again. As many as fit into 16 MB. Safe for many threads.
 */
final class KeptChoices {
    private static final long MOST_NUMBERS = 4_000_000;

    private final Map<Key, int[]> known = new LinkedHashMap<>(64, 0.75f, true);
    private long numbers;

    private record Key(String question, OptionPolicy policy) {}

    /** One number per respondent; nobody writes to it. */
    synchronized int[] get(Question question, OptionPolicy policy, Supplier<int[]> make) {
        var key = new Key(question.id(), policy);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var made = make.get();
        known.put(key, made);
        numbers += made.length;
        var oldest = known.values().iterator();
        while (numbers > MOST_NUMBERS && known.size() > 1) {
            numbers -= oldest.next().length;
            oldest.remove();
        }
        return made;
    }
}
