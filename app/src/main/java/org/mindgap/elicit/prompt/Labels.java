package org.mindgap.elicit.prompt;

import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.survey.Option;

/** What stands before each option as shown, by the place where it is shown. */
enum Labels {
    /** A, B, C … in the order shown: a letter does not belong to an option. At most 26. */
    LETTERS,
    /** 1, 2, 3 … in the order shown. */
    NUMBERS,
    /** The survey's own codes, which move with their options (study S1). */
    CODES;

    static Labels named(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The labels of options in the order in which they are shown; numbers where letters do not suffice. */
    List<String> of(List<Option> shown) {
        return switch (this) {
            case CODES -> shown.stream().map(Option::code).toList();
            case LETTERS ->
                shown.size() > 'Z' - 'A' + 1
                        ? NUMBERS.of(shown)
                        : IntStream.range(0, shown.size())
                                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                                .toList();
            case NUMBERS ->
                IntStream.rangeClosed(1, shown.size()).mapToObj(String::valueOf).toList();
        };
    }
}
