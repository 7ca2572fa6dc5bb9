package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.compare.polarity.Poles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which answers are for what a question asks. */
final class PolesOptions {
    @Option(
            names = "--middle",
            paramLabel = "neither|against|half",
            defaultValue = "neither",
            converter = MiddleWord.class,
            description = "What the middle of an odd number of steps says: neither, and it is left out (the default);"
                    + " against, as study S4 published; or half and half.")
    Middle middle = Middle.NEITHER;

    @Option(
            names = "--turned",
            split = ",",
            paramLabel = "Q",
            description = "Questions that stand the other way round; one that ends in * means all that begin so (study"
                    + " S4: E035*).")
    List<String> turned = new ArrayList<>();

    Poles poles() {
        return new Poles(middle, turned);
    }

    /** Reads neither, against or half. */
    static final class MiddleWord implements ITypeConverter<Middle> {
        @Override
        public Middle convert(String word) {
            for (var middle : Middle.values()) {
                if (middle.name().toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                    return middle;
                }
            }
            throw new TypeConversionException("The middle is neither, against or half; found: " + word);
        }
    }
}
