package org.mindgap.inference.batch;

import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.RequestKey;

/**
 * The name of a request in a batch: what it asks, for people, and its place in the plan with the beginning of its key's
 * hash, which makes it one of its kind. The same plan over the same survey names its requests the same; a request of
 * another body has another name.
 */
final class CustomId {
    private static final int LONGEST_WORDS = 120;
    private static final int HASH = 16;

    private CustomId() {}

    static String of(PlannedCall call, RequestKey key) {
        var how = call.condition();
        var people = call.subject().target().codes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        var words = String.join(
                "|",
                plain(call.subject().question()),
                plain(people.isEmpty() ? "everyone" : people),
                how.askedAs().word(),
                plain(how.language()),
                plain(how.wording()),
                "order" + plain(how.order()).replace(',', '.'),
                "draw" + call.repeat());
        return (words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words) + "|" + call.number() + "-"
                + key.hash().substring(0, HASH);
    }

    /** Some services take ASCII alone. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9=,._-]", "_");
    }
}
