package org.mindgap.inference.key;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The keychain of the operating system: Keychain of macOS, Credential Manager of Windows, the Secret Service or KWallet
 * of Linux. What they throw is told by kind and never passed on: nobody knows what its words hold.
 */
public final class SystemKeychain implements Keychain {
    private static final String SERVICE = "Mindgap";

    private final Opener opener;

    /** Opens the keychain. */
    @FunctionalInterface
    interface Opener {
        Vault open() throws BackendNotSupportedException;
    }

    /** What is asked of an open keychain. */
    interface Vault extends AutoCloseable {
        @Nullable
        String get(String name) throws PasswordAccessException;

        void set(String name, String key) throws PasswordAccessException;

        void delete(String name) throws PasswordAccessException;
    }

    public SystemKeychain() {
        this(() -> new Opened(Keyring.create()));
    }

    SystemKeychain(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Optional<String> find(String name) throws ProblemException {
        return with(vault -> get(vault, name));
    }

    @Override
    public void put(String name, String key) throws ProblemException {
        var kept = with(vault -> {
            vault.set(name, key);
            return get(vault, name);
        });
        if (!kept.equals(Optional.of(key))) {
            throw new ProblemException(Problem.error("inference.keychain-refused"));
        }
    }

    @Override
    public boolean remove(String name) throws ProblemException {
        return with(vault -> {
            var there = get(vault, name).isPresent();
            if (there) {
                vault.delete(name);
            }
            return there;
        });
    }

    /** Every backend says by an exception too that a name is not there, and none says it apart from others. */
    private static Optional<String> get(Vault vault, String name) {
        try {
            return Optional.ofNullable(vault.get(name)).filter(key -> !key.isBlank());
        } catch (PasswordAccessException e) {
            return Optional.empty();
        }
    }

    private interface Work<T> {
        T with(Vault vault) throws PasswordAccessException;
    }

    private <T> T with(Work<T> work) throws ProblemException {
        try (var vault = opener.open()) {
            return work.with(vault);
        } catch (BackendNotSupportedException | LinkageError e) {
            throw new ProblemException(Problem.error("inference.keychain-missing"));
        } catch (NullPointerException e) {
            // so the library says that the keychain is locked and nobody unlocked it
            throw new ProblemException(Problem.error("inference.keychain-locked"));
        } catch (Exception e) {
            throw new ProblemException(Problem.error("inference.keychain-refused"));
        }
    }

    private record Opened(Keyring keyring) implements Vault {
        @Override
        public @Nullable String get(String name) throws PasswordAccessException {
            return keyring.getPassword(SERVICE, name);
        }

        @Override
        public void set(String name, String key) throws PasswordAccessException {
            keyring.setPassword(SERVICE, name, key);
        }

        @Override
        public void delete(String name) throws PasswordAccessException {
            keyring.deletePassword(SERVICE, name);
        }

        @Override
        public void close() throws Exception {
            keyring.close();
        }
    }
}
