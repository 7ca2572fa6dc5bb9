package org.mindgap.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sets of colours for figures. Every one is measured for colour blindness; grey is for print without colour. */
public enum FigurePalette {
    /** Blue for gaps, blue-green against orange for differences. */
    STANDARD,
    /** Orange for gaps, blue against brown for differences: for people who confuse the blues of the standard. */
    WARM,
    /** Lightness alone; models are told apart by their markers. */
    GREY;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The palette of a word. */
    public static Optional<FigurePalette> of(String word) {
        return Arrays.stream(values())
                .filter(p -> p.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
