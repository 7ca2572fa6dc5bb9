package org.mindgap.inference.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mindgap.inference.key.SystemKeychain.Vault;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

class SystemKeychainTest {
    private static final String KEY = "planted-key-0123456789";

    private final Map<String, String> kept = new HashMap<>();
    private final SystemKeychain keychain = new SystemKeychain(() -> new Kept(kept));

    @Test
    void keepsFindsReplacesAndRemoves() throws ProblemException {
        assertThat(keychain.find("demo")).isEmpty();
        keychain.put("demo", KEY);
        keychain.put("demo", KEY + "2");
        assertThat(keychain.find("demo")).contains(KEY + "2");
        assertThat(keychain.remove("demo")).isTrue();
        assertThat(keychain.remove("demo")).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsSaidInWordsThatHoldNoKey() {
        assertSaid(
                "no keychain here",
                () -> put(() -> {
                    throw new BackendNotSupportedException(KEY);
                }));
        assertSaid(
                "no keychain here",
                () -> put(() -> {
                    throw new UnsatisfiedLinkError(KEY);
                }));
        assertSaid(
                "is locked",
                () -> put(() -> {
                    throw new NullPointerException(KEY);
                }));
        assertSaid(
                "would not do that",
                () -> put(() -> {
                    throw new IllegalStateException(KEY);
                }));
    }

    /** A keychain that takes a key and does not have it afterwards has kept nothing. */
    @Test
    void whatIsNotThereAfterwardsWasNotKept() {
        assertSaid(
                "would not do that",
                () -> put(() -> new Kept(new HashMap<>()) {
                    @Override
                    public void set(String name, String key) {
                        // forgets it
                    }
                }));
    }

    private static void put(SystemKeychain.Opener opener) throws ProblemException {
        new SystemKeychain(opener).put("demo", KEY);
    }

    private static void assertSaid(String words, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, e -> {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(KEY);
            assertThat(new ProblemTexts(Locale.ENGLISH).line(e.problems().get(0)))
                    .contains(words);
        });
    }

    @Test
    void withoutADesktopSessionThereIsNoneOrItAnswers() {
        try {
            assertThat(new SystemKeychain().find("mindgap-no-such-key")).isEmpty();
        } catch (ProblemException e) {
            assertThat(e.problems().get(0).code()).startsWith("inference.keychain-");
        }
    }

    private static class Kept implements Vault {
        private final Map<String, String> kept;

        Kept(Map<String, String> kept) {
            this.kept = kept;
        }

        @Override
        public String get(String name) throws PasswordAccessException {
            return Optional.ofNullable(kept.get(name)).orElseThrow(() -> new PasswordAccessException(name));
        }

        @Override
        public void set(String name, String key) {
            kept.put(name, key);
        }

        @Override
        public void delete(String name) {
            kept.remove(name);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
