package org.mindgap.inference.llama;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.LabelReading;

/**
 * Which tokens of a vocabulary are a label: with and without a blank, small and large, in brackets, as answers are read.
 * Safe for many threads.
 */
final class Spellings {
    /** Of signs around a label. */
    private static final int AROUND = 4;

    private static final int KEPT = 64;

    private final List<String> pieces;
    private final Map<List<String>, Map<String, List<Integer>>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Map<String, List<Integer>>> eldest) {
            return size() > KEPT;
        }
    };

    Spellings(List<String> pieces) {
        this.pieces = pieces;
    }

    String piece(int token) {
        return token >= 0 && token < pieces.size() ? pieces.get(token) : "";
    }

    /** Tokens of each label, in the order of the vocabulary; labels in the given order. */
    synchronized Map<String, List<Integer>> of(List<String> labels) {
        return known.computeIfAbsent(List.copyOf(labels), this::found);
    }

    private Map<String, List<Integer>> found(List<String> labels) {
        var reading = new LabelReading(labels);
        var longest = labels.stream().mapToInt(String::length).max().orElse(0) + AROUND;
        var found = new LinkedHashMap<String, List<Integer>>();
        labels.forEach(label -> found.put(label, new java.util.ArrayList<>()));
        for (var token = 0; token < pieces.size(); token++) {
            var piece = pieces.get(token);
            if (piece.isEmpty() || piece.length() > longest) {
                continue;
            }
            var of = found.get(reading.label(piece));
            if (of != null) {
                of.add(token);
            }
        }
        return found;
    }
}
