package org.mindgap.elicit.prompt;

import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.survey.Option;

/** What stands before each option as shown, by the place where it is shown. */
enum Labels {
    /** A, B, C … in the order shown: a letter does not belong to an option. At most 26. */
    LETTERS,
    /** a, b, c … likewise. */
    SMALL_LETTERS,
    /** 1, 2, 3 … in the order shown. */
    NUMBERS,
    /** The survey's own codes, which move with their options (study S1). */
    CODES;

    static Labels named(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The labels of options in the order in which they are shown; numbers where letters do not suffice. */
    List<String> of(List<Option> shown) {
        return switch (this) {
            case CODES -> shown.stream().map(Option::code).toList();
            case LETTERS -> letters('A', shown);
            case SMALL_LETTERS -> letters('a', shown);
            case NUMBERS ->
                IntStream.rangeClosed(1, shown.size()).mapToObj(String::valueOf).toList();
        };
    }

    private static List<String> letters(char first, List<Option> shown) {
        return shown.size() > 'Z' - 'A' + 1
                ? NUMBERS.of(shown)
                : IntStream.range(0, shown.size())
                        .mapToObj(i -> String.valueOf((char) (first + i)))
                        .toList();
    }
}
