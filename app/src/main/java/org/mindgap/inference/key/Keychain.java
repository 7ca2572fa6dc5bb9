package org.mindgap.inference.key;

import java.util.Optional;
import org.mindgap.problem.ProblemException;

/** Keeps keys under names. Blocks: it may ask its user for a password. */
public interface Keychain {

    /**
     * The key under a name.
     *
     * @throws ProblemException if the keychain cannot be opened, in words
     */
    Optional<String> find(String name) throws ProblemException;

    /** Puts a key under a name, in the place of one that stands there. */
    void put(String name, String key) throws ProblemException;

    /** Takes the key under a name away; whether there was one. */
    boolean remove(String name) throws ProblemException;
}
