package org.mindgap.run;

/**
 * Who answers, as precisely as the engine can say.
 *
 * @param model name under which it is asked
 * @param digest what cannot change under that name (digest of weights, file hash, snapshot), or empty where unknown
 * @param server what serves it, with its version, or empty
 */
public record Identity(String model, String digest, String server) {

    /** As it enters a request's key: unknown is a word, too. */
    public String keyPart() {
        return digest.isEmpty() ? "unknown" : digest;
    }
}
