package org.mindgap.views.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of what is chosen from a list and never typed: nothing chosen is no word, and no word chooses anything. */
public final class ChosenWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private ChosenWords(Function<T, String> words) {
        this.words = words;
    }

    public static <T> StringConverter<T> of(Function<T, String> words) {
        return new ChosenWords<>(words);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(@Nullable String text) {
        return null;
    }
}
