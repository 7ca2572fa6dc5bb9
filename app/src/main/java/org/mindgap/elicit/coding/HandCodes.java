package org.mindgap.elicit.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person made of a sample so far.
 *
 * @param person what they call themselves; two people code the same sample under two names
 * @param codes by the answer's number, in the order in which they were given
 */
public record HandCodes(String person, HandSample sample, Map<Long, String> codes) {
    public HandCodes {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Nothing coded yet. */
    public static HandCodes begun(String person, HandSample sample) {
        return new HandCodes(person, sample, Map.of());
    }

    /** The same with an answer coded, or coded otherwise. */
    public HandCodes with(long number, String code) {
        var more = new LinkedHashMap<>(codes);
        more.remove(number);
        more.put(number, code);
        return new HandCodes(person, sample, more);
    }

    /** The same without the code that was given last. */
    public HandCodes withoutLast() {
        var last = last();
        if (last.isEmpty()) {
            return this;
        }
        var fewer = new LinkedHashMap<>(codes);
        fewer.remove(last.get());
        return new HandCodes(person, sample, fewer);
    }

    /** The answer that was coded last. */
    public Optional<Long> last() {
        return codes.keySet().stream().reduce((one, other) -> other);
    }

    /** The first answer without a code. */
    public Optional<HandSample.Item> next() {
        return sample.items().stream()
                .filter(i -> !codes.containsKey(i.number()))
                .findFirst();
    }
}
