package org.mindgap.formats.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.formats.text.ThousandsSign;

/** What somebody said about how a table is read; what is empty is proposed from the file. */
public record TableChoices(
        Optional<Charset> encoding,
        Optional<Delimiter> delimiter,
        Optional<QuoteSign> quote,
        Optional<Integer> skipped,
        Optional<Integer> headerLines,
        Optional<DecimalSign> decimal,
        Optional<ThousandsSign> thousands,
        List<MissingCode> missing) {
    public static final TableChoices NONE = new TableChoices(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public TableChoices {
        missing = List.copyOf(missing);
    }

    /** Whether one sign was chosen for fractions and for thousands. */
    public boolean clash() {
        return decimal.isPresent() && thousands.isPresent() && NumberStyle.clash(decimal.get(), thousands.get());
    }

    public TableChoices encoding(Optional<Charset> other) {
        return new TableChoices(other, delimiter, quote, skipped, headerLines, decimal, thousands, missing);
    }

    public TableChoices delimiter(Optional<Delimiter> other) {
        return new TableChoices(encoding, other, quote, skipped, headerLines, decimal, thousands, missing);
    }

    public TableChoices quote(Optional<QuoteSign> other) {
        return new TableChoices(encoding, delimiter, other, skipped, headerLines, decimal, thousands, missing);
    }

    public TableChoices skipped(Optional<Integer> other) {
        return new TableChoices(encoding, delimiter, quote, other, headerLines, decimal, thousands, missing);
    }

    public TableChoices headerLines(Optional<Integer> other) {
        return new TableChoices(encoding, delimiter, quote, skipped, other, decimal, thousands, missing);
    }

    public TableChoices decimal(Optional<DecimalSign> other) {
        return new TableChoices(encoding, delimiter, quote, skipped, headerLines, other, thousands, missing);
    }

    public TableChoices thousands(Optional<ThousandsSign> other) {
        return new TableChoices(encoding, delimiter, quote, skipped, headerLines, decimal, other, missing);
    }

    public TableChoices missing(List<MissingCode> others) {
        return new TableChoices(encoding, delimiter, quote, skipped, headerLines, decimal, thousands, others);
    }
}
