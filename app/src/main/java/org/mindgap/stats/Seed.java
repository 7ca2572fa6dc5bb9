package org.mindgap.stats;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A seed made of numbers and texts. Generators of different seeds are independent for every practical purpose, so that
 * each replicate can have its own and nothing depends on which thread made it, or when.
 *
 * @param state of the mixing so far
 */
public record Seed(long state) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** A seed with a number more. */
    public Seed and(long number) {
        return new Seed(mix(state + GOLDEN) ^ mix(number + 2 * GOLDEN));
    }

    /** A seed with a text more; its length counts too, so that "ab", "c" is not "a", "bc". */
    public Seed and(String text) {
        var hash = 0xCBF29CE484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return and(text.length()).and(hash);
    }

    /** A new generator, L64X128MixRandom. */
    public RandomGenerator generator() {
        return FACTORY.create(mix(state));
    }

    /** The finalizer of SplitMix64: every bit of the input changes about half of those of the output. */
    private static long mix(long bits) {
        var z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
