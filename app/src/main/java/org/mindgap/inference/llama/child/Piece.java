package org.mindgap.inference.llama.child;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a token. */
final class Piece {
    private Piece() {}

    /** As UTF-8, or {@code bytes:\xe0\xb8} where it is a part of a sign. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            var text = new StringBuilder("bytes:");
            for (var b : bytes) {
                text.append("\\x").append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return text.toString();
        }
    }
}
