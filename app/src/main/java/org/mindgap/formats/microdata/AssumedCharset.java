package org.mindgap.formats.microdata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;

/**
 * The character set of texts of which nobody says it: nothing to decide where all are ASCII, UTF-8 where all of them fit
 * it, else windows-1252.
 */
public record AssumedCharset(Charset charset, EncodingFrom from) {

    /** @param texts names and labels, without what stands behind their ends */
    public static AssumedCharset of(Collection<byte[]> texts) {
        if (texts.stream().allMatch(AssumedCharset::isAscii)) {
            return new AssumedCharset(StandardCharsets.UTF_8, EncodingFrom.NOT_NEEDED);
        }
        var utf8 = texts.stream().allMatch(AssumedCharset::isUtf8);
        return new AssumedCharset(
                utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), EncodingFrom.ASSUMED);
    }

    /** Whether anybody said it; otherwise texts of respondents may turn out to be of another. */
    public boolean isKnown() {
        return from != EncodingFrom.NOT_NEEDED && from != EncodingFrom.ASSUMED;
    }

    private static boolean isAscii(byte[] text) {
        for (var b : text) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
