package org.mindgap.inference.key;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A keychain for tests. */
public final class MemoryKeychain implements Keychain {
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private int found;

    @Override
    public synchronized Optional<String> find(String name) {
        found++;
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public void put(String name, String key) {
        keys.put(name, key);
    }

    @Override
    public boolean remove(String name) {
        return keys.remove(name) != null;
    }

    /** How often a key was looked for. */
    public synchronized int found() {
        return found;
    }
}
