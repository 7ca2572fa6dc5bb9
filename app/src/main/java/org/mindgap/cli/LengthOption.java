package org.mindgap.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mindgap.figure.FigureSize;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length on paper: 85mm, 17.4cm, 6.5in; millimetres. */
final class LengthOption implements ITypeConverter<Double> {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,4})?)\\s*(mm|cm|in)");
    private static final double CM = 10;
    private static final double INCH = 25.4;
    private static final double NARROWEST = 20;
    private static final double WIDEST = 2000;

    @Override
    public Double convert(String text) {
        if (text.strip().equalsIgnoreCase("slide")) {
            return FigureSize.SLIDE.widthMm();
        }
        var match = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw new TypeConversionException("A width is a number with mm, cm or in, as in 85mm; found: " + text);
        }
        var number = Double.parseDouble(match.group(1));
        var mm = switch (match.group(2)) {
            case "cm" -> number * CM;
            case "in" -> number * INCH;
            default -> number;
        };
        if (mm <= 0 || mm > WIDEST) {
            throw new TypeConversionException("A width is above 0 and at most 2000 mm; found: " + text);
        }
        if (mm < NARROWEST) {
            throw new TypeConversionException(text + " is too narrow for a figure: at least 20mm, one column is 85mm");
        }
        return mm;
    }
}
