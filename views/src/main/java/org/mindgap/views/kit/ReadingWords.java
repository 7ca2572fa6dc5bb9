package org.mindgap.views.kit;

import org.mindgap.elicit.Reading;

/** How answers are read, by the one name that it has in filters and buttons. */
public final class ReadingWords {
    private final Texts texts;

    public ReadingWords(Texts texts) {
        this.texts = texts;
    }

    /** "probabilities". */
    public String of(Reading reading) {
        return switch (reading) {
            case PROBABILITIES -> texts.get("reading.probabilities");
            case DRAWS -> texts.get("reading.draws");
            case STATED -> texts.get("reading.stated");
            case YARDSTICK -> texts.get("reading.yardstick");
        };
    }
}
