package org.mindgap.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a request the same request (design.md §3): the exact body, the endpoint and the model's digest, and which
 * repeat of it this is. A body that differs in one word of the persona is another request; a change of colours is none.
 *
 * @param hash SHA-256 in hex over body, endpoint and digest, each with its length before it
 * @param repeat from 0
 */
public record RequestKey(String hash, int repeat) {

    public static RequestKey of(String body, String endpoint, Identity identity, int repeat) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {body, endpoint, identity.model(), identity.keyPart()}) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return new RequestKey(HexFormat.of().formatHex(digest.digest()), repeat);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
