package org.mindgap.formats.text;

import java.nio.charset.Charset;

/**
 * How a table that is written as text is read.
 *
 * @param skipped lines above the table, which are not read
 * @param header whether the table's first row names the columns; otherwise they are V1, V2 and so on
 */
public record Dialect(
        Charset charset, Delimiter delimiter, QuoteSign quote, int skipped, boolean header, NumberStyle numbers) {}
