package org.mindgap.formats.microdata;

import java.util.OptionalLong;

/**
 * What a file says of itself.
 *
 * @param format kind and version, "SPSS, compressed by zlib", "Stata 118"
 * @param product program that wrote it, as the file says, or empty
 * @param created date and time as the file writes them, or empty
 * @param label the file's own title, or empty
 * @param encoding canonical name of the character set its texts were read in
 * @param encodingFrom who said so
 * @param cases respondents that the file announces, or nothing where it does not say
 */
public record FileOrigin(
        String format,
        String product,
        String created,
        String label,
        String encoding,
        EncodingFrom encodingFrom,
        OptionalLong cases) {

    /** Who named the character set. */
    public enum EncodingFrom {
        USER,
        /** The file, by name. */
        FILE,
        /** The file, by the number of a code page. */
        CODE_PAGE,
        /** The format: it has only this one. */
        FORMAT,
        /** Nobody: every text is plain ASCII. */
        NOT_NEEDED,
        /** Nobody: the texts fit UTF-8 or, failing that, windows-1252. */
        ASSUMED
    }
}
