package org.mindgap.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a question came out of one that was asked: each option asked stands for one of its own. Several may stand for the
 * same; none is split. So whatever is known of the options asked, shares of people and probabilities of models alike,
 * is known of its own without any assumption.
 *
 * @param asked the question as it was put to people and models; itself never recoded
 * @param codes own code by code of the question asked, for each of that one's options
 */
public record Recoding(Question asked, Map<String, String> codes) {
    public Recoding {
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** The codes asked that stand for one of its own. */
    public List<String> from(String code) {
        return codes.entrySet().stream()
                .filter(e -> e.getValue().equals(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Shares of the options asked as shares of its own. A share is known only where those of all options that stand for
     * the same are known.
     *
     * @param shares by code asked; absent where not known
     * @param complete whether a code that is absent was chosen by none of the draws, so that it is 0 beside one that is
     *     there
     */
    public Map<String, Double> shares(Map<String, Double> shares, boolean complete) {
        var own = new LinkedHashMap<String, Double>();
        for (var code : new java.util.LinkedHashSet<>(codes.values())) {
            sum(from(code), shares, complete).ifPresent(share -> own.put(code, share));
        }
        return own;
    }

    private static Optional<Double> sum(List<String> from, Map<String, Double> shares, boolean complete) {
        var known = new ArrayList<Double>();
        for (var code : from) {
            var share = shares.get(code);
            if (share != null) {
                known.add(share);
            } else if (!complete) {
                return Optional.empty();
            }
        }
        return known.stream().reduce(Double::sum);
    }
}
