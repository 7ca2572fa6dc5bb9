package org.mindgap.views.compare;

/**
 * Something that can be chosen, under the name that people read.
 *
 * @param <T> what it is
 */
record Offer<T>(T value, String label) {
    @Override
    public String toString() {
        return label;
    }
}
