package org.mindgap.elicit.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Free answers that people code blind: drawn at random from all that have words, each with the same chance within its
 * question, in an order of their own. The same answers and seed give the same sample.
 *
 * @param run id of the run whose answers they are
 * @param coding id of the run of coding that is checked
 * @param seed of the draw
 * @param size most answers of each question
 * @param items question by question, shuffled within each: what the keys mean changes only with the question
 */
public record HandSample(String run, String coding, long seed, int size, List<Item> items) {

    /** One answer, by its call's place in the run's plan. */
    public record Item(long number, String question) {}

    public HandSample {
        items = List.copyOf(items);
    }

    /**
     * Draws a sample in one pass; holds no text.
     *
     * @param texts every free answer of the run
     * @param questions ids, in the order in which they are to be coded
     */
    public static HandSample draw(
            String run, String coding, long seed, int size, Iterator<CodedText> texts, List<String> questions) {
        if (size < 1) {
            throw new IllegalArgumentException("a sample of " + size);
        }
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (var question : questions) {
            drawings.put(question, new Drawing(new Random(31L * seed + question.hashCode()), size));
        }
        while (texts.hasNext()) {
            var free = texts.next().free();
            var drawing = drawings.get(free.question());
            if (drawing != null && free.settled().isEmpty()) {
                drawing.add(free.number());
            }
        }
        var items = new ArrayList<Item>();
        drawings.forEach((question, drawing) -> drawing.shuffled().forEach(n -> items.add(new Item(n, question))));
        return new HandSample(run, coding, seed, size, items);
    }

    /** The numbers of the answers. */
    public Set<Long> numbers() {
        return items.stream().map(Item::number).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** A sample of a stream whose length is not known (Vitter's algorithm R, 1985). */
    private static final class Drawing {
        private final Random random;
        private final int size;
        private final List<Long> kept = new ArrayList<>();
        private long seen;

        Drawing(Random random, int size) {
            this.random = random;
            this.size = size;
        }

        void add(long number) {
            seen++;
            if (kept.size() < size) {
                kept.add(number);
                return;
            }
            var place = random.nextLong(seen);
            if (place < size) {
                kept.set((int) place, number);
            }
        }

        List<Long> shuffled() {
            Collections.shuffle(kept, random);
            return kept;
        }
    }
}
