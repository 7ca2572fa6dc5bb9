package org.mindgap.formats.text;

import java.nio.charset.Charset;

/**
 * How a table that is written as text is read.
 *
 * @param skipped lines above the table, which are not read
 * @param headerLines rows above the first respondent, the columns' names first ({@link TableHeader}); 0 where no row
 *     names the columns, which are V1, V2 and so on then
 */
public record Dialect(
        Charset charset, Delimiter delimiter, QuoteSign quote, int skipped, int headerLines, NumberStyle numbers) {}
