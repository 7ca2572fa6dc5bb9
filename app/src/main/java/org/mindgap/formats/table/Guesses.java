package org.mindgap.formats.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.formats.text.ThousandsSign;

/**
 * Everything that has to be decided before a table can be read. Each builds on those before it.
 *
 * @param skipped lines above the table
 * @param headerLines rows that name the columns and say what they are; 0 where none does
 */
public record Guesses(
        Guess<Charset> encoding,
        Guess<Delimiter> delimiter,
        Guess<QuoteSign> quote,
        Guess<Integer> skipped,
        Guess<Integer> headerLines,
        Guess<DecimalSign> decimal,
        Guess<ThousandsSign> thousands) {
    /** As many other choices as are named in a line. */
    public static final int NAMED = 3;

    /** In the order in which they are decided. */
    public List<Guess<?>> all() {
        return Stream.<Guess<?>>of(encoding, delimiter, quote, skipped, headerLines, decimal, thousands)
                .toList();
    }
}
