package org.mindgap.inference.key;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.Keys;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;

/**
 * Keys by their place: {@code env:NAME} in the environment, {@code keychain:NAME} in the operating system's keychain. A
 * key out of the keychain stays in memory until the program ends, since to open a keychain takes longer than a request;
 * it stands in no field that is printed. Safe for many threads.
 */
public final class KeyPlaces implements Keys {
    private static final String ENVIRONMENT = "env:";
    private static final String KEYCHAIN = "keychain:";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";
    /** How keys of known providers begin, which somebody may type where a name belongs. */
    private static final String KEY_LIKE = "(sk|pk|rk|hf|gsk|xai)[-_].*|AIza.*|[A-Za-z0-9_-]{33,}";

    private final UnaryOperator<@Nullable String> environment;
    private final Keychain keychain;
    private final Map<String, Secret> found = new ConcurrentHashMap<>();

    /** Prints as nothing. */
    private static final class Secret {
        private final String text;

        Secret(String text) {
            this.text = text;
        }
    }

    /** @param environment a variable's text, or null where there is none */
    public KeyPlaces(UnaryOperator<@Nullable String> environment, Keychain keychain) {
        this.environment = environment;
        this.keychain = keychain;
    }

    /**
     * Whether a text can be a place; a key itself cannot. The text is not to be repeated where it is none: it may be a
     * key.
     */
    public static boolean isPlace(String text) {
        return (text.startsWith(ENVIRONMENT) && isName(text.substring(ENVIRONMENT.length())))
                || (text.startsWith(KEYCHAIN) && isName(text.substring(KEYCHAIN.length())));
    }

    /** Whether a text can be a name under which a key stands, and does not look like a key. */
    public static boolean isName(String text) {
        return text.matches(NAME) && !text.matches(KEY_LIKE);
    }

    /** The place of a name in the keychain. */
    public static String inKeychain(String name) {
        return KEYCHAIN + name;
    }

    /** @throws UncheckedProblemException if the keychain cannot be opened */
    @Override
    public Optional<String> key(String place) {
        if (place.startsWith(ENVIRONMENT)) {
            return Optional.ofNullable(environment.apply(place.substring(ENVIRONMENT.length())))
                    .filter(key -> !key.isBlank())
                    .map(String::strip);
        }
        if (!place.startsWith(KEYCHAIN)) {
            return Optional.empty();
        }
        var name = place.substring(KEYCHAIN.length());
        try {
            var secret = found.get(name);
            if (secret == null) {
                var key = keychain.find(name).map(String::strip);
                key.ifPresent(k -> found.put(name, new Secret(k)));
                return key;
            }
            return Optional.of(secret.text);
        } catch (ProblemException e) {
            throw new UncheckedProblemException(e);
        }
    }

    /** Puts a key into the keychain. */
    public void put(String name, String key) throws ProblemException {
        found.remove(name);
        var text = key.strip();
        if (!isName(name)) {
            throw new ProblemException(Problem.error("inference.key-name"));
        }
        if (text.isEmpty() || text.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            throw new ProblemException(Problem.error("inference.key-shape"));
        }
        keychain.put(name, text);
    }

    /** Takes a key out of the keychain; whether there was one. */
    public boolean remove(String name) throws ProblemException {
        found.remove(name);
        if (!isName(name)) {
            throw new ProblemException(Problem.error("inference.key-name"));
        }
        return keychain.remove(name);
    }
}
